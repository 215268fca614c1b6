-- Likely causes: what changed in a window against the same time before it. Agents who were at work at its beginning and at its end
-- (online or busy, said within 15 minutes), releases of the bot in it or up to half an hour before, conversations that began, and reasons.
-- unit     agents, conversations, handoffs
-- top      after_count: at the end of the window, or in it
-- bottom   before_count: at its beginning, or in the time before; 0 for a release
-- params   workspace, from, now (UTC, excluded)
-- columns  cause (agents, release, conversations, reason), subject (version, reason), before_count, after_count, changed_at (first agent who went, release)
WITH
    {from:DateTime64(3,'UTC')} AS begun, {now:DateTime64(3,'UTC')} AS ended,
    begun - toIntervalMillisecond(dateDiff('millisecond', begun, ended)) AS earlier,
    said AS (
        SELECT
            agent_id, argMaxIf(detail, (occurred_at, stream_seq, position), occurred_at < begun) AS first_status, maxIf(occurred_at, occurred_at < begun) AS first_at,
            argMax(detail, (occurred_at, stream_seq, position)) AS last_status, max(occurred_at) AS last_at,
            first_status IN ('online', 'busy') AND first_at >= begun - INTERVAL 15 MINUTE AS was_there,
            last_status IN ('online', 'busy') AND last_at >= ended - INTERVAL 15 MINUTE AS is_there,
            minIf(occurred_at, occurred_at >= begun AND detail NOT IN ('online', 'busy')) AS went_at
        FROM events
        WHERE workspace = {workspace:String} AND event_type = 'agent.status' AND occurred_at >= begun - INTERVAL 15 MINUTE AND occurred_at < ended
        GROUP BY agent_id
    )
SELECT cause, subject, before_count, after_count, changed_at
FROM (
    SELECT 'agents' AS cause, '' AS subject, countIf(was_there) AS before_count, countIf(is_there) AS after_count, minIf(went_at, was_there AND NOT is_there AND went_at != 0) AS changed_at
    FROM said
    UNION ALL
    SELECT 'release', concat(bot_id, ' ', bot_version), 0, 0, max(occurred_at)
    FROM events WHERE workspace = {workspace:String} AND event_type = 'bot.released' AND occurred_at >= begun - INTERVAL 30 MINUTE AND occurred_at < ended
    GROUP BY bot_id, bot_version
    UNION ALL
    SELECT 'conversations', '', countIf(began_at < begun), countIf(began_at >= begun), toDateTime64(0, 3, 'UTC')
    FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= earlier AND began_at < ended
    UNION ALL
    SELECT 'reason', reason, countIf(requested_at < begun), countIf(requested_at >= begun), toDateTime64(0, 3, 'UTC')
    FROM handoffs FINAL WHERE workspace = {workspace:String} AND requested_at >= earlier AND requested_at < ended
    GROUP BY reason
)
ORDER BY cause, subject
