-- What moved the rates: the parts of the escalation, containment and false positive rates by channel, language and bot version, beside
-- those of the time before, which is as long. Episodes that began in either. By reason: the escalations alone, of all episodes.
-- unit     episodes
-- top      escalated_count, contained_count, false_positive_count with this value, as in the metrics of those names
-- bottom   joined_count, ended_count, confident_count
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  split (channel, language, bot_version, reason), value ('' = not said), escalated_count, joined_count, contained_count, ended_count, false_positive_count, confident_count, escalated_count_before, joined_count_before, contained_count_before, ended_count_before, false_positive_count_before, confident_count_before
WITH
    {from:DateTime64(3,'UTC')} - toIntervalMillisecond(dateDiff('millisecond', {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')})) AS began_before,
    first_reasons AS (
        SELECT conversation_id, episode, toString(argMin(h.reason, requested_at)) AS first_reason
        FROM handoffs AS h FINAL
        WHERE workspace = {workspace:String} AND requested_at >= began_before
        GROUP BY conversation_id, episode)
SELECT
    one.1 AS split, one.2 AS value,
    countIf(is_now AND is_joined AND is_escalated) AS escalated_count, countIf(is_now AND is_joined AND split != 'reason') AS joined_count,
    countIf(is_now AND is_joined AND is_ended AND NOT is_escalated) AS contained_count, countIf(is_now AND is_joined AND is_ended AND split != 'reason') AS ended_count,
    countIf(is_now AND is_confident AND is_false) AS false_positive_count, countIf(is_now AND is_confident AND split != 'reason') AS confident_count,
    countIf(NOT is_now AND is_joined AND is_escalated) AS escalated_count_before, countIf(NOT is_now AND is_joined AND split != 'reason') AS joined_count_before,
    countIf(NOT is_now AND is_joined AND is_ended AND NOT is_escalated) AS contained_count_before, countIf(NOT is_now AND is_joined AND is_ended AND split != 'reason') AS ended_count_before,
    countIf(NOT is_now AND is_confident AND is_false) AS false_positive_count_before, countIf(NOT is_now AND is_confident AND split != 'reason') AS confident_count_before
FROM
(
    SELECT
        e.conversation_id AS conversation_id, e.episode AS episode,
        began_at >= {from:DateTime64(3,'UTC')} AS is_now, bot_joined = 1 AS is_joined, state != 'open' AS is_ended, handoff_count > 0 AS is_escalated,
        confident_answer_count > 0 AS is_confident, false_positive = 1 AS is_false,
        arrayConcat([('channel', toString(channel)), ('language', toString(language)), ('bot_version', toString(bot_version))], if(is_escalated, [('reason', first_reasons.first_reason)], [])) AS splits
    FROM episodes AS e FINAL
    LEFT JOIN first_reasons ON e.conversation_id = first_reasons.conversation_id AND e.episode = first_reasons.episode
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND began_at >= began_before AND began_at < {to:DateTime64(3,'UTC')}
)
ARRAY JOIN splits AS one
GROUP BY split, value
ORDER BY split, joined_count + joined_count_before DESC, value
LIMIT 50 BY split
