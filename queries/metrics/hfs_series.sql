-- Handoff Friction Score over time: the score of each step, steps counted from `from`; a handoff belongs to the one in which it ended.
-- unit     score, target < 1.0
-- top      wait_minutes + repeat_count of handoffs that ended in the step
-- bottom   handoffs resolved in the step; null when there is none, and the two parts are then the undivided top
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds
-- columns  step_at, hfs, wait_part, repeat_part, resolved_count, ended_count
SELECT
    {from:DateTime64(3,'UTC')} + toIntervalSecond(intDiv(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, ended_at), 1000 * toInt64({step_seconds:UInt32})) * {step_seconds:UInt32}) AS step_at,
    (sum(wait_seconds) / 60 + sum(repeat_count)) / nullIf(countIf(outcome = 'resolved'), 0) AS hfs,
    sum(wait_seconds) / 60 / greatest(resolved_count, 1) AS wait_part,
    sum(repeat_count) / greatest(resolved_count, 1) AS repeat_part,
    countIf(outcome = 'resolved') AS resolved_count,
    count() AS ended_count
FROM handoffs FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {to:DateTime64(3,'UTC')}
GROUP BY step_at
ORDER BY step_at WITH FILL FROM {from:DateTime64(3,'UTC')} TO {to:DateTime64(3,'UTC')} STEP toIntervalSecond({step_seconds:UInt32})
