-- Live Handoff Friction Score over time: what the live score of a window (half an hour; one step, if that is longer) was at the end of each
-- step, with the wait until then of everyone who was unanswered at that moment (and for whom no callback lay ahead): a queue shows while
-- it grows, and not when it ends.
-- Of an answered handoff the wait until then is that by the clock, and never more than it was in service hours at last.
-- unit     score, target < 1.0
-- top      wait_minutes + repeat_count of handoffs that ended in the window, plus the minutes of handoffs that waited at its end
-- bottom   handoffs resolved in the window; null when there is none, and the two parts are then the undivided top
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds, window_seconds (1800)
-- columns  step_at, hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count, wait_minutes, repeat_count
WITH
    toUnixTimestamp64Milli({from:DateTime64(3,'UTC')}) AS first, toUnixTimestamp64Milli({to:DateTime64(3,'UTC')}) AS last,
    1000 * toInt64({step_seconds:UInt32}) AS step, greatest(1000 * toInt64({window_seconds:UInt32}), step) AS span, intDiv(last - first + step - 1, step) AS step_count,
    (n) -> least(first + (toInt64(n) + 1) * step, last) AS moment_of,
    (low, high) -> range(toUInt64(greatest(0, low)), toUInt64(greatest(0, least(step_count, high)))) AS steps_between,
    ended AS (
        SELECT
            toUnixTimestamp64Milli(ended_at) AS ended_ms, outcome = 'resolved' AS is_resolved, wait_seconds / 60 AS minutes, repeat_count AS repeats,
            arrayJoin(arrayFilter(n -> moment_of(n) - span <= ended_ms, steps_between(intDiv(ended_ms - first, step), intDiv(ended_ms + span - first, step) + 1))) AS n
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND ended_at >= {from:DateTime64(3,'UTC')} - toIntervalMillisecond(span) AND ended_at < {to:DateTime64(3,'UTC')}
    ),
    waited AS (
        SELECT
            toUnixTimestamp64Milli(clock_started_at) AS started_ms, toUnixTimestamp64Milli(if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at)) AS idle_ms,
            multiIf(responded_at != 0, toUnixTimestamp64Milli(responded_at), ended_at != 0, toUnixTimestamp64Milli(ended_at), waiting = 1, idle_ms, started_ms) AS answered_ms,
            arrayJoin(arrayFilter(n -> moment_of(n) > started_ms AND moment_of(n) <= answered_ms, steps_between(intDiv(started_ms - first, step), intDiv(answered_ms - first, step) + 1))) AS n,
            (moment_of(n) - started_ms) / 1000 AS by_clock, arraySum((a, b) -> greatest(least(toUnixTimestamp64Milli(b), moment_of(n)) - toUnixTimestamp64Milli(a), 0), service_from, service_to) / 1000 AS in_service,
            if(waiting = 1, wait_seconds + if(empty(service_from), by_clock, in_service), least(by_clock, wait_seconds)) / 60 AS minutes
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND requested_at < {to:DateTime64(3,'UTC')}
            AND (waiting = 1 OR responded_at >= {from:DateTime64(3,'UTC')} OR (responded_at = 0 AND ended_at >= {from:DateTime64(3,'UTC')}))
    )
SELECT
    toDateTime64(moment_of(n) / 1000, 3, 'UTC') AS step_at, (wait_minutes + repeat_count) / nullIf(resolved_count, 0) AS hfs,
    wait_minutes / greatest(resolved_count, 1) AS wait_part, repeat_count / greatest(resolved_count, 1) AS repeat_part,
    sum(is_resolved) AS resolved_count, sum(is_ended) AS ended_count, sum(is_waiting) AS waiting_count, sum(minutes) AS wait_minutes, sum(repeats) AS repeat_count
FROM (SELECT n, minutes, repeats, is_resolved, 1 AS is_ended, 0 AS is_waiting FROM ended UNION ALL SELECT n, minutes, 0, 0, 0, 1 FROM waited UNION ALL SELECT number, 0, 0, 0, 0, 0 FROM numbers(toUInt64(step_count)))
GROUP BY n ORDER BY n
