-- What the customer had to say again in this handoff.
SELECT event_id, first_event_id, occurred_at, kind, value, quote, toBool(asked_by_agent) AS asked_by_agent
FROM repeats
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND handoff_id = {handoff_id:String}
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at <= {to:DateTime64(3, 'UTC')}
ORDER BY occurred_at, event_id, kind
LIMIT 200
