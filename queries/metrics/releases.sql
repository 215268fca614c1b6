-- Releases: when which version of a bot was released (`bot.released`), the first first: the markers on every chart over time.
-- unit     releases
-- top      releases in the window
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), bot_id ('' = all), bot_version ('' = all), limit
-- columns  occurred_at, bot_id, bot_version, note
SELECT occurred_at, bot_id, bot_version, note
FROM events
WHERE workspace = {workspace:String} AND event_type = 'bot.released'
    AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')})
    AND ({bot_id:String} = '' OR bot_id = {bot_id:String}) AND ({bot_version:String} = '' OR bot_version = {bot_version:String})
    AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
ORDER BY occurred_at
LIMIT {limit:UInt32}
