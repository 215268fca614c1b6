-- Escalations by tier: handoffs of each step, by the tier of their reason, steps counted from `from`; a handoff belongs to the one
-- in which it was requested. The four counts add up to the handoffs.
-- unit     handoffs
-- top      handoffs requested in the step, by tier
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds
-- columns  step_at, tier_1_count, tier_2_count, tier_3_count, platform_count (no tier), requested_count
SELECT
    {from:DateTime64(3,'UTC')} + toIntervalSecond(intDiv(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, requested_at), 1000 * toInt64({step_seconds:UInt32})) * {step_seconds:UInt32}) AS step_at,
    countIf(tier = 1) AS tier_1_count,
    countIf(tier = 2) AS tier_2_count,
    countIf(tier = 3) AS tier_3_count,
    countIf(tier = 0) AS platform_count,
    count() AS requested_count
FROM handoffs FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND requested_at >= {from:DateTime64(3,'UTC')} AND requested_at < {to:DateTime64(3,'UTC')}
GROUP BY step_at
ORDER BY step_at WITH FILL FROM {from:DateTime64(3,'UTC')} TO {to:DateTime64(3,'UTC')} STEP toIntervalSecond({step_seconds:UInt32})
