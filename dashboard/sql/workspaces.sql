-- Workspaces that have sent anything, the busiest now first.
SELECT workspace, max(minute) AS last_minute, sum(event_count) AS event_count
FROM events_per_minute
GROUP BY workspace
ORDER BY last_minute DESC, event_count DESC, workspace
LIMIT 1000
