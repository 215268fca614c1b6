-- Confidence by intent: how often the bot was less sure than the policy asked. Answers with a confidence, of episodes that began in the window.
-- unit     share 0–1
-- top      answers under the threshold that was in force for them
-- bottom   answers with a confidence
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), limit
-- columns  intent ('' = not said), below_rate, below_count, answer_count, median_confidence, below_conversation_count, conversation_count (they stand in)
WITH
    -- a hash: to compare texts takes two to four times as long
    cityHash64(conversation_id, episode) AS episode_hash
SELECT
    intent,
    countIf(confidence < threshold) / nullIf(count(), 0) AS below_rate,
    countIf(confidence < threshold) AS below_count,
    count() AS answer_count,
    round(quantile(confidence), 3) AS median_confidence,
    uniqExactIf(episode_hash, confidence < threshold) AS below_conversation_count,
    uniqExact(episode_hash) AS conversation_count
FROM events
WHERE workspace = {workspace:String} AND event_type = 'message.bot' AND confidence >= 0
    AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) AND episode_hash IN
    (
        SELECT cityHash64(conversation_id, episode) FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
    )
GROUP BY intent
ORDER BY answer_count DESC, intent
LIMIT {limit:UInt32}
