-- Alerts that were open at some time of the window, the first first. resolved_at is the epoch while one is still open.
SELECT
    alert_id, any(rule) AS rule, minIf(at, state = 'triggered') AS fired_at, maxIf(at, state = 'resolved') AS resolved_at,
    anyIf(JSONExtractString(detail, 'data', 'title'), state = 'triggered') AS title, anyIf(value, state = 'triggered') AS value
FROM alert_events FINAL
WHERE workspace = {workspace:String}
GROUP BY alert_id
HAVING fired_at > 0 AND fired_at < {to:DateTime64(3, 'UTC')} AND (resolved_at = 0 OR resolved_at >= {from:DateTime64(3, 'UTC')})
ORDER BY fired_at, alert_id
LIMIT 100
