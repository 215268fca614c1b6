-- Escalation rate: how often a conversation with the bot needed a handoff. Episodes that began in the window.
-- unit     share 0–1
-- top      episodes with a handoff, among those the bot joined
-- bottom   episodes the bot joined; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  escalation_rate, escalated_count, joined_count
SELECT
    countIf(handoff_count > 0) / nullIf(count(), 0) AS escalation_rate,
    countIf(handoff_count > 0) AS escalated_count,
    count() AS joined_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND bot_joined = 1
