-- Argued: the customer asked for a person and the bot answered once more. Episodes that began in the window.
-- unit     share 0–1
-- top      episodes where the bot sent another answer after an explicit request for a person
--          (while the handoff is open an answer is one that says its confidence, or in English one that reads as an answer)
-- bottom   episodes with such a request; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  argued_rate, argued_count, requested_count
SELECT
    countIf(argued = 1) / nullIf(count(), 0) AS argued_rate,
    countIf(argued = 1) AS argued_count,
    count() AS requested_count
FROM episodes FINAL
WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
    AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND human_request_count > 0
