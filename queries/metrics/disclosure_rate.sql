-- Disclosure: was the customer told it is a bot before its first answer? A conversation counts where an episode of it that the bot
-- joined began in the window, by the first of them.
-- unit     share 0–1
-- top      conversations where the customer was told
-- bottom   conversations the bot joined; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), channel ('' = all)
-- columns  disclosure_rate, disclosed_count, conversation_count
SELECT
    countIf(told = 1) / nullIf(count(), 0) AS disclosure_rate,
    countIf(told = 1) AS disclosed_count,
    count() AS conversation_count
FROM
(
    SELECT conversation_id, argMin(disclosed, episode) AS told
    FROM episodes FINAL
    WHERE workspace = {workspace:String} AND ({channel:String} = '' OR channel = {channel:String})
        AND began_at >= {from:DateTime64(3,'UTC')} AND began_at < {to:DateTime64(3,'UTC')} AND bot_joined = 1
    GROUP BY conversation_id
)
