-- When an episode began. Every version of its row says the same.
SELECT toUnixTimestamp64Milli(began_at) AS began_ms
FROM episodes
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String} AND episode = {episode:UInt16}
  AND toStartOfHour(began_at) >= toStartOfHour(fromUnixTimestamp64Milli({first_ms:Int64}, 'UTC'))
LIMIT 1
