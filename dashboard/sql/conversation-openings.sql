-- What the customers of these episodes said first, shortened; where a text is looked for, the message that has it.
SELECT
    conversation_id, episode,
    if({text:String} = '', '', substringUTF8(argMinIf(text, (occurred_at, stream_seq, position), positionCaseInsensitiveUTF8(text, {text:String}) > 0), 1, 300)) AS found,
    substringUTF8(argMinIf(text, (occurred_at, stream_seq, position), event_type = 'message.customer'), 1, 160) AS opening
FROM events
WHERE workspace = {workspace:String} AND conversation_id IN {conversation_ids:Array(String)}
    AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3, 'UTC')}) - INTERVAL 1 HOUR AND text != ''
GROUP BY conversation_id, episode
