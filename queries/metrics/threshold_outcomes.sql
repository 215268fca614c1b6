-- Threshold outcomes: what it takes to say what another threshold would have changed. Episodes that began in the window with the bot's
-- answers up to their first handoff, alike ones together. Percents are whole, rounded down; 101 = no such answer. "Here" are the answers
-- of the intent, or without one those of every intent that has no threshold of its own now. Flags are 0 or 1.
-- unit     episodes
-- top      episodes that are alike in every other column
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), intent ('' = all without a threshold of their own)
-- columns  lowest (percent of the least confident answer here), lowest_sure (here, at or above the threshold then; of false positives only, as is surest), surest (101 when the bot was confident elsewhere or later, too), is_below (an answer here was under the threshold then), is_below_elsewhere, is_offered_otherwise (another trigger on an answer), is_handed_off, is_by_low_confidence (reason of the first handoff), is_false_positive, is_bot_resolved, is_unneeded (the first handoff), episode_count
WITH
    (SELECT JSONExtractKeys(argMax(body, policy_version), 'intent_thresholds') FROM policy_versions WHERE workspace = {workspace:String}) AS apart,
    handed AS (
        SELECT cityHash64(conversation_id, episode) AS episode_hash, min(requested_at) AS first_at, argMin(reason = 'low_confidence', handoff) AS by_low, argMin(unneeded, handoff) AS not_needed
        FROM handoffs FINAL WHERE workspace = {workspace:String} AND toStartOfHour(requested_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) GROUP BY episode_hash
    ),
    began AS (
        SELECT cityHash64(conversation_id, episode) AS episode_hash, confident_answer_count AS sure_count, sure_count > 0 AND false_positive = 1 AS failed, state = 'bot_resolved' AS resolved
        FROM episodes FINAL WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
    ),
    -- by the hash of who it is: to compare texts takes two to four times as long
    answers AS (
        SELECT cityHash64(conversation_id, episode) AS episode_hash, confidence, threshold, intent, triggers, occurred_at FROM events
        WHERE workspace = {workspace:String} AND event_type = 'message.bot' AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')})
    ),
    answered AS (
        WITH confidence >= 0 AS judged, judged AND confidence < threshold AS below, if({intent:String} = '', NOT has(apart, intent), intent = {intent:String}) AS here,
            judged AND here AS counts, here AND confidence >= greatest(threshold, 0) AS sure, intDiv(toUInt32(round(greatest(confidence, 0) * 1000000)), 10000) AS percent
        SELECT
            any(failed) AS is_false_positive, if(countIf(counts) = 0, 101, minIf(percent, counts)) AS lowest,
            if(is_false_positive AND countIf(sure) > 0, minIf(percent, sure), 101) AS lowest_sure, if(is_false_positive AND countIf(sure) >= any(sure_count), maxIf(percent, sure), 101) AS surest,
            max(below AND here) AS is_below, max(below AND NOT here) AS is_below_elsewhere, max(length(triggers) > has(triggers, 'low_confidence')) AS is_offered_otherwise,
            max(first_at > 0) AS is_handed_off, any(by_low) AS is_by_low_confidence, any(resolved) AS is_bot_resolved, any(not_needed) AS is_unneeded
        FROM answers INNER JOIN began USING (episode_hash) LEFT JOIN handed USING (episode_hash) WHERE first_at = 0 OR occurred_at <= first_at
        GROUP BY episode_hash HAVING max(judged) OR is_offered_otherwise
    )
SELECT lowest, lowest_sure, surest, is_below, is_below_elsewhere, is_offered_otherwise, is_handed_off, is_by_low_confidence, is_false_positive, is_bot_resolved, is_unneeded, count() AS episode_count
FROM answered GROUP BY ALL ORDER BY ALL
