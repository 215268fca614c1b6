-- Durable resolution: what the bot resolved stayed resolved. Episodes that began in the window. A new contact is the conversation's next
-- episode, or one the same customer wrote in that began after this one ended; on any channel.
-- unit     share 0–1
-- top      bot_resolved without a reopen or a new contact within 24 h (7 d)
-- bottom   bot_resolved that ended at least 24 h (7 d) before `now`; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  durable_24h_rate, durable_24h_count, old_24h_count, young_24h_count, durable_7d_rate, durable_7d_count, old_7d_count, young_7d_count
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AS is_meant, customer_id, state, began_at, ended_at, reopened_at, customer_message_count,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT
            r.ended_at AS ended, ended <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AS old_24h, ended <= {now:DateTime64(3,'UTC')} - INTERVAL 7 DAY AS old_7d,
            arrayMin(arrayMap(at -> if(at > 0, at, never), [r.reopened_at, r.next_here_at, n.began_at])) AS again_at,
            again_at > ended + INTERVAL 24 HOUR AS kept_24h, again_at > ended + INTERVAL 7 DAY AS kept_7d
        FROM (SELECT * FROM told WHERE state = 'bot_resolved' AND began_at < {to:DateTime64(3,'UTC')} AND is_meant) AS r
        ASOF LEFT JOIN (SELECT customer_id, began_at FROM told WHERE customer_id != '' AND customer_message_count > 0) AS n
            ON r.customer_id = n.customer_id AND r.ended_at < n.began_at
    )
SELECT
    countIf(old_24h AND kept_24h) / nullIf(countIf(old_24h), 0) AS durable_24h_rate,
    countIf(old_24h AND kept_24h) AS durable_24h_count, countIf(old_24h) AS old_24h_count, countIf(NOT old_24h) AS young_24h_count,
    countIf(old_7d AND kept_7d) / nullIf(countIf(old_7d), 0) AS durable_7d_rate,
    countIf(old_7d AND kept_7d) AS durable_7d_count, countIf(old_7d) AS old_7d_count, countIf(NOT old_7d) AS young_7d_count
FROM followed
