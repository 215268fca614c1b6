-- Dead letters: what came in and could not be used, of all that came. Received in the window; nobody has looked at it yet, or somebody has.
-- unit     share 0–1
-- top      dead letters
-- bottom   dead letters and events; null when there is none
-- params   workspace, from, to (UTC, `to` excluded)
-- columns  dead_letter_rate, dead_count, event_count, top_code (the most frequent reason, '' = none), top_count
SELECT
    dead_count / nullIf(dead_count + event_count, 0) AS dead_letter_rate, toUInt64(sum(letters)) AS dead_count, toUInt64(sum(events)) AS event_count,
    argMax(code, letters) AS top_code, max(letters) AS top_count
FROM
(
    SELECT toString(code) AS code, uniqExact(dead_letter_id) AS letters, 0 AS events
    FROM dead_letters
    WHERE workspace = {workspace:String} AND received_at >= {from:DateTime64(3,'UTC')} AND received_at < {to:DateTime64(3,'UTC')}
    GROUP BY code
    UNION ALL
    SELECT '', 0, count()
    FROM events
    WHERE workspace = {workspace:String} AND received_at >= {from:DateTime64(3,'UTC')} AND received_at < {to:DateTime64(3,'UTC')}
        AND occurred_at >= {from:DateTime64(3,'UTC')} - INTERVAL 2 DAY
)
