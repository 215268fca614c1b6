-- Recent decisions: what Baton decided when a person was needed, newest first, with the customer's words and where each trigger saw it.
-- unit     decisions
-- top      decisions other than continue on messages of the window
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all), limit
-- columns  decision_id, conversation_id, event_id, occurred_at, decided_at, latency_ms, action, tier, reason, triggers, quote, evidence_quotes (one for each in evidence_triggers), evidence_triggers, mode, policy_version, promise_kind, promise_text
WITH
    JSONExtract(body, 'triggers', 'Array(Tuple(trigger String, evidence Array(Tuple(quote String))))') AS hits,
    arrayFlatten(arrayMap(hit -> arrayMap(seen -> (hit.1, seen.1), hit.2), hits)) AS seen_all,
    arrayFilter(seen -> seen.2 != '', seen_all) AS seen_quoted
SELECT
    decision_id, conversation_id, event_id, occurred_at, decided_at, latency_ms, action, tier, reason, triggers, quote,
    arrayMap(seen -> seen.2, seen_quoted) AS evidence_quotes,
    arrayMap(seen -> seen.1, seen_quoted) AS evidence_triggers,
    mode, policy_version, promise_kind, promise_text
FROM decisions
WHERE workspace = {workspace:String} AND occurred_at >= {from:DateTime64(3,'UTC')} AND occurred_at < {to:DateTime64(3,'UTC')}
    AND ({channel:String} = '' OR (conversation_id, episode) IN (
        SELECT conversation_id, episode FROM episodes FINAL WHERE workspace = {workspace:String} AND channel = {channel:String}))
ORDER BY occurred_at DESC, decision_id
LIMIT {limit:UInt32}
