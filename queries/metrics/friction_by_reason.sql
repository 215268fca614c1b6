-- Friction by reason: what handoffs of each reason add to the Handoff Friction Score. Handoffs that ended in the window; the frictions of
-- all reasons over the resolved ones of all reasons are the score.
-- unit     minutes waited + facts repeated
-- top      wait_minutes + repeat_count of handoffs with this reason, whatever their outcome
-- bottom   handoffs with this reason that ended: friction_mean; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  reason, tier, friction, friction_mean, ended_count, resolved_count
SELECT
    reason,
    max(h.tier) AS tier,
    sum(wait_seconds) / 60 + sum(repeat_count) AS friction,
    friction / nullIf(ended_count, 0) AS friction_mean,
    count() AS ended_count,
    countIf(outcome = 'resolved') AS resolved_count
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {to:DateTime64(3,'UTC')}
GROUP BY reason
ORDER BY friction DESC, reason
