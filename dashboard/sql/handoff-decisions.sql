-- What was decided in the episode, with each trigger's evidence in `body`.
SELECT decision_id, event_id, decided_at, action, tier, reason, mode, policy_version, promise_kind, promise_text, body
FROM decisions
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at <= {to:DateTime64(3, 'UTC')}
ORDER BY occurred_at, decision_id
LIMIT 200
