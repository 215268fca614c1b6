-- Why people are needed: handoffs by the first trigger of their strongest tier. Handoffs requested in the window, most frequent first.
-- unit     share 0–1
-- top      handoffs with this reason
-- bottom   handoffs requested
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  reason, tier, reason_share, handoff_count, requested_count
SELECT
    reason,
    max(h.tier) AS tier,
    count() / sum(count()) OVER () AS reason_share,
    count() AS handoff_count,
    sum(count()) OVER () AS requested_count
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND requested_at >= {from:DateTime64(3,'UTC')} AND requested_at < {to:DateTime64(3,'UTC')}
GROUP BY reason
ORDER BY handoff_count DESC, reason
