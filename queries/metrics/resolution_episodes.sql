-- Resolved for others, not for us: the conversations that another's definition counts as resolved and durable resolution does not, newest
-- first. Episodes that began in the window and are old enough for both (24 h; 7 d where the name says so, beside durable for 7 d).
-- unit     episodes
-- top      episodes resolved by that definition which the bot did not resolve, or whose customer came back in that time
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), now (UTC), channel ('' = all), definition (silence_24h, no_callback_24h, stays_closed_7d, contained or '' = contained; resolved, resolved_7d: by the bot's own word; durable_24h: ours), part ('' = as above; counted, old or young = the top, the bottom and those left out of that definition's rate), limit
-- columns  conversation_id, episode, began_at, ended_at, state, again_at (null = did not come back), why (left, came_back), counted_count (by that definition), episode_count (of all in the list)
WITH
    {now:DateTime64(3,'UTC')} + INTERVAL 1 DAY AS never, if(endsWith({definition:String}, '_7d'), 168, 24) AS hours,
    {definition:String} IN ('silence_24h', 'no_callback_24h') AS by_silence, {definition:String} IN ('', 'contained') AS at_once,
    told AS
    (
        SELECT
            ({channel:String} = '' OR channel = {channel:String}) AND bot_joined = 1 AND began_at < {to:DateTime64(3,'UTC')} AND (state != 'open' OR (at_once AND {part:String} = 'young'))
                AND (NOT startsWith({definition:String}, 'resolved') OR state = 'bot_resolved') AS is_meant,
            conversation_id, episode, state, customer_id, began_at, ended_at, customer_message_count, handoff_count, handoff_count = 0 AND agent_joined = 0 AS is_alone, least(ended_at, last_event_at) AS quiet_at, reopened_at,
            if(by_silence, quiet_at, ended_at) AS over_at, leadInFrame(began_at) OVER (PARTITION BY conversation_id ORDER BY episode ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) AS next_here_at
        FROM episodes FINAL WHERE workspace = {workspace:String} AND began_at >= {from:DateTime64(3,'UTC')}
    ),
    followed AS
    (
        SELECT
            r.conversation_id AS conversation_id, r.episode AS episode, r.state AS state, r.began_at AS began_at, r.ended_at AS ended_at, r.over_at AS over_at,
            arrayMin(arrayMap(at -> if(at > 0, at, never), [r.reopened_at, r.next_here_at])) AS here_at, least(here_at, if(n.began_at > 0, n.began_at, never)) AS anywhere_at,
            multiIf({part:String} = '', ended_at <= {now:DateTime64(3,'UTC')} - toIntervalHour(hours), at_once, state != 'open', over_at <= {now:DateTime64(3,'UTC')} - toIntervalHour(hours)) AS is_old,
            state = 'bot_resolved' AND anywhere_at > ended_at + toIntervalHour(hours) AS is_durable,
            multiIf({definition:String} = 'silence_24h', is_alone AND here_at > over_at + INTERVAL 24 HOUR, {definition:String} = 'no_callback_24h', is_alone AND anywhere_at > over_at + INTERVAL 24 HOUR,
                {definition:String} = 'durable_24h', is_durable, startsWith({definition:String}, 'resolved'), {part:String} = '' OR is_durable,
                {definition:String} = 'stays_closed_7d', state = 'bot_resolved' AND here_at > ended_at + INTERVAL 7 DAY, handoff_count = 0) AS is_counted,
            countIf(is_old AND is_counted) OVER () AS counted_count
        FROM (SELECT * FROM told WHERE is_meant) AS r
        ASOF LEFT JOIN (SELECT customer_id, began_at FROM told WHERE customer_id != '' AND customer_message_count > 0) AS n
            ON r.customer_id = n.customer_id AND r.over_at < n.began_at
    )
SELECT
    conversation_id, episode, began_at, ended_at, state, if(anywhere_at = never, toDateTime64(0, 3, 'UTC'), anywhere_at) AS again_at,
    if(state = 'bot_resolved', 'came_back', 'left') AS why, counted_count, count() OVER () AS episode_count
FROM followed WHERE multiIf({part:String} = '', is_old AND is_counted AND NOT is_durable, {part:String} = 'counted', is_old AND is_counted, {part:String} = 'old', is_old, NOT is_old)
ORDER BY began_at DESC, conversation_id, episode LIMIT {limit:UInt32}
