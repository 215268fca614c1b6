-- Escalations by reason: handoffs of each step by their reason, the most frequent reason of the window first. Steps are counted from
-- `from`; a handoff belongs to the one in which it was requested; a step without one has no row.
-- unit     handoffs
-- top      handoffs requested in the step with this reason
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds
-- columns  reason, tier, step_at, handoff_count, reason_count (of the window)
SELECT
    reason,
    max(h.tier) AS tier,
    {from:DateTime64(3,'UTC')} + toIntervalSecond(intDiv(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, requested_at), 1000 * toInt64({step_seconds:UInt32})) * {step_seconds:UInt32}) AS step_at,
    count() AS handoff_count,
    sum(handoff_count) OVER (PARTITION BY reason) AS reason_count
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND requested_at >= {from:DateTime64(3,'UTC')} AND requested_at < {to:DateTime64(3,'UTC')}
GROUP BY reason, step_at
ORDER BY reason_count DESC, reason, step_at
