-- The briefing of one handoff. `workspace` '' = any.
SELECT handoff_id, conversation_id, toUnixTimestamp64Milli(made_at) AS made_at, body
FROM briefings
WHERE ({workspace:String} = '' OR workspace = {workspace:String}) AND handoff_id = {handoff_id:String}
LIMIT 1
