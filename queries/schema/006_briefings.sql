-- What the agent who takes over is told, one row a handoff, made when it begins. It quotes the customer: it lives as long as texts do.
CREATE TABLE IF NOT EXISTS briefings
(
    workspace LowCardinality(String),
    handoff_id String,
    conversation_id String,
    episode UInt16,
    made_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    body String CODEC(ZSTD(3))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(made_at)
ORDER BY (workspace, handoff_id)
TTL toDateTime(made_at) + INTERVAL 180 DAY
SETTINGS non_replicated_deduplication_window = 10000, merge_selector_base = 10, auto_statistics_types = '';
