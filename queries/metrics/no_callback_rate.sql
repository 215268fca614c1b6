-- No call-back in 24 h: the bot had it alone, and the customer did not turn up again within 24 h, on any channel. Published for voice bots,
-- where nobody presses a button at the end. Who gave up for good counts as helped. Episodes that began in the window; a customer without
-- an id can be seen again in the same conversation only.
-- unit     share 0–1
-- top      episodes the bot joined that ended, however, without a handoff and without an agent, and 24 h without a new contact by the customer
-- bottom   episodes the bot joined whose last word is at least 24 h old; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  no_callback_rate, no_callback_count, old_count, young_count
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND state != 'open' AND began_at < {to:DateTime64(3,'UTC')} AS is_meant,
            customer_id, began_at, customer_message_count, handoff_count = 0 AND agent_joined = 0 AS is_alone, least(ended_at, last_event_at) AS quiet_at, reopened_at,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT r.quiet_at <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AS is_old,
            is_alone AND arrayMin(arrayMap(at -> if(at > 0, at, never), [r.reopened_at, r.next_here_at, n.began_at])) > r.quiet_at + INTERVAL 24 HOUR AS is_kept
        FROM (SELECT * FROM told WHERE is_meant) AS r
        ASOF LEFT JOIN (SELECT customer_id, began_at FROM told WHERE customer_id != '' AND customer_message_count > 0) AS n
            ON r.customer_id = n.customer_id AND r.quiet_at < n.began_at
    )
SELECT
    countIf(is_old AND is_kept) / nullIf(countIf(is_old), 0) AS no_callback_rate,
    countIf(is_old AND is_kept) AS no_callback_count, countIf(is_old) AS old_count, countIf(NOT is_old) AS young_count
FROM followed
