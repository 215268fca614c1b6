-- What was read in a message, beside it: everything a trigger or the repeat finder looks at. Most messages have none of it,
-- and a column of its own costs every event, so all of it is one text and the columns are read out of that. It lives as
-- long as the message's text; then, and on rows from before, it is 'unknown'. Events are looked up by their id, and
-- episodes read whole, for which the table's order needs the hour.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS signals String DEFAULT 'unknown' CODEC(ZSTD(3)) TTL toDateTime(received_at) + INTERVAL 180 DAY,
    ADD COLUMN IF NOT EXISTS rules_language String ALIAS if(judged = 1, 'en', JSONExtractString(signals, 'rules_language')),
    ADD COLUMN IF NOT EXISTS not_judged Array(String) ALIAS JSONExtract(signals, 'not_judged', 'Array(String)'),
    ADD COLUMN IF NOT EXISTS not_judged_language String ALIAS JSONExtractString(signals, 'not_judged_language'),
    ADD COLUMN IF NOT EXISTS question_count UInt32 ALIAS JSONExtractUInt(signals, 'question_count'),
    ADD COLUMN IF NOT EXISTS told_before UInt8 ALIAS JSONExtractUInt(signals, 'told_before'),
    ADD COLUMN IF NOT EXISTS repetition Float64 ALIAS JSONExtractFloat(signals, 'repetition'),
    ADD COLUMN IF NOT EXISTS technical_marks Array(String) ALIAS JSONExtract(signals, 'technical_marks', 'Array(String)'),
    ADD COLUMN IF NOT EXISTS technical_word_count UInt32 ALIAS JSONExtractUInt(signals, 'technical_word_count'),
    ADD COLUMN IF NOT EXISTS technical_step_count UInt32 ALIAS JSONExtractUInt(signals, 'technical_step_count'),
    ADD COLUMN IF NOT EXISTS fact_kinds Array(String) ALIAS JSONExtract(signals, 'facts', 'Array(Tuple(String, String))').1,
    ADD COLUMN IF NOT EXISTS fact_values Array(String) ALIAS JSONExtract(signals, 'facts', 'Array(Tuple(String, String))').2,
    ADD COLUMN IF NOT EXISTS runner_up_confidence Float64 ALIAS if(JSONHas(signals, 'runner_up_confidence'), JSONExtractFloat(signals, 'runner_up_confidence'), -1),
    ADD COLUMN IF NOT EXISTS answered Int8 ALIAS if(JSONHas(signals, 'answered'), toInt8(JSONExtractBool(signals, 'answered')), -1),
    ADD INDEX IF NOT EXISTS events_by_event_id event_id TYPE bloom_filter(0.01) GRANULARITY 1,
    ADD INDEX IF NOT EXISTS events_by_conversation_id conversation_id TYPE bloom_filter(0.01) GRANULARITY 1;
ALTER TABLE events MATERIALIZE INDEX events_by_event_id;
ALTER TABLE events MATERIALIZE INDEX events_by_conversation_id;
