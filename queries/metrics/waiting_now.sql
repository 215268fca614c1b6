-- Waiting now: every customer who asked for a person and has no answer yet, longest wait first, in service hours. An episode silent
-- for too long (24 h, policy) is over, noticed or not. Whom a callback was promised for later does not wait yet: listed behind, not counted.
-- unit     handoffs
-- top      open handoffs without an agent message
-- bottom   none: a list
-- params   workspace, now (UTC), channel ('' = all), limit
-- columns  handoff_id, conversation_id, channel, requested_at, clock_started_at, waiting_seconds, reason, tier, quote, agent_id, promise_kind, promise_agent_id, promise_due_at, overdue, ghosts, ahead (the callback is yet to come), waiting_count, callback_count (ahead) (both of all, also beyond the limit)
SELECT
    handoff_id, conversation_id, h.channel AS channel, requested_at, clock_started_at,
    wait_seconds + if(empty(service_from), greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3,'UTC')}), 0), arraySum((a, b) -> greatest(dateDiff('millisecond', a, least(b, {now:DateTime64(3,'UTC')})), 0), service_from, service_to)) / 1000 AS waiting_seconds,
    reason, tier, quote, agent_id, promise_kind, promise_agent_id, promise_due_at,
    toBool(promise_due_at > 0 AND promise_due_at < {now:DateTime64(3,'UTC')}) AS overdue, ghosts,
    toBool(clock_started_at > requested_at AND clock_started_at >= {now:DateTime64(3,'UTC')}) AS ahead,
    countIf(NOT ahead) OVER () AS waiting_count, countIf(ahead) OVER () AS callback_count
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR h.channel = {channel:String})
    AND waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3,'UTC')}
ORDER BY clock_started_at, handoff_id
LIMIT {limit:UInt32}
