-- Shadow differences one by one: the messages on which the candidate would have decided otherwise, newest first.
-- unit     messages
-- top      messages on which the candidate asks for another action, or for other reasons
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), limit
-- columns  conversation_id, event_id, occurred_at, action, triggers, live_action, live_triggers, text_head ('' = no longer kept)
WITH
    trying AS
    (
        SELECT policy_version FROM policy_versions
        WHERE workspace = {workspace:String} AND candidate != '' AND candidate = (
            SELECT argMax(candidate, policy_version) FROM policy_versions WHERE workspace = {workspace:String})
    ),
    differing AS
    (
        SELECT * FROM shadow_decisions
        WHERE workspace = {workspace:String} AND policy_version IN (SELECT policy_version FROM trying)
            AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
        ORDER BY occurred_at DESC, decision_id
        LIMIT {limit:UInt32}
    ),
    said AS
    (
        SELECT conversation_id, event_id, text_head FROM events
        WHERE workspace = {workspace:String} AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
            AND (conversation_id, event_id) IN (SELECT conversation_id, event_id FROM differing)
        LIMIT 1 BY conversation_id, event_id
    )
SELECT conversation_id, event_id, occurred_at, action, triggers, live_action, live_triggers, text_head
FROM differing LEFT JOIN said USING (conversation_id, event_id)
ORDER BY occurred_at DESC, decision_id
