-- Stays closed 7 d: the bot closed the conversation, and for 7 days it was not opened again. Published by helpdesks, which see their tickets:
-- a customer who opens another one does not count against it. Episodes that began in the window.
-- unit     share 0–1
-- top      episodes bot_resolved and 7 d without a reopen or another episode of the conversation
-- bottom   episodes the bot joined that ended at least 7 d ago, however; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  stays_closed_rate, closed_count, old_count, young_count
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND state != 'open' AND began_at < {to:DateTime64(3,'UTC')} AS is_meant,
            state, ended_at, reopened_at,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT ended_at <= {now:DateTime64(3,'UTC')} - INTERVAL 7 DAY AS is_old,
            state = 'bot_resolved' AND arrayMin(arrayMap(at -> if(at > 0, at, never), [reopened_at, next_here_at])) > ended_at + INTERVAL 7 DAY AS is_closed
        FROM told WHERE is_meant
    )
SELECT
    countIf(is_old AND is_closed) / nullIf(countIf(is_old), 0) AS stays_closed_rate,
    countIf(is_old AND is_closed) AS closed_count, countIf(is_old) AS old_count, countIf(NOT is_old) AS young_count
FROM followed
