-- Notice delay: how long after its deadline each kind of ghost failure was told. Failures told in the window.
-- unit     milliseconds, aim <= 2000
-- top      from the deadline to the notice
-- bottom   failures that were told; a kind without one has no row
-- params   workspace, from, to (UTC, `to` excluded)
-- columns  kind, notice_count, delay_p50_ms, delay_p99_ms, delay_max_ms
SELECT
    kind,
    count() AS notice_count,
    quantileExact(0.5)(toUnixTimestamp64Milli(noticed_at) - toUnixTimestamp64Milli(due_at)) AS delay_p50_ms,
    quantileExact(0.99)(toUnixTimestamp64Milli(noticed_at) - toUnixTimestamp64Milli(due_at)) AS delay_p99_ms,
    max(toUnixTimestamp64Milli(noticed_at) - toUnixTimestamp64Milli(due_at)) AS delay_max_ms
FROM notices
WHERE workspace = {workspace:String} AND type = 'handoff.ghosted'
    AND noticed_at >= {from:DateTime64(3,'UTC')} AND noticed_at < {to:DateTime64(3,'UTC')}
GROUP BY kind
ORDER BY kind
