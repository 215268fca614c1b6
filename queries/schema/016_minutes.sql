-- Events per minute as a projection of `events`: it lies in the very part that holds the rows, so that whatever kills an
-- insert takes both or neither. A view of its own is a second insert, and what a kill leaves between the two nobody can tell.
DROP TABLE IF EXISTS events_per_minute_view;
DROP TABLE IF EXISTS events_per_minute;
ALTER TABLE events ADD PROJECTION IF NOT EXISTS minutes
(
    SELECT workspace, toStartOfMinute(occurred_at), event_type, channel, action, tier, count()
    GROUP BY workspace, toStartOfMinute(occurred_at), event_type, channel, action, tier
);
ALTER TABLE events MATERIALIZE PROJECTION minutes;
CREATE VIEW IF NOT EXISTS events_per_minute AS
SELECT workspace, toStartOfMinute(occurred_at) AS minute, event_type, channel, action, tier, count() AS event_count
FROM events
GROUP BY workspace, minute, event_type, channel, action, tier;
