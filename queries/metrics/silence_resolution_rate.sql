-- Resolved by 24 h of silence: the bot had it alone, and for 24 h after the last word the customer wrote nothing more in
-- this conversation. Intercom publishes it so for Fin ("assumed resolution"). Who gave up in silence counts as helped, and
-- who came back in another conversation is not seen. Episodes that began in the window.
-- unit     share 0–1
-- top      episodes the bot joined that ended, however, without a handoff and without an agent, and 24 h without another episode of the conversation
-- bottom   episodes the bot joined whose last word is at least 24 h old; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  silence_resolution_rate, silent_count, old_count, young_count
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND state != 'open' AND began_at < {to:DateTime64(3,'UTC')} AS is_meant,
            handoff_count = 0 AND agent_joined = 0 AS is_alone, least(ended_at, last_event_at) AS quiet_at, reopened_at,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT quiet_at <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AS is_old,
            is_alone AND arrayMin(arrayMap(at -> if(at > 0, at, never), [reopened_at, next_here_at])) > quiet_at + INTERVAL 24 HOUR AS is_silent
        FROM told WHERE is_meant
    )
SELECT
    countIf(is_old AND is_silent) / nullIf(countIf(is_old), 0) AS silence_resolution_rate,
    countIf(is_old AND is_silent) AS silent_count, countIf(is_old) AS old_count, countIf(NOT is_old) AS young_count
FROM followed
