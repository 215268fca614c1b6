-- The episode a handoff belongs to: where its events are in time. None is open for longer than a policy lets it idle, 30 days.
SELECT began_at, last_event_at, ended_at, state, csat_score, first_customer_message_at
FROM episodes FINAL
WHERE workspace = {workspace:String}
  AND began_at >= {requested_at:DateTime64(3, 'UTC')} - INTERVAL 30 DAY AND began_at <= {requested_at:DateTime64(3, 'UTC')} + INTERVAL 1 DAY
  AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
LIMIT 1
