-- What became of a dead letter that somebody looked at: it was sent again, corrected, or set aside. One that has no row is open.
CREATE TABLE IF NOT EXISTS dead_letters_done
(
    workspace LowCardinality(String),
    dead_letter_id String,
    done_at DateTime64(3, 'UTC') CODEC(Delta, ZSTD(1)),
    outcome LowCardinality(String),
    who LowCardinality(String),
    event_id String
)
ENGINE = ReplacingMergeTree(done_at)
ORDER BY (workspace, dead_letter_id)
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 10, auto_statistics_types = '';
