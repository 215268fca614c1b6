-- CSAT distribution: how many gave which rating, bot-only beside escalated. Ratings given in the window, the last one of an episode counts.
-- unit     share 0–1
-- top      ratings of this score
-- bottom   ratings of the segment; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  segment (bot_only, escalated), score (1–5), score_share, score_count, rated_count
SELECT
    segment, toUInt8(score) AS score,
    countIf(given = score) / nullIf(countIf(given > 0), 0) AS score_share,
    countIf(given = score) AS score_count,
    countIf(given > 0) AS rated_count
FROM
(
    SELECT if(handoff_count = 0, 'bot_only', 'escalated') AS segment, csat_score AS given
    FROM episodes FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND csat_at >= {from:DateTime64(3,'UTC')} AND csat_at < {to:DateTime64(3,'UTC')} AND csat_score > 0
    UNION ALL SELECT arrayJoin(['bot_only', 'escalated']), 0
)
ARRAY JOIN [1, 2, 3, 4, 5] AS score
GROUP BY segment, score
ORDER BY segment, score
