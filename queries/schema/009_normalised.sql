-- Also what the triggers took a message's words for, and its swear words. The head of a text was kept longer than the text
-- itself, and cost every event: it is read out of the text now.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS normalised_text String ALIAS if(JSONHas(signals, 'normalised_text'), JSONExtractString(signals, 'normalised_text'), lowerUTF8(text)),
    ADD COLUMN IF NOT EXISTS profane_words Array(String) ALIAS JSONExtract(signals, 'profane', 'Array(Tuple(String, UInt8))').1,
    ADD COLUMN IF NOT EXISTS profane_severities Array(UInt8) ALIAS JSONExtract(signals, 'profane', 'Array(Tuple(String, UInt8))').2;
ALTER TABLE events DROP COLUMN IF EXISTS text_head;
ALTER TABLE events ADD COLUMN IF NOT EXISTS text_head String ALIAS substringUTF8(text, 1, 160);
