-- Confident but wrong: the conversations behind the rate, newest first, each with the confident answer that failed and what happened
-- next. Episodes that began in the window. Of a rating or a reopening the answer is the last confident one of the episode.
-- unit     episodes
-- top      episodes with a confident answer that then failed
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), failure (as the reasons of false_positive_rate, '' = any), limit
-- columns  conversation_id, episode, began_at, state, failure, bot_version, question (the customer's words that the answer was to), answer_event_id ('' = not known any more), answered_at, answer, confidence, threshold, intent, next_type, next_at, next_text, next_score (of a rating, else 0), flag_id ('' = nobody flagged it), flag_state, episode_count (of all)
WITH
    failed AS (
        SELECT conversation_id, episode, began_at, state, bot_version, false_positive_reason AS reason, count() OVER () AS episode_count FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND confident_answer_count > 0 AND false_positive = 1 AND ({failure:String} = '' OR false_positive_reason = {failure:String})
        ORDER BY began_at DESC, conversation_id, episode LIMIT {limit:UInt32}),
    told AS (
        SELECT conversation_id, arraySort(one -> one.place, groupArray(CAST((
            (stream_seq, position), episode, event_type, event_id, occurred_at, if(event_type = 'message.customer' OR event_type = 'message.bot', text, note), detail, confidence, threshold, intent, score, flagged_event_id,
            event_type = 'message.bot' AND confidence >= 0 AND confidence >= threshold AND answered != 0,
            multiIf(event_type != 'message.customer', '', has(triggers, 'human_request'), 'asked_for_person', hasAny(triggers, ['profanity', 'frustration', 'dissatisfaction']) OR (tier = 2 AND has(triggers, 'policy_rule')), 'tier_2', has(triggers, 'repetition'), 'repeated', '')
        ), 'Tuple(place Tuple(UInt64, UInt16), episode UInt16, type String, id String, at DateTime64(3, \'UTC\'), text String, detail String, confidence Float32, threshold Float32, intent String, score UInt8, flagged String, sure UInt8, trouble String)'))) AS said
        FROM events WHERE workspace = {workspace:String} AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')}) AND conversation_id IN (SELECT conversation_id FROM failed)
            AND event_type IN ('message.customer', 'message.bot', 'csat.submitted', 'answer.flagged', 'conversation.reopened') GROUP BY conversation_id),
    states AS (SELECT flag_id, argMax(state, at) AS last_state FROM flag_states WHERE workspace = {workspace:String} GROUP BY flag_id),
    heard AS (SELECT f.*, said, arrayFilter(one -> one.sure AND one.episode = f.episode, said) AS answers FROM failed AS f LEFT JOIN told USING (conversation_id)),
    troubled AS (
        SELECT *, arrayFirst(one -> one.place > answers[1].place AND multiIf(
            reason = 'flagged', one.type = 'answer.flagged' AND has(answers.id, one.flagged),
            reason = 'low_rating', one.type = 'csat.submitted' AND one.score <= 2 AND one.episode = heard.episode,
            reason = 'reopened', one.type = 'message.customer' AND one.episode = heard.episode + 1, one.trouble = reason AND one.episode = heard.episode), if(reason = 'low_rating', arrayReverse(said), said)) AS next FROM heard),
    blamed AS (SELECT *, arrayLast(one -> if(reason = 'flagged', one.id = next.flagged, reason IN ('low_rating', 'reopened') OR one.place < next.place), answers) AS wrong FROM troubled),
    found AS (
        SELECT *, arrayLast(one -> one.place < wrong.place, answers).place AS since, arrayLast(one -> one.type = 'answer.flagged' AND one.flagged = wrong.id AND wrong.id != '', said).id AS flag_id FROM blamed)
SELECT
    conversation_id, episode, began_at, state, reason AS failure, bot_version,
    arrayStringConcat(arrayMap(one -> one.text, arrayFilter(one -> one.type = 'message.customer' AND one.episode = found.episode AND one.place > since AND one.place < wrong.place, said)), '\n') AS question,
    wrong.id AS answer_event_id, wrong.at AS answered_at, wrong.text AS answer, round(wrong.confidence, 4) AS confidence, round(wrong.threshold, 4) AS threshold, wrong.intent AS intent,
    next.type AS next_type, next.at AS next_at, if(next.type = 'answer.flagged' AND next.text = '', next.detail, next.text) AS next_text, next.score AS next_score,
    flag_id, if(flag_id = '', '', if(last_state = '', 'open', last_state)) AS flag_state, episode_count
FROM found LEFT JOIN states USING (flag_id)
ORDER BY began_at DESC, conversation_id, episode
