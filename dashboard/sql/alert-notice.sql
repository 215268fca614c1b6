-- What was told when an alert began to fire.
SELECT detail
FROM alert_events FINAL
WHERE workspace = {workspace:String} AND alert_id = {alert_id:String} AND state = 'triggered'
LIMIT 1
