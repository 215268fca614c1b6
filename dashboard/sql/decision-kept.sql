-- The whole decision on one message, as JSON. There is none when it was to continue.
SELECT body
FROM decisions
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND event_id = {event_id:String}
  AND toStartOfHour(occurred_at) = toStartOfHour(fromUnixTimestamp64Milli({occurred_ms:Int64}, 'UTC'))
LIMIT 1
