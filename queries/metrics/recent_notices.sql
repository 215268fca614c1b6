-- Recent notices: handoffs that failed while they did, and facts an agent asked for that the bot had been told, newest first. With
-- each what became of its handoff since.
-- unit     notices
-- top      notices of the window, by when they were told
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), limit
-- columns  notice_id, type, kind, conversation_id, handoff_id, noticed_at, due_at, repair, repair_agent, repair_callback_at, repair_text, fact_values, reason, tier, quote, customer_id, waiting, responded_at, ended_at
WITH told AS
(
    SELECT * FROM notices
    WHERE workspace = {workspace:String} AND noticed_at >= {from:DateTime64(3,'UTC')} AND noticed_at < {to:DateTime64(3,'UTC')}
        AND ({channel:String} = '' OR conversation_id IN (
            SELECT conversation_id FROM episodes FINAL WHERE workspace = {workspace:String} AND channel = {channel:String}))
    ORDER BY noticed_at DESC, notice_id
    LIMIT {limit:UInt32}
)
SELECT
    notice_id, type, kind, conversation_id, told.handoff_id AS handoff_id, noticed_at, due_at, repair,
    JSONExtractString(body, 'repair', 'agent_name') AS repair_agent,
    parseDateTime64BestEffortOrZero(JSONExtractString(body, 'repair', 'callback_at'), 3, 'UTC') AS repair_callback_at,
    JSONExtractString(body, 'repair', 'text') AS repair_text,
    arrayMap(fact -> fact.1, JSONExtract(body, 'facts', 'Array(Tuple(value String))')) AS fact_values,
    now.reason AS reason, now.tier AS tier, now.quote AS quote, now.customer_id AS customer_id,
    toBool(now.waiting = 1) AS waiting, now.responded_at AS responded_at, now.ended_at AS ended_at
FROM told
LEFT JOIN
(
    SELECT handoff_id, reason, tier, quote, customer_id, waiting, responded_at, ended_at
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3,'UTC')} - INTERVAL 31 DAY
      AND handoff_id IN (SELECT handoff_id FROM told WHERE handoff_id != '')
) AS now ON now.handoff_id = told.handoff_id
ORDER BY noticed_at DESC, notice_id
