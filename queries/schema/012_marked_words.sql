-- Where the facts and the swear words of a message stand in its text: UTF-16 code units from 0, the end excluded, as in the
-- evidence of a decision. A row from before has none. The words of the facts are cut out of the text by them.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS fact_starts Array(UInt32) ALIAS JSONExtract(signals, 'fact_spans', 'Array(Tuple(UInt32, UInt32))').1,
    ADD COLUMN IF NOT EXISTS fact_ends Array(UInt32) ALIAS JSONExtract(signals, 'fact_spans', 'Array(Tuple(UInt32, UInt32))').2,
    ADD COLUMN IF NOT EXISTS fact_words Array(String) ALIAS arrayMap((from, to) -> convertCharset(substring(convertCharset(text, 'utf-8', 'utf-16le'), 2 * from + 1, 2 * (to - from)), 'utf-16le', 'utf-8'), fact_starts, fact_ends),
    ADD COLUMN IF NOT EXISTS profane_starts Array(UInt32) ALIAS JSONExtract(signals, 'profane_spans', 'Array(Tuple(UInt32, UInt32))').1,
    ADD COLUMN IF NOT EXISTS profane_ends Array(UInt32) ALIAS JSONExtract(signals, 'profane_spans', 'Array(Tuple(UInt32, UInt32))').2;
