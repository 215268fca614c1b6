-- What was said without being asked, one row a notice. It quotes facts of the customer: it lives as long as texts do.
CREATE TABLE IF NOT EXISTS notices
(
    workspace LowCardinality(String),
    notice_id String,
    type LowCardinality(String),
    kind LowCardinality(String),
    conversation_id String,
    handoff_id String,
    noticed_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    due_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    repair LowCardinality(String),
    body String CODEC(ZSTD(3))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(noticed_at)
ORDER BY (workspace, noticed_at)
TTL toDateTime(noticed_at) + INTERVAL 180 DAY
SETTINGS non_replicated_deduplication_window = 10000, merge_selector_base = 10, auto_statistics_types = '';
