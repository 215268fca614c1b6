-- Waiting now: every customer who asked for a person and has no answer yet, longest wait first. An episode silent
-- for 24 h is over, noticed or not.
-- unit     handoffs
-- top      open handoffs without an agent message
-- bottom   none: a list
-- params   workspace, now (UTC), channel ('' = all), limit
-- columns  handoff_id, conversation_id, channel, requested_at, clock_started_at, waiting_seconds, reason, tier, quote, agent_id, promise_kind, promise_agent_id, promise_due_at, overdue, waiting_count (all, also beyond the limit)
SELECT
    handoff_id, conversation_id, h.channel AS channel, requested_at, clock_started_at,
    greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3,'UTC')}), 0) / 1000 AS waiting_seconds,
    reason, tier, quote, agent_id, promise_kind, promise_agent_id, promise_due_at,
    toBool(promise_due_at > 0 AND promise_due_at < {now:DateTime64(3,'UTC')}) AS overdue,
    count() OVER () AS waiting_count
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR h.channel = {channel:String})
    AND waiting = 1 AND (requested_at > {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR OR (conversation_id, episode) IN (
        SELECT conversation_id, episode FROM episodes FINAL WHERE workspace = {workspace:String} AND last_event_at > {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AND conversation_id IN (
            SELECT conversation_id FROM handoffs WHERE workspace = {workspace:String} AND waiting = 1 AND requested_at <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR)))
ORDER BY clock_started_at, handoff_id
LIMIT {limit:UInt32}
