-- Briefings used: the agent read what happened before writing. Handoffs answered in the window.
-- unit     share 0–1
-- top      handoffs whose briefing was opened before the first agent message, not in the same millisecond
-- bottom   handoffs answered; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  briefing_used_rate, used_count, answered_count
SELECT
    countIf(briefing_opened_at > 0 AND briefing_opened_at < responded_at) / nullIf(count(), 0) AS briefing_used_rate,
    countIf(briefing_opened_at > 0 AND briefing_opened_at < responded_at) AS used_count,
    count() AS answered_count
FROM handoffs FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND responded_at >= {from:DateTime64(3,'UTC')} AND responded_at < {to:DateTime64(3,'UTC')}
