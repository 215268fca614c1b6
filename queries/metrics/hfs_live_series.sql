-- Live Handoff Friction Score over time: what the live score of half an hour (of one step, if that is longer) was at the end of each
-- step, with the wait until then of everyone who was unanswered at that moment: a queue shows while it grows, and not when it ends.
-- Of an answered handoff the wait until then is that by the clock, and never more than it was in service hours at last.
-- unit     score, target < 1.0
-- top      wait_minutes + repeat_count of handoffs that ended in the half hour, plus the minutes of handoffs that waited at its end
-- bottom   handoffs resolved in the half hour; null when there is none, and the two parts are then the undivided top
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds
-- columns  step_at, hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count
WITH
    toUnixTimestamp64Milli({from:DateTime64(3,'UTC')}) AS first, toUnixTimestamp64Milli({to:DateTime64(3,'UTC')}) AS last,
    1000 * toInt64({step_seconds:UInt32}) AS step, greatest(1800000, step) AS span, intDiv(last - first + step - 1, step) AS step_count,
    points AS
    (
        SELECT
            outcome, toUnixTimestamp64Milli(clock_started_at) AS clock_ms, toUnixTimestamp64Milli(requested_at) AS requested_ms, toUnixTimestamp64Milli(ended_at) AS ended_ms,
            toUnixTimestamp64Milli(if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at)) AS idle_ms,
            multiIf(responded_at != 0, toUnixTimestamp64Milli(responded_at), ended_ms > 0, ended_ms, waiting = 1, idle_ms, requested_ms) AS answered_ms,
            greatest(0, intDiv(requested_ms - first, step) - 1) AS first_n,
            greatest(0, least(step_count, intDiv(if(ended_ms > 0, ended_ms + span, answered_ms) - first, step) + 2)) AS last_n,
            arrayJoin(range(toUInt64(first_n), toUInt64(last_n))) AS n, least(first + (toInt64(n) + 1) * step, last) AS moment,
            ended_ms > 0 AND ended_ms < moment AND ended_ms >= moment - span AS is_ended,
            requested_ms < moment AND answered_ms >= moment AS is_waiting,
            greatest(moment - clock_ms, 0) / 1000 AS by_clock,
            arraySum((a, b) -> greatest(least(toUnixTimestamp64Milli(b), moment) - toUnixTimestamp64Milli(a), 0), service_from, service_to) / 1000 AS in_service,
            multiIf(is_ended, wait_seconds, waiting = 1, wait_seconds + if(empty(service_from), by_clock, in_service), least(by_clock, wait_seconds)) / 60 AS minutes,
            if(is_ended, repeat_count, 0) AS repeats
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND requested_at < {to:DateTime64(3,'UTC')}
            AND (waiting = 1 OR ended_at >= {from:DateTime64(3,'UTC')} - toIntervalMillisecond(span) OR responded_at >= {from:DateTime64(3,'UTC')})
    )
SELECT
    toDateTime64(least(first + (toInt64(number) + 1) * step, last) / 1000, 3, 'UTC') AS step_at, (sum(minutes) + sum(repeats)) / nullIf(resolved_count, 0) AS hfs,
    sum(minutes) / greatest(resolved_count, 1) AS wait_part, sum(repeats) / greatest(resolved_count, 1) AS repeat_part,
    countIf(is_ended AND outcome = 'resolved') AS resolved_count, countIf(is_ended) AS ended_count, countIf(is_waiting) AS waiting_count
FROM numbers(toUInt64(step_count)) AS steps LEFT JOIN (SELECT * FROM points WHERE is_ended OR is_waiting) AS points ON points.n = steps.number
GROUP BY number ORDER BY number
