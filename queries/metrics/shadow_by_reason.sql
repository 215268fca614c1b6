-- Shadow differences by reason: which triggers fire under the candidate and not under the policy in force, or the other way round.
-- unit     messages
-- top      messages on which a trigger fires under one of the two only
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded)
-- columns  reason, only_candidate_count, only_live_count, conversation_count
WITH
    trying AS
    (
        SELECT policy_version FROM policy_versions
        WHERE workspace = {workspace:String} AND candidate != '' AND candidate = (
            SELECT argMax(candidate, policy_version) FROM policy_versions WHERE workspace = {workspace:String})
    ),
    differing AS
    (
        SELECT conversation_id, triggers, live_triggers FROM shadow_decisions
        WHERE workspace = {workspace:String} AND policy_version IN (SELECT policy_version FROM trying)
            AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
    )
SELECT arrayJoin(arrayDistinct(arrayConcat(triggers, live_triggers))) AS reason,
    countIf(NOT has(live_triggers, reason)) AS only_candidate_count,
    countIf(NOT has(triggers, reason)) AS only_live_count,
    uniqExactIf(conversation_id, has(triggers, reason) != has(live_triggers, reason)) AS conversation_count
FROM differing
GROUP BY reason
HAVING only_candidate_count + only_live_count > 0
ORDER BY only_candidate_count + only_live_count DESC, reason
