-- Live Handoff Friction Score: the score of the window that ends now, plus the wait so far of everyone still unanswered,
-- in service hours, so that a queue nobody answers shows before it ends; an episode silent for too long (24 h, policy) is over,
-- noticed or not. Whom a callback was promised for later does not wait yet. The interval is the delta method's, 95 %, over the
-- handoffs in the top.
-- unit     score, target < 1.0
-- top      wait_minutes + repeat_count of handoffs that ended in the window, plus the minutes of handoffs waiting now
-- bottom   handoffs resolved in the window; null when there is none, and the two parts are then the undivided top
-- params   workspace, from, now (UTC, excluded), channel ('' = all)
-- columns  hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count, hfs_low, hfs_high, wait_minutes, repeat_count, callback_count (promised for later, not waiting)
WITH
    rows AS
    (
        SELECT
            ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {now:DateTime64(3,'UTC')} AS ended,
            ended AND outcome = 'resolved' AS is_resolved,
            waiting = 1 AND clock_started_at > requested_at AND clock_started_at >= {now:DateTime64(3,'UTC')} AS is_ahead,
            wait_seconds + if(empty(service_from), greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3,'UTC')}), 0), arraySum((a, b) -> greatest(dateDiff('millisecond', a, least(b, {now:DateTime64(3,'UTC')})), 0), service_from, service_to)) / 1000 AS waited,
            if(ended, wait_seconds, waited) / 60 AS minutes,
            if(ended, repeat_count, 0) AS repeats
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
            AND (ended OR (waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3,'UTC')}))
    ),
    sums AS
    (
        SELECT
            sum(minutes) AS wait_minutes, sum(repeats) AS repeat_count, countIf(is_resolved) AS resolved_count,
            countIf(ended) AS ended_count, countIf(is_ahead) AS callback_count, count() - callback_count AS top_count, top_count - ended_count AS waiting_count,
            (wait_minutes + repeat_count) / nullIf(resolved_count, 0) AS hfs,
            sum(pow(minutes + repeats, 2)) AS squares, sumIf(minutes + repeats, is_resolved) AS products,
            squares - 2 * hfs * products + pow(hfs, 2) * resolved_count AS residual,
            1.959964 * sqrt(if(residual < 0, 0, residual) * top_count / nullIf(top_count - 1, 0)) / nullIf(resolved_count, 0) AS margin
        FROM rows
    )
SELECT
    hfs, wait_minutes / greatest(resolved_count, 1) AS wait_part, repeat_count / greatest(resolved_count, 1) AS repeat_part,
    resolved_count, ended_count, waiting_count, if(hfs < margin, 0, hfs - margin) AS hfs_low, hfs + margin AS hfs_high, wait_minutes, repeat_count, callback_count
FROM sums
