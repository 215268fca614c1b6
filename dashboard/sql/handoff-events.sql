-- What happened in the episode; of a very long one what is nearest to the request.
SELECT
    event_id, event_type, occurred_at, agent_id, text, intent, confidence, threshold, action, policy_version, score, detail, note, stream_seq, position,
    count() OVER () AS event_count
FROM events
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at <= {to:DateTime64(3, 'UTC')}
ORDER BY abs(dateDiff('millisecond', occurred_at, {requested_at:DateTime64(3, 'UTC')})), stream_seq, position
LIMIT 400
