-- What was told about one handoff, or of all of the episode where the id is ''; also, of its episode, that a person was announced and nobody asked for one.
SELECT body
FROM notices
WHERE workspace = {workspace:String}
  AND noticed_at >= {from:DateTime64(3, 'UTC')} AND noticed_at <= {to:DateTime64(3, 'UTC')}
  AND (({handoff_id:String} != '' AND handoff_id = {handoff_id:String}) OR ((handoff_id = '' OR {handoff_id:String} = '') AND conversation_id = {conversation_id:String} AND noticed_at <= {over:DateTime64(3, 'UTC')}))
ORDER BY noticed_at, notice_id
LIMIT 100
