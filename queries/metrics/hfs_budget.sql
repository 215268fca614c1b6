-- HFS budget: the live score as an objective, 95 % of the five-minute slices of the last 30 days not over 1.0. A slice has the handoffs
-- that ended in it and, with the wait until then, everyone unanswered at its end; with nobody resolved the undivided top is held against
-- 1.0. A slice in which nobody was resolved and nobody waited is neither good nor bad. Slices stand on the clock's five minutes; the last
-- one is the last that is over. How fast it burns: the share of bad slices over the 5 % that may be.
-- unit     share 0–1 of the budget that is left, below 0 when more was used than there is
-- top      bad slices
-- bottom   5 % of the good and bad slices; null when there is none
-- params   workspace, now (UTC), channel ('' = all)
-- columns  budget_left, budget_low, budget_high (95 %, by how much its days differ, as bad slices come in rows; null for fewer than two days), bad_count, good_count, bad_1h, good_1h, bad_5m, good_5m, bad_6h, good_6h, bad_30m, good_30m, burn_1h, burn_5m, burn_6h, burn_30m, objective
WITH
    300000 AS step, 8640 AS slice_count, intDiv(toUnixTimestamp64Milli({now:DateTime64(3,'UTC')}), step) * step AS last, last - step * slice_count AS first, 0.95 AS objective, 1 - objective AS allowed,
    ended AS (
        SELECT toUInt64(intDiv(toUnixTimestamp64Milli(ended_at) - first, step)) AS n, outcome = 'resolved' AS is_resolved, 0 AS is_waiting, wait_seconds / 60 + repeat_count AS friction
        FROM handoffs FINAL WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND ended_at >= fromUnixTimestamp64Milli(first) AND ended_at < fromUnixTimestamp64Milli(last)
    ),
    -- from the first slice on. In steps: what a name stands for is worked out again wherever the same SELECT uses it
    waits AS (
        SELECT toUnixTimestamp64Milli(clock_started_at) AS clock_started_ms, multiIf(responded_at != 0, responded_at, ended_at != 0, ended_at, waiting = 0, clock_started_at, idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) AS answered_at,
            clock_started_ms - first AS started_ms, toUnixTimestamp64Milli(answered_at) - first AS answered_ms, waiting, wait_seconds, service_from, service_to
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND requested_at >= fromUnixTimestamp64Milli(first) - INTERVAL 30 DAY AND (waiting = 1 OR if(responded_at = 0, ended_at, responded_at) >= fromUnixTimestamp64Milli(first))
    ),
    moments AS (SELECT *, arrayJoin(range(toUInt64(greatest(0, intDiv(started_ms, step))), toUInt64(greatest(0, least(slice_count, intDiv(answered_ms, step) + 1))))) AS n, (toInt64(n) + 1) * step - started_ms AS by_clock_ms FROM waits WHERE answered_ms > started_ms),
    waited AS (
        SELECT n, arraySum((a, b) -> greatest(least(toUnixTimestamp64Milli(b), clock_started_ms + by_clock_ms) - toUnixTimestamp64Milli(a), 0), service_from, service_to) AS in_service_ms,
            if(waiting = 1, wait_seconds + if(empty(service_from), by_clock_ms, in_service_ms) / 1000, least(by_clock_ms / 1000, wait_seconds)) / 60 AS minutes
        FROM moments WHERE by_clock_ms > 0 AND by_clock_ms <= answered_ms - started_ms
    ),
    slices AS (SELECT n, sum(friction) > greatest(sum(is_resolved), 1) AS is_bad, slice_count - n AS age FROM (SELECT * FROM ended UNION ALL SELECT n, 0, 1, minutes FROM waited) GROUP BY n HAVING sum(is_resolved) + sum(is_waiting) > 0),
    sums AS (
        SELECT countIf(is_bad) AS bad_count, countIf(NOT is_bad) AS good_count, sumMappedArrays([intDiv(n, 288)], [toInt64(is_bad)], [toInt64(1)]) AS by_day, countIf(is_bad AND age <= 12) AS bad_1h, countIf(NOT is_bad AND age <= 12) AS good_1h, countIf(is_bad AND age <= 1) AS bad_5m, countIf(NOT is_bad AND age <= 1) AS good_5m,
            countIf(is_bad AND age <= 72) AS bad_6h, countIf(NOT is_bad AND age <= 72) AS good_6h, countIf(is_bad AND age <= 6) AS bad_30m, countIf(NOT is_bad AND age <= 6) AS good_30m
        FROM slices
    ),
    spread AS (SELECT *, length(by_day.1) AS day_count, bad_count / (bad_count + good_count) AS share, 1.96 * sqrt(arraySum((bad, judged) -> pow(bad - share * judged, 2), by_day.2, by_day.3) * day_count / (day_count - 1)) / (bad_count + good_count) AS margin FROM sums)
SELECT
    1 - bad_count / nullIf((bad_count + good_count) * allowed, 0) AS budget_left, if(day_count < 2, NULL, 1 - least(1, share + margin) / allowed) AS budget_low, if(day_count < 2, NULL, 1 - greatest(0, share - margin) / allowed) AS budget_high, bad_count, good_count, bad_1h, good_1h, bad_5m, good_5m, bad_6h, good_6h, bad_30m, good_30m,
    bad_1h / nullIf(bad_1h + good_1h, 0) / allowed AS burn_1h, bad_5m / nullIf(bad_5m + good_5m, 0) / allowed AS burn_5m, bad_6h / nullIf(bad_6h + good_6h, 0) / allowed AS burn_6h, bad_30m / nullIf(bad_30m + good_30m, 0) / allowed AS burn_30m, objective
FROM spread
