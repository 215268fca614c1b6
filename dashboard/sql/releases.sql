-- Releases of bots in the window: the markers on every chart.
SELECT occurred_at, bot_id, bot_version, note
FROM events
WHERE workspace = {workspace:String} AND event_type = 'bot.released'
  AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3, 'UTC')})
  AND ({bot_id:String} = '' OR bot_id = {bot_id:String}) AND ({bot_version:String} = '' OR bot_version = {bot_version:String})
  AND occurred_at >= {from:DateTime64(3, 'UTC')} AND occurred_at < {to:DateTime64(3, 'UTC')}
ORDER BY occurred_at
LIMIT 50
