-- The briefing of one handoff. `workspace` '' = any.
SELECT workspace, handoff_id, conversation_id, episode, toUnixTimestamp64Milli(made_at) AS made_at, body
FROM briefings
WHERE ({workspace:String} = '' OR workspace = {workspace:String}) AND handoff_id = {handoff_id:String}
LIMIT 1
