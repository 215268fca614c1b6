-- Bot seconds to resolve: from the first customer message to the last bot message, where the bot resolved. Episodes that began in the
-- window; percentiles interpolate. Without a customer message and a bot message after it there is nothing to time: left out, counted.
-- unit     seconds
-- top      seconds from first customer message to last bot message
-- bottom   episodes bot_resolved with both; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  p50_seconds, p90_seconds, within_10_seconds_rate, timed_count, untimed_count
SELECT
    quantileExactInclusiveOrNullIf(0.5)(seconds, timed) AS p50_seconds,
    quantileExactInclusiveOrNullIf(0.9)(seconds, timed) AS p90_seconds,
    countIf(timed AND seconds <= 10) / nullIf(countIf(timed), 0) AS within_10_seconds_rate,
    countIf(timed) AS timed_count,
    countIf(NOT timed) AS untimed_count
FROM
(
    SELECT
        dateDiff('millisecond', first_customer_message_at, last_bot_message_at) / 1000 AS seconds,
        first_customer_message_at > 0 AND last_bot_message_at >= first_customer_message_at AS timed
    FROM episodes FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND state = 'bot_resolved'
)
