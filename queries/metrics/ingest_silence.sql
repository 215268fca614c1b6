-- Silence at the door: for how long no event of any kind has come, beside how many come at this time of the week. In whole minutes, by when they occurred; what is sent in long after it was said comes when it is received.
-- unit     minutes
-- top      minutes since the last event, at most a day
-- bottom   none; beside it usual_count, what the same span has on average in the hour before now of the last four weeks
-- params   workspace, from, now (UTC)
-- columns  silent_minutes, event_count (in the window), week_count (of those four weeks, with any event in that hour), usual_count
WITH
    toStartOfMinute({from:DateTime64(3,'UTC')}) AS first, toStartOfMinute({now:DateTime64(3,'UTC')}) AS last,
    arrayFirst(week -> minute > last - toIntervalDay(7 * week) - INTERVAL 1 HOUR AND minute <= last - toIntervalDay(7 * week), [1, 2, 3, 4]) AS week,
    counted AS (
        SELECT minute, week, sum(event_count) AS events
        FROM events_per_minute
        WHERE workspace = {workspace:String} AND minute <= last AND (minute > last - INTERVAL 1 DAY OR (minute > last - INTERVAL 29 DAY AND week > 0))
        GROUP BY minute, week
        UNION ALL
        SELECT toStartOfMinute(received_at) AS minute, 0 AS week, 0 AS events
        FROM events
        WHERE workspace = {workspace:String} AND received_at >= first AND received_at <= {now:DateTime64(3,'UTC')}
        GROUP BY minute
    )
SELECT
    least(1440, greatest(0, dateDiff('minute', greatest(maxIf(minute, week = 0), toDateTime(0, 'UTC')), last))) AS silent_minutes,
    sumIf(events, week = 0 AND minute > first) AS event_count,
    uniqIf(week, week > 0) AS week_count,
    if(week_count = 0, 0, sumIf(events, week > 0) / week_count * dateDiff('minute', first, last) / 60) AS usual_count
FROM counted
