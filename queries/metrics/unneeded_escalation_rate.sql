-- Unneeded escalations: handoffs the bot could have spared the agent. Handoffs that ended in the window.
-- unit     share 0–1
-- top      resolved handoffs an agent marked as not needed, or where the agent's answer was the bot's
-- bottom   handoffs resolved; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  unneeded_escalation_rate, unneeded_count, resolved_count
SELECT
    countIf(unneeded = 1) / nullIf(count(), 0) AS unneeded_escalation_rate,
    countIf(unneeded = 1) AS unneeded_count,
    count() AS resolved_count
FROM handoffs FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {to:DateTime64(3,'UTC')} AND outcome = 'resolved'
