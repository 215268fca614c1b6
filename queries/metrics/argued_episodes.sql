-- Where the bot argued: the conversations behind the rate, newest first. Episodes that began in the window.
-- unit     episodes
-- top      episodes where the bot sent another answer after an explicit request for a person
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), limit
-- columns  conversation_id, episode, handoff_id ('' = no handoff), began_at, state
WITH
    argued AS
    (
        SELECT conversation_id, episode, began_at, state
        FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND human_request_count > 0 AND episodes.argued = 1
        ORDER BY began_at DESC, conversation_id
        LIMIT {limit:UInt32}
    ),
    handed AS
    (
        SELECT conversation_id, episode, argMax(handoff_id, handoff) AS last_id
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND toStartOfHour(requested_at) >= toStartOfHour({from:DateTime64(3,'UTC')})
            AND (conversation_id, episode) IN (SELECT conversation_id, episode FROM argued)
        GROUP BY conversation_id, episode
    )
SELECT conversation_id, episode, last_id AS handoff_id, began_at, state
FROM argued LEFT JOIN handed USING (conversation_id, episode)
ORDER BY began_at DESC, conversation_id
