-- Which answer a flag is about, and what became of the flag: every change with who, when and why, the newest is its state.
-- A flag without a row here is open.
ALTER TABLE events
    ADD COLUMN IF NOT EXISTS flagged_event_id String ALIAS JSONExtractString(signals, 'flagged_event_id');
CREATE TABLE IF NOT EXISTS flag_states
(
    workspace LowCardinality(String),
    flag_id String,
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    state LowCardinality(String),
    bot_version LowCardinality(String),
    who LowCardinality(String),
    note String CODEC(ZSTD(3))
)
ENGINE = MergeTree
ORDER BY (workspace, flag_id, at)
SETTINGS non_replicated_deduplication_window = 1000, auto_statistics_types = '';
