-- Everything Baton keeps. `events` is append-only and complete; the others are made from it by the pipeline.
-- Replacing tables are read with FINAL: the row with the highest version is the present state. Their skip indexes stand
-- on columns that change between versions, so they need use_skip_indexes_if_final_exact_mode (on by default in 26.7, to be checked on an older server).

CREATE TABLE IF NOT EXISTS events
(
    workspace LowCardinality(String),
    conversation_id String,
    event_id String,
    event_type LowCardinality(String),
    occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    stream_seq UInt64 CODEC(Delta, ZSTD(1)),
    position UInt16,
    episode UInt16,
    channel LowCardinality(String),
    language LowCardinality(String),
    customer_id String,
    bot_id LowCardinality(String),
    bot_version LowCardinality(String),
    agent_id String,
    text String CODEC(ZSTD(3)) TTL toDateTime(received_at) + INTERVAL 180 DAY,
    text_head String MATERIALIZED substringUTF8(text, 1, 160) CODEC(ZSTD(3)),
    intent LowCardinality(String),
    confidence Float32,
    threshold Float32,
    score UInt8,
    detail LowCardinality(String),
    note String CODEC(ZSTD(3)),
    attributes Map(LowCardinality(String), String),
    sentiment Float32,
    frustration Float32,
    profanity UInt8,
    judged UInt8,
    action LowCardinality(String),
    tier UInt8,
    triggers Array(LowCardinality(String)),
    policy_version UInt32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(received_at)
ORDER BY (workspace, toStartOfHour(occurred_at), conversation_id, occurred_at)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS episodes
(
    workspace LowCardinality(String),
    conversation_id String,
    episode UInt16,
    version UInt64,
    channel LowCardinality(String),
    language LowCardinality(String),
    customer_id String,
    bot_id LowCardinality(String),
    bot_version LowCardinality(String),
    began_at DateTime64(3, 'UTC'),
    last_event_at DateTime64(3, 'UTC'),
    ended_at DateTime64(3, 'UTC'),
    state LowCardinality(String),
    disclosed UInt8,
    bot_joined UInt8,
    agent_joined UInt8,
    handoff_count UInt16,
    customer_message_count UInt32,
    bot_message_count UInt32,
    agent_message_count UInt32,
    confident_answer_count UInt32,
    unjudged_answer_count UInt32,
    false_positive UInt8,
    false_positive_reason LowCardinality(String),
    human_request_count UInt16,
    argued UInt8,
    csat_score UInt8,
    csat_at DateTime64(3, 'UTC'),
    reopened_at DateTime64(3, 'UTC'),
    first_customer_message_at DateTime64(3, 'UTC'),
    last_bot_message_at DateTime64(3, 'UTC'),
    INDEX episodes_by_csat_at csat_at TYPE minmax,
    INDEX episodes_by_last_event_at last_event_at TYPE minmax
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYear(began_at)
ORDER BY (workspace, toStartOfHour(began_at), conversation_id, episode)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS handoffs
(
    workspace LowCardinality(String),
    conversation_id String,
    episode UInt16,
    handoff UInt16,
    handoff_id String,
    version UInt64,
    channel LowCardinality(String),
    language LowCardinality(String),
    customer_id String,
    bot_id LowCardinality(String),
    bot_version LowCardinality(String),
    requested_at DateTime64(3, 'UTC'),
    clock_started_at DateTime64(3, 'UTC'),
    requested_by LowCardinality(String),
    reason LowCardinality(String),
    tier UInt8,
    triggers Array(LowCardinality(String)),
    decision_id String,
    event_id String,
    quote String,
    accepted_at DateTime64(3, 'UTC'),
    agent_id String,
    responded_at DateTime64(3, 'UTC'),
    ended_at DateTime64(3, 'UTC'),
    outcome LowCardinality(String),
    waiting UInt8,
    wait_seconds Float64,
    clock_skew UInt8,
    repeat_count UInt16,
    promise_kind LowCardinality(String),
    promise_agent_id String,
    promise_eta_seconds UInt32,
    promise_due_at DateTime64(3, 'UTC'),
    ghosts Array(LowCardinality(String)),
    briefing_opened_at DateTime64(3, 'UTC'),
    unneeded UInt8,
    INDEX handoffs_by_ended_at ended_at TYPE minmax,
    INDEX handoffs_by_responded_at responded_at TYPE minmax,
    INDEX handoffs_by_waiting waiting TYPE minmax
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYear(requested_at)
ORDER BY (workspace, toStartOfHour(requested_at), conversation_id, episode, handoff)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS decisions
(
    workspace LowCardinality(String),
    decision_id String,
    conversation_id String,
    episode UInt16,
    event_id String,
    occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    decided_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    latency_ms UInt32,
    action LowCardinality(String),
    tier UInt8,
    reason LowCardinality(String),
    triggers Array(LowCardinality(String)),
    quote String CODEC(ZSTD(3)),
    mode LowCardinality(String),
    policy_version UInt32,
    promise_kind LowCardinality(String),
    promise_text String CODEC(ZSTD(3)),
    body String CODEC(ZSTD(3))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(decided_at)
ORDER BY (workspace, toStartOfHour(occurred_at), conversation_id, occurred_at)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS repeats
(
    workspace LowCardinality(String),
    conversation_id String,
    episode UInt16,
    handoff_id String,
    event_id String,
    first_event_id String,
    occurred_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    kind LowCardinality(String),
    value String,
    quote String CODEC(ZSTD(3)),
    asked_by_agent UInt8
)
ENGINE = MergeTree
PARTITION BY toYear(occurred_at)
ORDER BY (workspace, toStartOfHour(occurred_at), conversation_id)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS promises
(
    workspace LowCardinality(String),
    promise_id String,
    conversation_id String,
    episode UInt16,
    handoff_id String,
    version UInt64,
    promised_by LowCardinality(String),
    kind LowCardinality(String),
    text String CODEC(ZSTD(3)),
    agent_id String,
    eta_seconds UInt32,
    promised_at DateTime64(3, 'UTC'),
    due_at DateTime64(3, 'UTC'),
    state LowCardinality(String),
    answered_at DateTime64(3, 'UTC'),
    INDEX promises_by_due_at due_at TYPE minmax
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYear(promised_at)
ORDER BY (workspace, toStartOfHour(promised_at), conversation_id, promise_id)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS dead_letters
(
    workspace LowCardinality(String),
    dead_letter_id String,
    received_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    stream_seq UInt64,
    source LowCardinality(String),
    code LowCardinality(String),
    path String,
    message String,
    event_id String,
    raw String CODEC(ZSTD(3))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(received_at)
ORDER BY (workspace, toStartOfHour(received_at), dead_letter_id)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS alert_events
(
    workspace LowCardinality(String),
    alert_id String,
    rule LowCardinality(String),
    state LowCardinality(String),
    at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    value Nullable(Float64),
    threshold Float64,
    detail String CODEC(ZSTD(3))
)
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(at)
ORDER BY (workspace, rule, at, alert_id, state)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE TABLE IF NOT EXISTS events_per_minute
(
    workspace LowCardinality(String),
    minute DateTime('UTC'),
    event_type LowCardinality(String),
    channel LowCardinality(String),
    action LowCardinality(String),
    tier UInt8,
    event_count UInt64
)
ENGINE = SummingMergeTree(event_count)
PARTITION BY toYear(minute)
ORDER BY (workspace, minute, event_type, channel, action, tier)
SETTINGS non_replicated_deduplication_window = 10000;

CREATE MATERIALIZED VIEW IF NOT EXISTS events_per_minute_view TO events_per_minute AS
SELECT workspace, toStartOfMinute(occurred_at) AS minute, event_type, channel, action, tier, count() AS event_count
FROM events
GROUP BY workspace, minute, event_type, channel, action, tier;
