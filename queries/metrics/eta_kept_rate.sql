-- ETA kept: a transfer was promised with a time, and the person was there by then, without grace. Promises due in the window.
-- Counted are transfers with a time that the bot told; what Baton gave it to say is none before it does. One without a time ("I'm
-- connecting you with …") is due at none and not counted here; it stands in the ledger and is broken when its handoff is unanswered
-- (ghost_rate). A callback is not counted either. Nor is one that never came due: the conversation was over before its time, or the
-- bot told another promise in its place (void).
-- unit     share 0–1
-- top      transfer promises answered within their ETA
-- bottom   transfer promises due, answered or not; null when there is none
-- params   workspace, from, to (UTC, `to` excluded), now (a promise not yet due is left out), channel ('' = all)
-- columns  eta_kept_rate, kept_count, due_count, void_count (their time was in the window too, left out)
SELECT
    countIf(state != 'void' AND answered_at > 0 AND answered_at <= due_at) / nullIf(countIf(state != 'void'), 0) AS eta_kept_rate,
    countIf(state != 'void' AND answered_at > 0 AND answered_at <= due_at) AS kept_count,
    countIf(state != 'void') AS due_count,
    countIf(state = 'void') AS void_count
FROM promises FINAL
WHERE workspace = {workspace:String}
    AND due_at >= {from:DateTime64(3,'UTC')} AND due_at < {to:DateTime64(3,'UTC')}
    AND kind = 'transfer' AND promised_by = 'bot' AND due_at <= {now:DateTime64(3,'UTC')}
    AND ({channel:String} = '' OR (conversation_id, episode) IN (
        SELECT conversation_id, episode FROM episodes FINAL WHERE {channel:String} != '' AND workspace = {workspace:String} AND channel = {channel:String}))
