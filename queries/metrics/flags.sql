-- Flags by agents: how many answers of the bot were said to be wrong, and how many of those are looked at and fixed. Flags given in the window.
-- unit     flags
-- top      flags in each state (open, in_review, fixed), of each kind, and with a correction
-- bottom   none: counts
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  flag_count, open_count, in_review_count, fixed_count, corrected_count, wrong_count, incomplete_count, unsafe_count, tone_count, should_have_escalated_count
SELECT
    count() AS flag_count,
    countIf(present = 'open') AS open_count,
    countIf(present = 'in_review') AS in_review_count,
    countIf(present = 'fixed') AS fixed_count,
    countIf(note != '') AS corrected_count,
    countIf(detail = 'wrong') AS wrong_count,
    countIf(detail = 'incomplete') AS incomplete_count,
    countIf(detail = 'unsafe') AS unsafe_count,
    countIf(detail = 'tone') AS tone_count,
    countIf(detail = 'should_have_escalated') AS should_have_escalated_count
FROM
(
    SELECT detail, note, if(last = '', 'open', last) AS present
    FROM events LEFT JOIN (SELECT flag_id, argMax(state, at) AS last FROM flag_states WHERE workspace = {workspace:String} GROUP BY flag_id) AS stated ON stated.flag_id = events.event_id
    WHERE workspace = {workspace:String} AND event_type = 'answer.flagged' AND toStartOfHour(occurred_at) >= toStartOfHour({from:DateTime64(3,'UTC')})
        AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
        AND ({channel:String} = '' OR (conversation_id, episode) IN (SELECT conversation_id, episode FROM episodes FINAL WHERE workspace = {workspace:String} AND channel = {channel:String}))
)
