-- Handoff Friction Score: minutes waited plus facts repeated, per resolved handoff. The interval is the delta method's, 95 %,
-- over the handoffs in the top (null below two of them).
-- unit     score, target < 1.0
-- top      wait_minutes + repeat_count of handoffs that ended in the window, whatever their outcome
-- bottom   handoffs resolved in the window; null when there is none, and the two parts are then the undivided top
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  hfs, wait_part, repeat_part, resolved_count, ended_count, waiting_count (at the end of the window, whose wait had begun), hfs_low, hfs_high, wait_minutes, repeat_count
WITH
    rows AS
    (
        SELECT
            ended_at >= {from:DateTime64(3,'UTC')} AND ended_at < {to:DateTime64(3,'UTC')} AS ended,
            clock_started_at < {to:DateTime64(3,'UTC')} AND (responded_at = 0 OR responded_at >= {to:DateTime64(3,'UTC')}) AND (ended_at = 0 OR ended_at >= {to:DateTime64(3,'UTC')}) AS still_waiting,
            ended AND outcome = 'resolved' AS is_resolved,
            if(ended, wait_seconds / 60, 0) AS minutes,
            if(ended, repeat_count, 0) AS repeats
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND (ended OR still_waiting)
    ),
    sums AS
    (
        SELECT
            sum(minutes) AS wait_minutes, sum(repeats) AS repeat_count, countIf(is_resolved) AS resolved_count,
            countIf(ended) AS ended_count, countIf(still_waiting) AS waiting_count,
            (wait_minutes + repeat_count) / nullIf(resolved_count, 0) AS hfs,
            sum(pow(minutes + repeats, 2)) AS squares, sumIf(minutes + repeats, is_resolved) AS products,
            squares - 2 * hfs * products + pow(hfs, 2) * resolved_count AS residual,
            1.959964 * sqrt(if(residual < 0, 0, residual) * ended_count / nullIf(ended_count - 1, 0)) / nullIf(resolved_count, 0) AS margin
        FROM rows
    )
SELECT
    hfs, wait_minutes / greatest(resolved_count, 1) AS wait_part, repeat_count / greatest(resolved_count, 1) AS repeat_part,
    resolved_count, ended_count, waiting_count, if(hfs < margin, 0, hfs - margin) AS hfs_low, hfs + margin AS hfs_high, wait_minutes, repeat_count
FROM sums
