-- The briefings of these handoffs.
SELECT handoff_id, body
FROM briefings
WHERE workspace = {workspace:String} AND handoff_id IN {handoff_ids:Array(String)}
