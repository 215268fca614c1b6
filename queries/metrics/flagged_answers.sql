-- Flagged answers: what agents said was wrong about an answer of the bot, newest flag first, each with the question it was to, the
-- correction, and how far it is. Flags given in the window. The question is what the customer wrote since the confident answer before.
-- unit     flags
-- top      flags given in the window
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), state (open, in_review, fixed, '' = any), limit
-- columns  flag_id, flagged_at, agent_id, label, correction ('' = none), conversation_id, episode, answer_event_id, answered_at (null = the answer is not kept), question, answer, confidence (null = not said), intent, language, bot_id, bot_version (of the answer), state, fixed_in_version ('' = not fixed), state_at (null = as it came), state_by, state_note, flag_count (of all)
WITH
    stated AS (SELECT flag_id, argMax((state, bot_version, who, note), at) AS last, max(at) AS last_at FROM flag_states WHERE workspace = {workspace:String} GROUP BY flag_id),
    given AS (
        SELECT event_id AS flag_id, occurred_at AS flagged_at, agent_id, detail AS label, note AS correction, conversation_id, flagged_event_id AS answer_event_id
        FROM events
        WHERE workspace = {workspace:String} AND event_type = 'answer.flagged' AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')})
            AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
            AND ({channel:String} = '' OR (conversation_id, episode) IN (SELECT conversation_id, episode FROM episodes FINAL WHERE workspace = {workspace:String} AND channel = {channel:String}))),
    flags AS (
        SELECT given.*, if(last.1 = '', 'open', last.1) AS present, last.2 AS fixed_in, last.3 AS said_by, last.4 AS said_why, last_at, count() OVER () AS flag_count
        FROM given LEFT JOIN stated USING (flag_id)
        WHERE ({state:String} = '' OR present = {state:String})
        ORDER BY flagged_at DESC, flag_id LIMIT {limit:UInt32}),
    told AS (
        SELECT conversation_id, arraySort(one -> one.place, groupArray(CAST((
            (stream_seq, position), episode, event_type, event_id, occurred_at, text, confidence, event_type = 'message.bot' AND confidence >= 0 AND confidence >= threshold AND answered != 0, intent, language, bot_id, bot_version
        ), 'Tuple(place Tuple(UInt64, UInt16), episode UInt16, type String, id String, at DateTime64(3, \'UTC\'), text String, confidence Float32, sure UInt8, intent String, language String, bot_id String, bot_version String)'))) AS said
        FROM events
        WHERE workspace = {workspace:String} AND conversation_id IN (SELECT conversation_id FROM flags) AND event_type IN ('message.customer', 'message.bot')
        GROUP BY conversation_id),
    heard AS (SELECT flags.*, said, arrayFirst(one -> one.type = 'message.bot' AND one.id = answer_event_id, said) AS wrong FROM flags LEFT JOIN told USING (conversation_id)),
    found AS (SELECT *, arrayLast(one -> one.sure AND one.episode = wrong.episode AND one.place < wrong.place, said).place AS since FROM heard)
SELECT
    flag_id, flagged_at, agent_id, label, correction, conversation_id, wrong.episode AS episode, answer_event_id, wrong.at AS answered_at,
    arrayStringConcat(arrayMap(one -> one.text, arrayFilter(one -> one.type = 'message.customer' AND one.episode = wrong.episode AND one.place > since AND one.place < wrong.place, said)), '\n') AS question,
    wrong.text AS answer, if(wrong.id = '' OR wrong.confidence < 0, NULL, round(wrong.confidence, 4)) AS confidence, wrong.intent AS intent, wrong.language AS language, wrong.bot_id AS bot_id, wrong.bot_version AS bot_version,
    present AS state, fixed_in AS fixed_in_version, last_at AS state_at, said_by AS state_by, said_why AS state_note, flag_count
FROM found
ORDER BY flagged_at DESC, flag_id
