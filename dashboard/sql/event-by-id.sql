-- One event by its id, the newest if several conversations have used it. conversation_id '' = any.
SELECT
    workspace, conversation_id, event_id, event_type, episode, toUnixTimestamp64Milli(occurred_at) AS occurred_ms,
    stream_seq, position, language, agent_id, text,
    text = '' AND toDateTime(received_at) + INTERVAL 180 DAY < now() AS is_expired,
    intent, confidence, threshold, score, detail, note, attributes, signals, action, tier, triggers, policy_version
FROM events
WHERE workspace = {workspace:String} AND event_id = {event_id:String}
  AND ({conversation_id:String} = '' OR conversation_id = {conversation_id:String})
ORDER BY stream_seq DESC, position DESC
LIMIT 1
