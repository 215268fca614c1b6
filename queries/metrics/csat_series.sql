-- CSAT over time: satisfied ratings of each step, bot-only beside escalated, steps counted from `from`. A rating belongs to the step in
-- which it was given; a later rating of an episode replaces the first.
-- unit     share 0–1
-- top      ratings 4–5 given in the step
-- bottom   ratings given in the step; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), step_seconds
-- columns  step_at, bot_only_rate, bot_only_satisfied_count, bot_only_rated_count, escalated_rate, escalated_satisfied_count, escalated_rated_count
SELECT
    {from:DateTime64(3,'UTC')} + toIntervalSecond(intDiv(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, csat_at), 1000 * toInt64({step_seconds:UInt32})) * {step_seconds:UInt32}) AS step_at,
    bot_only_satisfied_count / nullIf(bot_only_rated_count, 0) AS bot_only_rate,
    countIf(handoff_count = 0 AND csat_score >= 4) AS bot_only_satisfied_count,
    countIf(handoff_count = 0) AS bot_only_rated_count,
    escalated_satisfied_count / nullIf(escalated_rated_count, 0) AS escalated_rate,
    countIf(handoff_count > 0 AND csat_score >= 4) AS escalated_satisfied_count,
    countIf(handoff_count > 0) AS escalated_rated_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND csat_at >= {from:DateTime64(3,'UTC')} AND csat_at < {to:DateTime64(3,'UTC')} AND csat_score > 0
GROUP BY step_at
ORDER BY step_at WITH FILL FROM {from:DateTime64(3,'UTC')} TO {to:DateTime64(3,'UTC')} STEP toIntervalSecond({step_seconds:UInt32})
