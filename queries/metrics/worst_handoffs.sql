-- Worst handoffs: what weighs most on the live score, worst first. Handoffs that ended in the window that ends now, and those waiting
-- whose episode was not silent for 24 h.
-- unit     minutes plus repeats
-- top      wait_minutes + repeat_count of each
-- bottom   none: a list
-- params   workspace, from, now (UTC, excluded), channel ('' = all), limit
-- columns  handoff_id, conversation_id, waiting, outcome, reason, tier, requested_at, wait_minutes, repeat_count, friction
SELECT
    handoff_id, conversation_id, toBool(h.waiting = 1) AS waiting, outcome, reason, tier, requested_at,
    if(h.waiting = 1, greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3,'UTC')}), 0) / 1000, wait_seconds) / 60 AS wait_minutes,
    if(h.waiting = 1, 0, h.repeat_count) AS repeat_count,
    wait_minutes + repeat_count AS friction
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND ((ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {now:DateTime64(3,'UTC')}) OR (
        h.waiting = 1 AND (requested_at > {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR OR (conversation_id, episode) IN (
            SELECT conversation_id, episode FROM episodes FINAL WHERE workspace = {workspace:String} AND last_event_at > {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR AND conversation_id IN (
                SELECT conversation_id FROM handoffs WHERE workspace = {workspace:String} AND waiting = 1 AND requested_at <= {now:DateTime64(3,'UTC')} - INTERVAL 24 HOUR)))))
ORDER BY friction DESC, handoff_id
LIMIT {limit:UInt32}
