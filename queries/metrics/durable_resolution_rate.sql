-- Durable resolution: what the bot resolved stayed resolved. Episodes that began in the window. A new contact is an episode the customer
-- wrote in, of the same conversation or the same customer, that began after this one ended; on any channel.
-- unit     share 0–1
-- top      bot_resolved without a reopen or a new contact within 24 h (7 d)
-- bottom   bot_resolved that ended at least 24 h (7 d) before `now`; younger ones are left out and counted; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all)
-- columns  durable_24h_rate, durable_24h_count, old_24h_count, young_24h_count, durable_7d_rate, durable_7d_count, old_7d_count, young_7d_count
WITH
    told AS
    (
        SELECT *, arrayJoin(if(customer_id = '', [('v', conversation_id)], [('v', conversation_id), ('c', customer_id)])) AS contact
        FROM (SELECT conversation_id, episode, customer_id, channel, state, began_at, ended_at, reopened_at, customer_message_count
              FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')})
    ),
    followed AS
    (
        SELECT
            any(r.ended_at) AS ended, any(r.reopened_at) AS reopened,
            minIf(n.began_at, n.began_at > 0) AS next_at,
            least(if(reopened >= ended, reopened, {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY), if(next_at > 0, next_at, {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY)) AS again_at,
            ended <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AS old_24h, ended <= {now:DateTime64(3,'UTC')} - INTERVAL 7 DAY AS old_7d,
            again_at > ended + INTERVAL 24 HOUR AS kept_24h, again_at > ended + INTERVAL 7 DAY AS kept_7d
        FROM (SELECT * FROM told WHERE state = 'bot_resolved' AND began_at < {to:DateTime64(3,'UTC')} AND ({channel:String} = '' OR channel = {channel:String})) AS r
        ASOF LEFT JOIN (SELECT contact, began_at FROM told WHERE customer_message_count > 0) AS n ON r.contact = n.contact AND r.ended_at < n.began_at
        GROUP BY r.conversation_id, r.episode
    )
SELECT
    countIf(old_24h AND kept_24h) / nullIf(countIf(old_24h), 0) AS durable_24h_rate,
    countIf(old_24h AND kept_24h) AS durable_24h_count, countIf(old_24h) AS old_24h_count, countIf(NOT old_24h) AS young_24h_count,
    countIf(old_7d AND kept_7d) / nullIf(countIf(old_7d), 0) AS durable_7d_rate,
    countIf(old_7d AND kept_7d) AS durable_7d_count, countIf(old_7d) AS old_7d_count, countIf(NOT old_7d) AS young_7d_count
FROM followed
