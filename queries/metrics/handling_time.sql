-- Handling time: how long an agent has a handoff, from the first answer to the end, mean with its 95 % interval (null below two of them).
-- Handoffs answered in the window; the time is that of the resolved ones, one that was left to idle out says nothing.
-- unit     seconds
-- top      seconds from responded_at to ended_at of handoffs answered in the window and resolved
-- bottom   such handoffs; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  handling_seconds, handling_low, handling_high, resolved_count, answered_count, busiest_at (where the hour with most answers begins, at whatever minute; null when there is none), busiest_count (answered in it)
WITH
    answered AS
    (
        SELECT responded_at, outcome = 'resolved' AS is_resolved, greatest(dateDiff('millisecond', responded_at, ended_at), 0) / 1000 AS seconds
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND responded_at >= {from:DateTime64(3,'UTC')} AND responded_at < {to:DateTime64(3,'UTC')}
    ),
    hours AS (SELECT responded_at AS hour, count() OVER (ORDER BY toUnixTimestamp64Milli(responded_at) RANGE BETWEEN CURRENT ROW AND 3599999 FOLLOWING) AS hour_count FROM answered),
    times AS (SELECT countIf(is_resolved) AS resolved, sumIf(seconds, is_resolved) / nullIf(resolved, 0) AS mean, if(resolved < 2, NULL, 1.959964 * sqrt(varSampIf(seconds, is_resolved) / resolved)) AS margin, count() AS answered_count FROM answered)
SELECT
    mean AS handling_seconds,
    if(mean < margin, 0, mean - margin) AS handling_low,
    mean + margin AS handling_high,
    resolved AS resolved_count,
    answered_count,
    (SELECT argMax(hour, (hour_count, hour)) FROM hours) AS busiest_at,
    (SELECT max(hour_count) FROM hours) AS busiest_count
FROM times
