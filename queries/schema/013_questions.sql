-- What somebody asked these tables in SQL, one row a statement, also those that were refused: who looked at what.
CREATE TABLE IF NOT EXISTS questions
(
    workspace LowCardinality(String),
    question_id String,
    asked_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    who LowCardinality(String),
    sql String CODEC(ZSTD(3)),
    outcome LowCardinality(String),
    detail String CODEC(ZSTD(3)),
    row_count UInt64,
    rows_read UInt64,
    elapsed_ms UInt32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(asked_at)
ORDER BY (workspace, asked_at)
TTL toDateTime(asked_at) + INTERVAL 400 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 10, auto_statistics_types = '';
