-- What customer and bot wrote in the episode until a handoff began, the newest first: at most what the pipeline remembers.
SELECT event_id, if(event_type = 'message.bot', 'bot', 'customer') AS role, text
FROM events
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at <= {to:DateTime64(3, 'UTC')}
  AND event_type IN ('message.customer', 'message.bot') AND text != ''
ORDER BY occurred_at DESC, stream_seq DESC, position DESC
LIMIT 40
