-- Rated conversations: those behind the ratings, the newest rating first. Ratings given in the window, the last one of an episode counts.
-- unit     episodes
-- top      episodes rated in the window
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), segment (bot_only, escalated, '' = both), score (1–5, '' = any), limit
-- columns  conversation_id, episode, handoff_id ('' = no handoff), began_at, rated_at, score, comment ('' = none), state, episode_count (of all)
WITH
    rated AS
    (
        SELECT conversation_id, episode, began_at, csat_at AS rated_at, csat_score AS given, state, count() OVER () AS episode_count
        FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND csat_at >= {from:DateTime64(3,'UTC')} AND csat_at < {to:DateTime64(3,'UTC')} AND csat_score > 0
            AND ({segment:String} = '' OR {segment:String} = if(handoff_count = 0, 'bot_only', 'escalated'))
            AND ({score:String} = '' OR {score:String} = toString(csat_score))
        ORDER BY csat_at DESC, conversation_id LIMIT {limit:UInt32}
    ),
    handed AS
    (
        SELECT conversation_id, episode, argMax(handoff_id, handoff) AS last_id FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND conversation_id IN (SELECT conversation_id FROM rated)
            AND toStartOfHour(requested_at) >= (SELECT toStartOfHour(min(began_at)) FROM rated)
        GROUP BY conversation_id, episode
    ),
    said AS
    (
        SELECT conversation_id, argMax(note, occurred_at) AS last_note, max(occurred_at) AS said_at FROM events
        WHERE workspace = {workspace:String} AND event_type = 'csat.submitted' AND conversation_id IN (SELECT conversation_id FROM rated)
            AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) GROUP BY conversation_id
    )
SELECT conversation_id, episode, last_id AS handoff_id, began_at, rated_at, given AS score, if(said_at = rated_at, last_note, '') AS comment, state, episode_count
FROM rated LEFT JOIN handed USING (conversation_id, episode) LEFT JOIN said USING (conversation_id)
ORDER BY rated_at DESC, conversation_id
