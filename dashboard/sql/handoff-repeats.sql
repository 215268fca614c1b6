-- What the customer had to say again in this handoff; of all of the episode where the id is ''.
SELECT event_id, first_event_id, occurred_at, kind, value, quote, toBool(asked_by_agent) AS asked_by_agent
FROM repeats
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND ({handoff_id:String} = '' OR handoff_id = {handoff_id:String})
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at <= {to:DateTime64(3, 'UTC')}
ORDER BY occurred_at, event_id, kind
LIMIT 200
