-- Threshold episodes: the conversations behind what another threshold would have changed, counted as in threshold_outcomes, the nearest to it
-- first. `effects`: offered (a person, newly), resolved_anyway (of those the bot's own successes), sooner (handed off later for another reason), not_offered
-- (no longer), spared (of those the handoffs), not_needed (of those what an agent marked so), avoided (a false positive), perhaps_avoided (only some confident answers fall).
-- unit     episodes
-- top      episodes with the effect
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), intent ('' = all without a threshold of their own), threshold_percent, effect ('' = any), limit
-- columns  conversation_id, episode, handoff_id ('' = no handoff), began_at, state, intent (of the least confident answer here), lowest (percent), lowest_sure (101 = none), effects, episode_count (without the limit)
WITH
    (SELECT JSONExtractKeys(argMax(body, policy_version), 'intent_thresholds') FROM policy_versions WHERE workspace = {workspace:String}) AS apart,
    handed AS (
        SELECT cityHash64(conversation_id, episode) AS episode_hash, min(requested_at) AS first_at, argMin(reason = 'low_confidence', handoff) AS by_low, argMin(unneeded, handoff) AS not_needed, argMin(handoff_id, handoff) AS first_id
        FROM handoffs FINAL WHERE workspace = {workspace:String} AND toStartOfHour(requested_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) GROUP BY episode_hash
    ),
    began AS (
        SELECT cityHash64(conversation_id, episode) AS episode_hash, conversation_id, episode, began_at, state, confident_answer_count AS sure_count, sure_count > 0 AND false_positive = 1 AS failed
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
            any(began.conversation_id) AS conversation_id, any(began.episode) AS episode, any(first_id) AS handoff_id, any(began.began_at) AS began_at, any(began.state) AS state, argMinIf(answers.intent, confidence, counts) AS intent, any(failed) AS has_failed,
            minIf(percent, counts) AS lowest, if(countIf(sure) > 0, minIf(percent, sure), 101) AS lowest_sure, countIf(sure) >= any(sure_count) AND maxIf(percent, sure) < {threshold_percent:UInt32} AS all_fall,
            lowest < {threshold_percent:UInt32} AND NOT max(below OR length(triggers) > has(triggers, 'low_confidence')) AS newly,
            lowest >= {threshold_percent:UInt32} AND max(below AND here) AND NOT max(below AND NOT here) AND NOT max(length(triggers) > has(triggers, 'low_confidence')) AS no_longer,
            arrayFilter((_, has_it) -> has_it, ['offered', 'resolved_anyway', 'sooner', 'not_offered', 'spared', 'not_needed', 'avoided', 'perhaps_avoided'], [newly AND handoff_id = '', newly AND handoff_id = '' AND state = 'bot_resolved' AND NOT has_failed, newly AND handoff_id != '',
                no_longer, no_longer AND any(by_low), no_longer AND any(by_low) AND any(not_needed), has_failed AND all_fall, has_failed AND NOT all_fall AND lowest_sure < {threshold_percent:UInt32}]) AS effects
        FROM answers INNER JOIN began USING (episode_hash) LEFT JOIN handed USING (episode_hash) WHERE first_at = 0 OR occurred_at <= first_at
        GROUP BY episode_hash HAVING countIf(counts) > 0 AND notEmpty(effects) AND ({effect:String} = '' OR has(effects, {effect:String}))
    )
SELECT conversation_id, episode, handoff_id, began_at, state, intent, lowest, lowest_sure, effects, count() OVER () AS episode_count
FROM answered ORDER BY abs(toInt32(lowest) - toInt32({threshold_percent:UInt32})), began_at DESC, conversation_id LIMIT {limit:UInt32}
