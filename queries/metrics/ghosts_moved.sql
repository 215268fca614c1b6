-- What moved the ghost handoffs: those of the ghost rate by channel, language, bot version, reason and agent, beside those of the time
-- before, which is as long. Handoffs requested in either.
-- unit     handoffs
-- top      ghost_count: handoffs with this value and at least one ghost failure
-- bottom   requested_count: handoffs with this value
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  split (channel, language, bot_version, reason, agent_id), value ('' = not said), ghost_count, requested_count, ghost_count_before, requested_count_before
WITH {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before
SELECT
    one.1 AS split, one.2 AS value, countIf(is_now AND is_ghost) AS ghost_count, countIf(is_now) AS requested_count,
    countIf(NOT is_now AND is_ghost) AS ghost_count_before, countIf(NOT is_now) AS requested_count_before
FROM
(
    SELECT
        requested_at >= {from:DateTime64(3,'UTC')} AS is_now, notEmpty(ghosts) AS is_ghost,
        [('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version)), ('reason', toString(reason)), ('agent_id', toString(agent_id))] AS splits
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND requested_at >= began_before AND requested_at < {to:DateTime64(3,'UTC')}
)
ARRAY JOIN splits AS one
GROUP BY split, value
ORDER BY split, requested_count + requested_count_before DESC, value
LIMIT 50 BY split
