-- Agents there: who said to be online or busy and is not stale (said again within 15 minutes), beside those who wait for a person or are
-- expected: a callback that is due within a quarter of an hour, and how many asked for a person in this hour of the last four weeks.
-- unit     agents
-- top      agents online or busy
-- bottom   agents who said anything within a day; nobody can tell when there is none
-- params   workspace, now (UTC), channel ('' = all)
-- columns  there_count, stale_count, known_count, waiting_count, callback_count (due within 15 minutes), usual_count (asked for a person per hour), week_count (of those four, since the first handoff)
WITH
    agents AS (
        SELECT if(argMax(detail, occurred_at) IN ('online', 'busy'), if(max(occurred_at) < {now:DateTime64(3,'UTC')} - INTERVAL 15 MINUTE, 'stale', 'there'), 'away') AS status
        FROM events
        WHERE workspace = {workspace:String} AND conversation_id = '' AND event_type = 'agent.status'
            AND occurred_at >= {now:DateTime64(3,'UTC')} - INTERVAL 1 DAY AND occurred_at <= {now:DateTime64(3,'UTC')}
        GROUP BY agent_id
    ),
    asked AS (
        SELECT
            if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) AS idles_at, multiIf(responded_at != 0, responded_at, ended_at != 0, ended_at, waiting = 1, idles_at, requested_at) AS waits_until,
            requested_at <= {now:DateTime64(3,'UTC')} AND waits_until > {now:DateTime64(3,'UTC')} AND idles_at > {now:DateTime64(3,'UTC')} AS waits,
            clock_started_at > requested_at AND clock_started_at >= {now:DateTime64(3,'UTC')} AS is_ahead, clock_started_at < {now:DateTime64(3,'UTC')} + INTERVAL 15 MINUTE AS is_soon,
            requested_at >= {now:DateTime64(3,'UTC')} - INTERVAL 29 DAY AND requested_at < {now:DateTime64(3,'UTC')} AS is_earlier, requested_at AS at
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND (waits OR is_earlier)
    ),
    rows AS (
        SELECT status, 0 AS waits, 0 AS is_ahead, 0 AS is_soon, 0 AS is_earlier, {now:DateTime64(3,'UTC')} AS at FROM agents
        UNION ALL
        SELECT '', waits, is_ahead, is_soon, is_earlier, at FROM asked
    )
SELECT
    countIf(status = 'there') AS there_count, countIf(status = 'stale') AS stale_count, countIf(status != '') AS known_count,
    countIf(waits AND NOT is_ahead) AS waiting_count, countIf(waits AND is_ahead AND is_soon) AS callback_count,
    if(week_count = 0, 0, countIf(is_earlier AND arrayExists(week -> abs(dateDiff('second', at, {now:DateTime64(3,'UTC')} - toIntervalDay(7 * week))) <= 1800, [1, 2, 3, 4])) / week_count) AS usual_count,
    if(countIf(is_earlier) = 0, 0, arrayCount(week -> minIf(at, is_earlier) <= {now:DateTime64(3,'UTC')} - toIntervalDay(7 * week) + INTERVAL 30 MINUTE, [1, 2, 3, 4])) AS week_count
FROM rows
