-- What moved a reason: the handoffs for it and all of them by channel, language and bot version, beside those of the time before, which is
-- as long. Handoffs requested in either. Who took a handoff is no cause of its reason, so there is no split by agent.
-- unit     handoffs
-- top      reason_count: handoffs with this value and for the asked reason
-- bottom   requested_count: handoffs with this value
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), asked_reason ('' = any)
-- columns  split (channel, language, bot_version), value ('' = not said), reason_count, requested_count, reason_count_before, requested_count_before
WITH {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before
SELECT
    one.1 AS split, one.2 AS value, countIf(is_now AND is_asked) AS reason_count, countIf(is_now) AS requested_count,
    countIf(NOT is_now AND is_asked) AS reason_count_before, countIf(NOT is_now) AS requested_count_before
FROM
(
    SELECT
        requested_at >= {from:DateTime64(3,'UTC')} AS is_now, {asked_reason:String} IN ('', toString(reason)) AS is_asked,
        [('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version))] AS splits
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND requested_at >= began_before AND requested_at < {to:DateTime64(3,'UTC')}
)
ARRAY JOIN splits AS one
GROUP BY split, value
ORDER BY split, requested_count + requested_count_before DESC, value
LIMIT 50 BY split
