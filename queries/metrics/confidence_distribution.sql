-- Confidence of the bot: how many answers were given with which confidence. All answers of episodes that began in the window; those
-- without a confidence are counted apart.
-- unit     answers
-- top      answers with a confidence of so many percent, rounded down
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), intent ('' = all)
-- columns  percent, answer_count, below_count (under the threshold then), judged_count (of all percents), unjudged_count (no confidence)
SELECT
    if(confidence < 0, 101, intDiv(toUInt32(round(greatest(confidence, 0) * 1000000)), 10000)) AS percent,
    countIf(confidence >= 0) AS answer_count,
    countIf(confidence >= 0 AND confidence < threshold) AS below_count,
    sum(answer_count) OVER () AS judged_count,
    sum(countIf(confidence < 0)) OVER () AS unjudged_count
FROM events
WHERE workspace = {workspace:String} AND event_type = 'message.bot' AND ({intent:String} = '' OR intent = {intent:String})
    AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) AND (conversation_id, episode) IN
    (
        SELECT conversation_id, episode FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
    )
GROUP BY percent
ORDER BY percent
