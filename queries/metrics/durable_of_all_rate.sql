-- Durable resolution of all: of every conversation the bot was in, what it resolved and what stayed so, whoever handled the others. The same
-- top as durable resolution, over the bottom that others use. Episodes that began in the window; a new contact counts on any channel.
-- unit     share 0–1
-- top      episodes bot_resolved and 24 h without a reopen or a new contact by the customer
-- bottom   episodes the bot joined that ended, however, at least 24 h ago; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  durable_of_all_rate, durable_count, old_count, young_count
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND state != 'open' AND began_at < {to:DateTime64(3,'UTC')} AS is_meant,
            customer_id, state, began_at, ended_at, reopened_at, customer_message_count,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT r.ended_at <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AS is_old,
            r.state = 'bot_resolved' AND arrayMin(arrayMap(at -> if(at > 0, at, never), [r.reopened_at, r.next_here_at, n.began_at])) > r.ended_at + INTERVAL 24 HOUR AS is_durable
        FROM (SELECT * FROM told WHERE is_meant) AS r
        ASOF LEFT JOIN (SELECT customer_id, began_at FROM told WHERE customer_id != '' AND customer_message_count > 0) AS n
            ON r.customer_id = n.customer_id AND r.ended_at < n.began_at
    )
SELECT
    countIf(is_old AND is_durable) / nullIf(countIf(is_old), 0) AS durable_of_all_rate,
    countIf(is_old AND is_durable) AS durable_count, countIf(is_old) AS old_count, countIf(NOT is_old) AS young_count
FROM followed
