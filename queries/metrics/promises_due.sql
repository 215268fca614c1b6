-- Promised times, one by one: the transfer promises of the bot that were due in the window, the last due first. A withdrawn one is left out.
-- unit     promises
-- top      promises with a time that has passed, kept or not as `state` asks
-- bottom   none: a list
-- params   workspace, from, to (UTC, `to` excluded), now (a promise not yet due is left out), channel ('' = all), state (kept, broken, '' = both), limit
-- columns  conversation_id, episode, handoff_id ('' = no handoff), promised_at, due_at, answered_at (null = not answered), text, kept, promise_count (of all)
SELECT
    conversation_id, episode, handoff_id, promised_at, due_at, answered_at, text,
    toBool(answered_at > 0 AND answered_at <= due_at) AS kept, count() OVER () AS promise_count
FROM promises FINAL
WHERE workspace = {workspace:String}
    AND due_at >= {from:DateTime64(3,'UTC')} AND due_at < {to:DateTime64(3,'UTC')}
    AND kind = 'transfer' AND promised_by = 'bot' AND due_at <= {now:DateTime64(3,'UTC')} AND promises.state != 'void'
    AND ({state:String} = '' OR kept = ({state:String} = 'kept'))
    AND ({channel:String} = '' OR (conversation_id, episode) IN (
        SELECT conversation_id, episode FROM episodes FINAL WHERE {channel:String} != '' AND workspace = {workspace:String} AND channel = {channel:String}))
ORDER BY due_at DESC, conversation_id, promise_id LIMIT {limit:UInt32}
