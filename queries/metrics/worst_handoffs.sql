-- Worst handoffs: what weighs most on the live score, worst first. Handoffs that ended in the window that ends now, and those waiting
-- (in service hours; not yet whom a callback was promised for later) whose episode was not silent for too long (24 h, policy).
-- unit     minutes plus repeats
-- top      wait_minutes + repeat_count of each
-- bottom   none: a list
-- params   workspace, from, now (UTC, excluded), channel ('' = all), limit
-- columns  handoff_id, conversation_id, waiting, outcome, reason, tier, requested_at, wait_minutes, repeat_count, friction
SELECT
    handoff_id, conversation_id, toBool(h.waiting = 1) AS waiting, outcome, reason, tier, requested_at,
    (wait_seconds + if(h.waiting = 0, 0, if(empty(service_from), greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3,'UTC')}), 0), arraySum((a, b) -> greatest(dateDiff('millisecond', a, least(b, {now:DateTime64(3,'UTC')})), 0), service_from, service_to))) / 1000) / 60 AS wait_minutes,
    if(h.waiting = 1, 0, h.repeat_count) AS repeat_count,
    wait_minutes + repeat_count AS friction
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND ((ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {now:DateTime64(3,'UTC')})
        OR (h.waiting = 1 AND (clock_started_at = requested_at OR clock_started_at < {now:DateTime64(3,'UTC')}) AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3,'UTC')}))
ORDER BY friction DESC, handoff_id
LIMIT {limit:UInt32}
