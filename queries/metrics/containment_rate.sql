-- Containment rate: how often the bot's conversation ended without a handoff, well or badly. Episodes that began in the window.
-- unit     share 0–1
-- top      episodes ended without a handoff, among those the bot joined
-- bottom   episodes the bot joined and that ended; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  containment_rate, contained_count, ended_count, open_count (left out)
SELECT
    countIf(state != 'open' AND handoff_count = 0) / nullIf(countIf(state != 'open'), 0) AS containment_rate,
    countIf(state != 'open' AND handoff_count = 0) AS contained_count,
    countIf(state != 'open') AS ended_count,
    countIf(state = 'open') AS open_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND bot_joined = 1
