-- What moved satisfaction: the ratings of the CSAT by channel, language and bot version, those of customers who reached a person also by
-- the first reason, beside those of the time before, which is as long. Ratings given in either.
-- unit     ratings
-- top      bot_only_satisfied_count, escalated_satisfied_count: ratings 4–5 with this value
-- bottom   bot_only_rated_count, escalated_rated_count: ratings with this value
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  split (channel, language, bot_version, reason), value ('' = not said), bot_only_satisfied_count, bot_only_rated_count, escalated_satisfied_count, escalated_rated_count, bot_only_satisfied_count_before, bot_only_rated_count_before, escalated_satisfied_count_before, escalated_rated_count_before
WITH
    {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before,
    first_reasons AS (SELECT conversation_id, episode, toString(argMin(h.reason, requested_at)) AS first_reason FROM handoffs AS h FINAL WHERE workspace = {workspace:String} GROUP BY conversation_id, episode)
SELECT
    one.1 AS split, one.2 AS value,
    countIf(is_now AND NOT is_escalated AND is_satisfied) AS bot_only_satisfied_count, countIf(is_now AND NOT is_escalated) AS bot_only_rated_count,
    countIf(is_now AND is_escalated AND is_satisfied) AS escalated_satisfied_count, countIf(is_now AND is_escalated) AS escalated_rated_count,
    countIf(NOT is_now AND NOT is_escalated AND is_satisfied) AS bot_only_satisfied_count_before, countIf(NOT is_now AND NOT is_escalated) AS bot_only_rated_count_before,
    countIf(NOT is_now AND is_escalated AND is_satisfied) AS escalated_satisfied_count_before, countIf(NOT is_now AND is_escalated) AS escalated_rated_count_before
FROM
(
    SELECT
        e.conversation_id AS conversation_id, e.episode AS episode, csat_at >= {from:DateTime64(3,'UTC')} AS is_now, csat_score >= 4 AS is_satisfied, handoff_count > 0 AS is_escalated,
        arrayConcat([('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version))], if(is_escalated, [('reason', first_reasons.first_reason)], [])) AS splits
    FROM episodes AS e FINAL
    LEFT JOIN first_reasons ON e.conversation_id = first_reasons.conversation_id AND e.episode = first_reasons.episode
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND csat_score > 0 AND csat_at >= began_before AND csat_at < {to:DateTime64(3,'UTC')}
)
ARRAY JOIN splits AS one
GROUP BY split, value
ORDER BY split, bot_only_rated_count + escalated_rated_count + bot_only_rated_count_before + escalated_rated_count_before DESC, value
LIMIT 50 BY split
