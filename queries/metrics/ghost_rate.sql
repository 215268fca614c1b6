-- Ghost handoffs: customers sent to a person who was not there, by the six ways it fails. Handoffs requested in the window; one handoff
-- can carry several kinds. A person who was announced (in the window) and never asked for at all left no handoff: it counts as
-- never_requested and in without_handoff_count, and stands in no rate.
-- unit     share 0–1
-- top      handoffs with at least one ghost failure
-- bottom   handoffs requested; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  ghost_rate, ghost_count, requested_count, never_requested_count, no_one_there_count, assigned_offline_count, silent_count, unanswered_count, looped_count, without_handoff_count
WITH rows AS
(
    SELECT ghosts, 0 AS is_unfollowed
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND requested_at >= {from:DateTime64(3,'UTC')} AND requested_at < {to:DateTime64(3,'UTC')}
    UNION ALL
    SELECT [], 1
    FROM promises FINAL
    WHERE workspace = {workspace:String} AND promised_at >= {from:DateTime64(3,'UTC')} AND promised_at < {to:DateTime64(3,'UTC')}
        AND promised_by = 'bot' AND handoff_id = '' AND state = 'broken'
        AND ({channel:String} = '' OR (conversation_id, episode) IN (
            SELECT conversation_id, episode FROM episodes FINAL WHERE {channel:String} != '' AND workspace = {workspace:String} AND channel = {channel:String}))
)
SELECT
    ghost_count / nullIf(requested_count, 0) AS ghost_rate,
    countIf(notEmpty(ghosts)) AS ghost_count,
    countIf(is_unfollowed = 0) AS requested_count,
    countIf(has(ghosts, 'never_requested')) + without_handoff_count AS never_requested_count,
    countIf(has(ghosts, 'no_one_there')) AS no_one_there_count,
    countIf(has(ghosts, 'assigned_offline')) AS assigned_offline_count,
    countIf(has(ghosts, 'silent')) AS silent_count,
    countIf(has(ghosts, 'unanswered')) AS unanswered_count,
    countIf(has(ghosts, 'looped')) AS looped_count,
    countIf(is_unfollowed = 1) AS without_handoff_count
FROM rows
