-- What moved the score: the Handoff Friction Score's parts by channel, language, bot version, reason and agent, beside those of the time
-- before, which is as long. Handoffs that ended in either.
-- unit     minutes waited + facts repeated, and handoffs
-- top      wait_minutes + repeat_count of the handoffs with this value
-- bottom   those of them that were resolved
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  split (channel, language, bot_version, reason, agent_id), value ('' = not said), top, bottom, top_before, bottom_before
WITH {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before
SELECT
    one.1 AS split, one.2 AS value, sumIf(friction, is_now) AS top, countIf(is_now AND is_resolved) AS bottom,
    sumIf(friction, NOT is_now) AS top_before, countIf(NOT is_now AND is_resolved) AS bottom_before
FROM
(
    SELECT
        ended_at >= {from:DateTime64(3,'UTC')} AS is_now, outcome = 'resolved' AS is_resolved, wait_seconds / 60 + repeat_count AS friction,
        [('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version)), ('reason', toString(reason)), ('agent_id', toString(agent_id))] AS splits
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND ended_at >= began_before AND ended_at < {to:DateTime64(3,'UTC')}
)
ARRAY JOIN splits AS one
GROUP BY split, value
ORDER BY split, top + top_before DESC, value
LIMIT 50 BY split
