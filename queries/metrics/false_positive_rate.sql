-- False positives: confident bot answers that then failed, by their first failure. Episodes that began in the window;
-- an answer without a confidence is neither confident nor not: left out and counted.
-- unit     share 0–1
-- top      episodes with a confident answer after which the customer asked for a person, a tier-2 trigger fired or the question was repeated, or bot-only and rated 1–2, or an answer was flagged, or reopened within the policy's follow_up_hours (24)
-- bottom   episodes with at least one confident answer; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  false_positive_rate, false_positive_count, confident_count, asked_for_person_count, tier_2_count, repeated_count, low_rating_count, flagged_count, reopened_count, unjudged_answer_count, unjudged_episode_count (nothing but unjudged answers)
SELECT
    countIf(confident_answer_count > 0 AND false_positive = 1) / nullIf(countIf(confident_answer_count > 0), 0) AS false_positive_rate,
    countIf(confident_answer_count > 0 AND false_positive = 1) AS false_positive_count,
    countIf(confident_answer_count > 0) AS confident_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'asked_for_person') AS asked_for_person_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'tier_2') AS tier_2_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'repeated') AS repeated_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'low_rating') AS low_rating_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'flagged') AS flagged_count,
    countIf(confident_answer_count > 0 AND false_positive = 1 AND false_positive_reason = 'reopened') AS reopened_count,
    sum(e.unjudged_answer_count) AS unjudged_answer_count,
    countIf(e.unjudged_answer_count > 0 AND e.unjudged_answer_count = bot_message_count) AS unjudged_episode_count
FROM episodes AS e FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')}
