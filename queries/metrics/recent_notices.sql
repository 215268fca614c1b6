-- Recent notices: handoffs that failed while they did, and facts an agent asked for that the bot had been told, newest first.
-- unit     notices
-- top      notices of the window, by when they were told
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), limit
-- columns  notice_id, type, kind, conversation_id, handoff_id, noticed_at, due_at, repair, repair_agent, repair_text
SELECT
    notice_id, type, kind, conversation_id, handoff_id, noticed_at, due_at, repair,
    JSONExtractString(body, 'repair', 'agent_name') AS repair_agent,
    JSONExtractString(body, 'repair', 'text') AS repair_text
FROM notices
WHERE workspace = {workspace:String} AND noticed_at >= {from:DateTime64(3,'UTC')} AND noticed_at < {to:DateTime64(3,'UTC')}
ORDER BY noticed_at DESC, notice_id
LIMIT {limit:UInt32}
