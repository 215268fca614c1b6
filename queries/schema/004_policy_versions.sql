-- Every version of a workspace's policy, with who wrote it and when. Other tables name it by `policy_version`.
CREATE TABLE IF NOT EXISTS policy_versions
(
    workspace LowCardinality(String),
    policy_version UInt32,
    at DateTime64(3, 'UTC'),
    who String,
    note String,
    mode LowCardinality(String),
    body String CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
ORDER BY (workspace, policy_version)
SETTINGS non_replicated_deduplication_window = 10000;
