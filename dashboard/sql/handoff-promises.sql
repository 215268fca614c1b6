-- What was promised about this handoff, and whether it was kept; all of the episode where the id is ''.
SELECT promise_id, promised_by, kind, text, agent_id, eta_seconds, promised_at, due_at, state, answered_at
FROM promises FINAL
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND ({handoff_id:String} = '' OR handoff_id = {handoff_id:String})
  AND promised_at >= {from:DateTime64(3, 'UTC')} AND promised_at <= {to:DateTime64(3, 'UTC')}
ORDER BY promised_at, promise_id
LIMIT 100
