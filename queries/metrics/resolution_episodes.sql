-- Resolved for others, not for us: the conversations that another's definition counts as resolved and durable resolution does not, newest
-- first. Episodes that began in the window and are old enough for both (24 h; 7 d where the name says so, beside durable for 7 d).
-- unit     episodes
-- top      episodes resolved by that definition which the bot did not resolve, or whose customer came back in that time
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all), definition (silence_24h, no_callback_24h, stays_closed_7d, contained or '' = contained; resolved, resolved_7d: by the bot's own word), limit
-- columns  conversation_id, episode, began_at, ended_at, state, again_at (null = did not come back), why (left, came_back), counted_count (by that definition), episode_count (of all in the list)
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never, if(endsWith({definition:String}, '_7d'), 168, 24) AS hours,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND state != 'open' AND began_at < {to:DateTime64(3,'UTC')} AS is_meant,
            conversation_id, episode, state, customer_id, began_at, ended_at, customer_message_count, handoff_count, handoff_count = 0 AND agent_joined = 0 AS is_alone, least(ended_at, last_event_at) AS quiet_at, reopened_at,
            leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT
            r.conversation_id AS conversation_id, r.episode AS episode, r.state AS state, r.began_at AS began_at, r.ended_at AS ended_at, r.quiet_at AS quiet_at,
            arrayMin(arrayMap(at -> if(at > 0, at, never), [r.reopened_at, r.next_here_at])) AS here_at, least(here_at, if(n.began_at > 0, n.began_at, never)) AS anywhere_at,
            ended_at <= {now:DateTime64(3,'UTC')} - toIntervalHour(hours) AS is_old,
            multiIf({definition:String} = 'silence_24h', is_alone AND here_at > quiet_at + INTERVAL 24 HOUR, {definition:String} = 'no_callback_24h', is_alone AND anywhere_at > quiet_at + INTERVAL 24 HOUR,
                startsWith({definition:String}, 'resolved'), state = 'bot_resolved', {definition:String} = 'stays_closed_7d', state = 'bot_resolved' AND here_at > ended_at + INTERVAL 7 DAY, handoff_count = 0) AS is_counted,
            state = 'bot_resolved' AND anywhere_at > ended_at + toIntervalHour(hours) AS is_durable, countIf(is_counted) OVER () AS counted_count
        FROM (SELECT * FROM told WHERE is_meant) AS r
        ASOF LEFT JOIN (SELECT customer_id, began_at FROM told WHERE customer_id != '' AND customer_message_count > 0) AS n
            ON r.customer_id = n.customer_id AND r.quiet_at < n.began_at
        WHERE is_old
    )
SELECT
    conversation_id, episode, began_at, ended_at, state, if(anywhere_at = never, toDateTime64(0, 3, 'UTC'), anywhere_at) AS again_at,
    if(state = 'bot_resolved', 'came_back', 'left') AS why, counted_count, count() OVER () AS episode_count
FROM followed WHERE is_counted AND NOT is_durable
ORDER BY began_at DESC, conversation_id, episode LIMIT {limit:UInt32}
