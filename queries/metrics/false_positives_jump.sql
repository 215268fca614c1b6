-- False positives against usual: the false positive rate of the window beside that of the same hours of the last four weeks. Episodes
-- that began in them. Newcombe's interval for the difference, 99 %: it is looked at often. The youngest episodes can still fail, so that
-- a jump shows late rather than too early.
-- unit     share 0–1
-- top      as false_positive_rate
-- bottom   as false_positive_rate; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  false_positive_rate, false_positive_count, confident_count, rate_before, false_positive_count_before, confident_count_before, difference, difference_low, difference_high
WITH
    2.575829 AS z,
    (k, n, side) -> (k + z * z / 2 + side * z * sqrt(k * (n - k) / n + z * z / 4)) / (n + z * z) AS wilson,
    counted AS (
        SELECT
            toFloat64(countIf(is_now)) AS n, toFloat64(countIf(is_now AND is_false)) AS k, toFloat64(countIf(NOT is_now)) AS n_before, toFloat64(countIf(NOT is_now AND is_false)) AS k_before
        FROM (
            SELECT began_at >= {from:DateTime64(3,'UTC')} AS is_now, false_positive = 1 AS is_false
            FROM episodes FINAL
            WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String}) AND confident_answer_count > 0
                AND began_at >= {from:DateTime64(3,'UTC')} - INTERVAL 28 DAY AND began_at < {to:DateTime64(3,'UTC')}
                AND arrayExists(week -> began_at >= {from:DateTime64(3,'UTC')} - toIntervalDay(7 * week) AND began_at < {to:DateTime64(3,'UTC')} - toIntervalDay(7 * week), [0, 1, 2, 3, 4])
        )
    )
SELECT
    k / nullIf(n, 0) AS false_positive_rate, toUInt64(k) AS false_positive_count, toUInt64(n) AS confident_count,
    k_before / nullIf(n_before, 0) AS rate_before, toUInt64(k_before) AS false_positive_count_before, toUInt64(n_before) AS confident_count_before,
    false_positive_rate - rate_before AS difference,
    difference - sqrt(pow(false_positive_rate - wilson(k, nullIf(n, 0), -1), 2) + pow(wilson(k_before, nullIf(n_before, 0), 1) - rate_before, 2)) AS difference_low,
    difference + sqrt(pow(wilson(k, nullIf(n, 0), 1) - false_positive_rate, 2) + pow(rate_before - wilson(k_before, nullIf(n_before, 0), -1), 2)) AS difference_high
FROM counted
