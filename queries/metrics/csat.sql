-- CSAT: satisfied ratings, bot-only beside escalated; the mean beside the share, never instead. Ratings given in the window, the last one
-- of an episode counts. Wilson intervals, Newcombe's for the difference (escalated − bot_only), 95 %; significant = it leaves out 0.
-- unit     share 0–1
-- top      ratings 4–5
-- bottom   ratings; null when there is none. For response_rate: episodes that began in the window and ended
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  segment (all, bot_only, escalated), csat_rate, csat_low, csat_high, satisfied_count, rated_count, mean_score, response_rate, responded_count, ended_count, difference, difference_low, difference_high, significant
WITH
    1.959964 AS z,
    (k, n, side) -> (k + z * z / 2 + side * z * sqrt(k * (n - k) / n + z * z / 4)) / (n + z * z) AS wilson,
    seen AS
    (
        SELECT
            arrayJoin(['all', if(handoff_count = 0, 'bot_only', 'escalated')]) AS segment, csat_score AS score,
            csat_score > 0 AND csat_at >= {from:DateTime64(3,'UTC')} AND csat_at < {to:DateTime64(3,'UTC')} AS rated, state != 'open' AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AS due
        FROM episodes FINAL
        WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND (rated OR due)
    ),
    counted AS
    (
        SELECT segment, countIf(rated) AS n, countIf(rated AND score >= 4) AS k, avgIf(score, rated) AS mean, countIf(due AND score > 0) AS responded, countIf(due) AS due_n
        FROM (SELECT * FROM seen UNION ALL SELECT arrayJoin(['all', 'bot_only', 'escalated']), 0, 0, 0) GROUP BY segment
    ),
    sides AS
    (
        SELECT *, k / nullIf(n, 0) AS rate, wilson(k, nullIf(n, 0), -1) AS low, wilson(k, nullIf(n, 0), 1) AS high,
            anyIf((rate, low, high), segment = 'bot_only') OVER () AS bot, anyIf((rate, low, high), segment = 'escalated') OVER () AS person
        FROM counted
    )
SELECT
    segment, rate AS csat_rate, low AS csat_low, high AS csat_high, k AS satisfied_count, n AS rated_count, if(n = 0, NULL, mean) AS mean_score,
    responded / nullIf(due_n, 0) AS response_rate, responded AS responded_count, due_n AS ended_count, person.1 - bot.1 AS difference,
    difference - sqrt(pow(person.1 - person.2, 2) + pow(bot.3 - bot.1, 2)) AS difference_low,
    difference + sqrt(pow(person.3 - person.1, 2) + pow(bot.1 - bot.2, 2)) AS difference_high,
    toBool(difference_low > 0 OR difference_high < 0) AS significant
FROM sides
ORDER BY segment
