-- How much an agent said they can take (-1: not said), and what they are good at.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS capacity Int32 ALIAS if(JSONHas(signals, 'capacity'), toInt32(JSONExtractUInt(signals, 'capacity')), -1),
    ADD COLUMN IF NOT EXISTS skills Array(String) ALIAS JSONExtract(signals, 'skills', 'Array(String)');
