-- Confidence of the bot: how many answers were given with which confidence. All answers of episodes that began in the window; those
-- without a confidence are counted apart.
-- unit     answers
-- top      answers with a confidence of so many percent, rounded down to an even number (1.00 stands with 0.98)
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), intent ('' = all)
-- columns  percent (101 = no confidence), answer_count, below_count (under the threshold then), conversation_count (they stand in), judged_count (of all percents), unjudged_count (no confidence), sure_conversation_count, below_conversation_count, judged_conversation_count, unjudged_conversation_count (those of all percents stand in)
WITH
    -- a hash: to compare texts takes two to four times as long
    cityHash64(conversation_id, episode) AS episode_hash
SELECT
    if(confidence < 0, 101, least(intDiv(toUInt32(round(greatest(confidence, 0) * 1000000)), 20000) * 2, 98)) AS percent,
    countIf(confidence >= 0) AS answer_count,
    countIf(confidence >= 0 AND confidence < threshold) AS below_count,
    uniqExact(episode_hash) AS conversation_count,
    sum(answer_count) OVER () AS judged_count,
    sum(countIf(confidence < 0)) OVER () AS unjudged_count,
    uniqExactMerge(uniqExactStateIf(episode_hash, confidence >= 0 AND confidence >= threshold)) OVER () AS sure_conversation_count,
    uniqExactMerge(uniqExactStateIf(episode_hash, confidence >= 0 AND confidence < threshold)) OVER () AS below_conversation_count,
    uniqExactMerge(uniqExactStateIf(episode_hash, confidence >= 0)) OVER () AS judged_conversation_count,
    uniqExactMerge(uniqExactStateIf(episode_hash, confidence < 0)) OVER () AS unjudged_conversation_count
FROM events
WHERE workspace = {workspace:String} AND event_type = 'message.bot' AND ({intent:String} = '' OR intent = {intent:String})
    AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) AND episode_hash IN
    (
        SELECT cityHash64(conversation_id, episode) FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
    )
GROUP BY percent
ORDER BY percent
