-- Where else a signal stands in a message's text: "I already told you", and the marks of a technical issue, in the order of
-- `technical_marks`; UTF-16 code units from 0, the end excluded. A row from before has none. What else the triggers read of
-- them: that nothing that was tried has helped, that it is told of as mended; and that a long text was read only to its limit.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS told_before_starts Array(UInt32) ALIAS JSONExtract(signals, 'told_before_spans', 'Array(Tuple(UInt32, UInt32))').1,
    ADD COLUMN IF NOT EXISTS told_before_ends Array(UInt32) ALIAS JSONExtract(signals, 'told_before_spans', 'Array(Tuple(UInt32, UInt32))').2,
    ADD COLUMN IF NOT EXISTS technical_starts Array(UInt32) ALIAS JSONExtract(signals, 'technical_spans', 'Array(Tuple(UInt32, UInt32))').1,
    ADD COLUMN IF NOT EXISTS technical_ends Array(UInt32) ALIAS JSONExtract(signals, 'technical_spans', 'Array(Tuple(UInt32, UInt32))').2,
    ADD COLUMN IF NOT EXISTS technical_in_vain UInt8 ALIAS JSONExtractUInt(signals, 'technical_in_vain'),
    ADD COLUMN IF NOT EXISTS technical_settled UInt8 ALIAS JSONExtractUInt(signals, 'technical_settled'),
    ADD COLUMN IF NOT EXISTS is_cut UInt8 ALIAS JSONExtractUInt(signals, 'is_cut');
