-- The events of an episode up to one of them, the newest first. A row more than wanted says that there are too many.
SELECT
    workspace, conversation_id, event_id, event_type, episode, toUnixTimestamp64Milli(occurred_at) AS occurred_ms,
    stream_seq, position, language, agent_id, text,
    text = '' AND toDateTime(received_at) + INTERVAL 180 DAY < now() AS is_expired,
    intent, confidence, threshold, score, detail, note, attributes, signals, action, tier, triggers, policy_version,
    (stream_seq, position) > (
        SELECT if(count() = 0, (toUInt64(18446744073709551615), toUInt16(0)), min((stream_seq, position))) FROM events
        WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode > {episode:UInt16}
    ) AS is_past
FROM events
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND (stream_seq, position) <= ({stream_seq:UInt64}, {position:UInt16})
ORDER BY stream_seq DESC, position DESC
LIMIT {most:UInt32}
