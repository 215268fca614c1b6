-- Conversations by when they began, newest first, a page at a time: one row an episode, those before (before_at, before_id, before_episode),
-- without the first `skip` of them.
-- text is looked for in what was said, without regard to case, and as the beginning of the conversation's or the customer's id. conversation_id is
-- one of them by its whole id.
SELECT
    e.conversation_id AS conversation_id, e.episode AS episode, e.channel AS channel, e.language AS language, e.customer_id AS customer_id,
    e.bot_id AS bot_id, e.bot_version AS bot_version, began_at, last_event_at, ended_at, e.state AS state, e.handoff_count AS handoff_count,
    customer_message_count, bot_message_count, agent_message_count, csat_score, toBool(e.false_positive) AS false_positive, reopened_at
FROM episodes AS e FINAL
WHERE e.workspace = {workspace:String}
    AND began_at >= {from:DateTime64(3, 'UTC')} AND began_at <= {before_at:DateTime64(3, 'UTC')}
    AND (began_at, e.conversation_id, e.episode) < ({before_at:DateTime64(3, 'UTC')}, {before_id:String}, {before_episode:UInt32})
    AND ({conversation_id:String} = '' OR e.conversation_id = {conversation_id:String})
    -- include conversation-filter
    AND ({text:String} = '' OR startsWith(e.conversation_id, {text:String}) OR startsWith(e.customer_id, {text:String}) OR (e.conversation_id, e.episode) IN (
        SELECT conversation_id, episode FROM events AS said
        WHERE said.workspace = {workspace:String} AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3, 'UTC')}) - INTERVAL 1 HOUR
            AND positionCaseInsensitiveUTF8(said.text, {text:String}) > 0))
ORDER BY began_at DESC, e.conversation_id DESC, e.episode DESC
LIMIT {skip:UInt32}, {limit:UInt32}
