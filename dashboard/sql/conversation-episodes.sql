-- The episodes of one conversation, the newest first.
SELECT
    conversation_id, episode, channel, language, customer_id, bot_id, bot_version, began_at, last_event_at, ended_at, state,
    first_customer_message_at, handoff_count, csat_score, toBool(false_positive) AS false_positive, false_positive_reason, reopened_at
FROM episodes FINAL
WHERE workspace = {workspace:String} AND conversation_id = {conversation_id:String}
ORDER BY episode DESC
LIMIT 200
