-- A handoff is asked for by its id, which says neither when nor in which conversation it was.
ALTER TABLE handoffs ADD INDEX IF NOT EXISTS handoffs_by_id handoff_id TYPE bloom_filter(0.001) GRANULARITY 1;
ALTER TABLE handoffs MATERIALIZE INDEX handoffs_by_id;
