-- Wait: from the request (or the promised callback time) to the agent's first message. Percentiles interpolate between neighbours.
-- unit     seconds
-- top      seconds waited, of handoffs whose first agent message came in the window
-- bottom   those handoffs; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  wait_p50_seconds, wait_p90_seconds, wait_p99_seconds, answered_count, clock_skew_count (answered before they were asked, by their clocks: 0 s)
SELECT
    quantileExactInclusiveOrNull(0.5)(wait_seconds) AS wait_p50_seconds,
    quantileExactInclusiveOrNull(0.9)(wait_seconds) AS wait_p90_seconds,
    quantileExactInclusiveOrNull(0.99)(wait_seconds) AS wait_p99_seconds,
    count() AS answered_count,
    countIf(clock_skew > 0) AS clock_skew_count
FROM handoffs FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND responded_at >= {from:DateTime64(3,'UTC')} AND responded_at < {to:DateTime64(3,'UTC')}
