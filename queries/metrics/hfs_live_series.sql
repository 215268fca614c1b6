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
    toUnixTimestamp64Milli({from:DateTime64(3,'UTC')}) AS first, toUnixTimestamp64Milli({to:DateTime64(3,'UTC')}) - first AS length_ms,
    1000 * toInt64({step_seconds:UInt32}) AS step, greatest(1000 * toInt64({window_seconds:UInt32}), step) AS span, intDiv(length_ms + step - 1, step) AS step_count,
    (low_ms, high_ms) -> range(toUInt64(greatest(0, intDiv(low_ms, step))), toUInt64(greatest(0, least(step_count, intDiv(high_ms, step) + 1)))) AS steps_between, (n) -> least((toInt64(n) + 1) * step, length_ms) AS moment_of,
    -- from the first moment on. In steps: what a name stands for is worked out again wherever the same SELECT uses it
    ends AS (
        SELECT toUnixTimestamp64Milli(ended_at) - first AS ended_ms, outcome = 'resolved' AS is_resolved, wait_seconds / 60 AS minutes, repeat_count AS repeats
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND ended_at >= {from:DateTime64(3,'UTC')} - toIntervalMillisecond(span) AND ended_at < {to:DateTime64(3,'UTC')}
    ),
    ended AS (SELECT *, arrayJoin(steps_between(ended_ms, ended_ms + span)) AS n FROM ends),
    waits AS (
        SELECT toUnixTimestamp64Milli(clock_started_at) AS clock_started_ms, multiIf(responded_at != 0, responded_at, ended_at != 0, ended_at, waiting = 0, clock_started_at, idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) AS answered_at,
            clock_started_ms - first AS started_ms, toUnixTimestamp64Milli(answered_at) - first AS answered_ms, waiting, wait_seconds, service_from, service_to
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND requested_at < {to:DateTime64(3,'UTC')} AND (waiting = 1 OR if(responded_at = 0, ended_at, responded_at) >= {from:DateTime64(3,'UTC')})
    ),
    moments AS (SELECT *, arrayJoin(steps_between(started_ms, answered_ms)) AS n, moment_of(n) - started_ms AS by_clock_ms FROM waits),
    waited AS (
        SELECT n, arraySum((a, b) -> greatest(least(toUnixTimestamp64Milli(b), clock_started_ms + by_clock_ms) - toUnixTimestamp64Milli(a), 0), service_from, service_to) AS in_service_ms,
            if(waiting = 1, wait_seconds + if(empty(service_from), by_clock_ms, in_service_ms) / 1000, least(by_clock_ms / 1000, wait_seconds)) / 60 AS minutes
        FROM moments WHERE by_clock_ms > 0 AND by_clock_ms <= answered_ms - started_ms
    ),
    sums AS (
        SELECT n, sum(is_resolved) AS resolved_count, sum(is_ended) AS ended_count, sum(is_waiting) AS waiting_count, sum(minutes) AS wait_minutes, sum(repeats) AS repeat_count
        FROM (SELECT n, minutes, repeats, is_resolved, 1 AS is_ended, 0 AS is_waiting FROM ended WHERE moment_of(n) - span <= ended_ms UNION ALL SELECT n, minutes, 0, 0, 0, 1 FROM waited UNION ALL SELECT number, 0, 0, 0, 0, 0 FROM numbers(toUInt64(step_count))) GROUP BY n
    )
SELECT toDateTime64((first + moment_of(n)) / 1000, 3, 'UTC') AS step_at, (wait_minutes + repeat_count) / nullIf(resolved_count, 0) AS hfs,
    wait_minutes / greatest(resolved_count, 1) AS wait_part, repeat_count / greatest(resolved_count, 1) AS repeat_part, resolved_count, ended_count, waiting_count, wait_minutes, repeat_count
FROM sums ORDER BY n
