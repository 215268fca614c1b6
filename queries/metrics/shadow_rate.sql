-- Shadow differences: how often the candidate that is tried out would have decided otherwise, since it has been.
-- unit     rate, 0–1
-- top      messages on which the candidate asks for another action, or for other reasons
-- bottom   messages decided on in the window while this candidate was tried; null when there is none
-- params   workspace, from, to (UTC, `to` excluded)
-- columns  shadow_rate, decided_count, differing_count, newly_count (a person where now none is asked for), spared_count (none where now one is), urgency_count (more or less urgent), reason_count (the same for other reasons), conversation_count, began_at (of this candidate)
WITH
    trying AS
    (
        SELECT policy_version, at FROM policy_versions FINAL
        WHERE workspace = {workspace:String} AND candidate != '' AND candidate = (
            SELECT argMax(candidate, policy_version) FROM policy_versions WHERE workspace = {workspace:String})
    ),
    differing AS
    (
        SELECT count() AS differing_count, uniqExact(conversation_id) AS conversation_count,
            countIf(live_action = 'continue' AND action != 'continue') AS newly_count,
            countIf(live_action != 'continue' AND action = 'continue') AS spared_count,
            countIf(live_action = action) AS reason_count
        FROM shadow_decisions
        WHERE workspace = {workspace:String} AND policy_version IN (SELECT policy_version FROM trying)
            AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
    ),
    began AS (SELECT min(at) AS began_at FROM trying),
    decided AS
    (
        SELECT count() AS decided_count FROM events
        WHERE workspace = {workspace:String} AND action != '' AND policy_version IN (SELECT policy_version FROM trying)
            AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
    )
SELECT if(decided_count = 0, NULL, differing_count / decided_count) AS shadow_rate, decided_count, differing_count, newly_count, spared_count,
    differing_count - newly_count - spared_count - reason_count AS urgency_count, reason_count, conversation_count, began_at
FROM decided CROSS JOIN differing CROSS JOIN began
