-- Every version of a workspace's policy, with who wrote it and when. Other tables name it by `policy_version`.
CREATE TABLE IF NOT EXISTS policy_versions
(
    workspace LowCardinality(String),
    policy_version UInt32,
    at DateTime64(3, 'UTC'),
    who String,
    note String,
    mode LowCardinality(String),
    body String CODEC(ZSTD(3)),
    candidate String CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace, policy_version)
SETTINGS non_replicated_deduplication_window = 10000;

-- What a candidate would have decided, where that is not what was decided. Nobody acts on it.
CREATE TABLE IF NOT EXISTS shadow_decisions
(
    workspace LowCardinality(String),
    decision_id String,
    conversation_id String,
    event_id String,
    occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    policy_version UInt32,
    action LowCardinality(String),
    tier UInt8,
    triggers Array(LowCardinality(String)),
    live_action LowCardinality(String),
    live_tier UInt8,
    live_triggers Array(LowCardinality(String))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (workspace, toStartOfHour(occurred_at), conversation_id, occurred_at)
SETTINGS non_replicated_deduplication_window = 10000;
