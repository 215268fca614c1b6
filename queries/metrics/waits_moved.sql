-- What moved the wait: its percentiles with one value and without it, by channel, language, bot version, reason and agent, beside those of
-- the time before, which is as long. Percentiles have no parts that add up: what a value did is seen where it is left out of both times.
-- Handoffs answered in either; of each split the ten values with most of them.
-- unit     seconds
-- top      seconds waited, of the handoffs with this value, or of all others
-- bottom   those handoffs; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  split (channel, language, bot_version, reason, agent_id; '' = the row of all), value ('' = not said), is_without (1 = all handoffs but those with this value), wait_p50_seconds, wait_p90_seconds, answered_count, wait_p50_seconds_before, wait_p90_seconds_before, answered_count_before
WITH
    {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before,
    answered AS
    (
        SELECT
            responded_at >= {from:DateTime64(3,'UTC')} AS is_now, wait_seconds,
            [('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version)), ('reason', toString(reason)), ('agent_id', toString(agent_id))] AS splits
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND responded_at >= began_before AND responded_at < {to:DateTime64(3,'UTC')}
    ),
    known AS (SELECT one.1 AS split, one.2 AS value FROM answered ARRAY JOIN arrayPushBack(splits, ('', '')) AS one GROUP BY split, value ORDER BY count() DESC, value LIMIT 10 BY split)
SELECT
    split, value, NOT has(splits, (split, value)) AS is_without,
    quantileExactInclusiveOrNullIf(0.5)(wait_seconds, is_now) AS wait_p50_seconds, quantileExactInclusiveOrNullIf(0.9)(wait_seconds, is_now) AS wait_p90_seconds, countIf(is_now) AS answered_count,
    quantileExactInclusiveOrNullIf(0.5)(wait_seconds, NOT is_now) AS wait_p50_seconds_before, quantileExactInclusiveOrNullIf(0.9)(wait_seconds, NOT is_now) AS wait_p90_seconds_before, countIf(NOT is_now) AS answered_count_before
FROM answered CROSS JOIN known
GROUP BY split, value, is_without
ORDER BY split, value, is_without
