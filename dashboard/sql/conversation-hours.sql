-- How many conversations began in each hour, the newest first: one an episode. So a place far down
-- in the list is known without reading all that stands above it.
SELECT toStartOfHour(began_at) AS hour_at, count() AS conversation_count
FROM episodes AS e FINAL
WHERE e.workspace = {workspace:String}
    AND began_at >= {from:DateTime64(3, 'UTC')} AND began_at < {to:DateTime64(3, 'UTC')}
    -- include conversation-filter
GROUP BY hour_at
ORDER BY hour_at DESC
