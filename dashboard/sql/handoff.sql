-- One handoff by its id, or those of an episode. `workspace` '' = any. The wait is in service hours, so far while it goes on.
SELECT
    workspace, handoff_id, conversation_id, episode, handoff, channel, language, customer_id, bot_id, bot_version, requested_at,
    clock_started_at, requested_by, reason, tier, h.triggers AS triggers, decision_id, event_id, quote, accepted_at, agent_id, responded_at,
    ended_at, outcome,
    toBool(h.waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3, 'UTC')}) AS waiting,
    h.wait_seconds + if(h.waiting = 0, 0, if(empty(service_from), greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3, 'UTC')}), 0),
        arraySum((a, b) -> greatest(dateDiff('millisecond', a, least(b, {now:DateTime64(3, 'UTC')})), 0), service_from, service_to)) / 1000) AS wait_seconds,
    repeat_count, promise_kind, promise_agent_id, promise_due_at, ghosts, briefing_opened_at, toBool(unneeded) AS unneeded
FROM handoffs AS h FINAL
WHERE ({workspace:String} = '' OR workspace = {workspace:String})
    AND ({handoff_id:String} = '' OR handoff_id = {handoff_id:String})
    AND ({conversation_id:String} = '' OR (conversation_id = {conversation_id:String} AND episode = {episode:UInt16}))
ORDER BY handoff
LIMIT 50
