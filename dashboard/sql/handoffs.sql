-- Handoffs of the window, in which they were requested, answered or ended by `moment`, the highest in the order first, a page at a time: those below (before_value, before_at, before_id).
-- A filter that is '' or 0 lets all through, of tier -1; waiting is 'yes' or 'no', ghost one kind or 'any'. The wait is in service hours, so far while
-- it goes on. sort is 'newest', 'wait' or 'repeats'; of equals the newest comes first.
SELECT
    handoff_id, conversation_id, h.episode AS episode, h.channel AS channel, h.language AS language, customer_id, requested_at, clock_started_at,
    requested_by, h.reason AS reason, tier, quote, accepted_at, h.agent_id AS agent_id, responded_at, ended_at, h.outcome AS outcome,
    toBool(h.waiting = 1 AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3, 'UTC')}) AS waiting,
    h.wait_seconds + if(h.waiting = 0, 0, if(empty(service_from), greatest(dateDiff('millisecond', clock_started_at, {now:DateTime64(3, 'UTC')}), 0),
        arraySum((a, b) -> greatest(dateDiff('millisecond', a, least(b, {now:DateTime64(3, 'UTC')})), 0), service_from, service_to)) / 1000) AS wait_seconds,
    repeat_count, promise_kind, promise_agent_id, promise_due_at, ghosts, briefing_opened_at, toBool(unneeded) AS unneeded
FROM handoffs AS h FINAL
WHERE workspace = {workspace:String}
    AND ({moment:String} != 'requested' OR requested_at >= {from:DateTime64(3, 'UTC')}) AND requested_at <= {until:DateTime64(3, 'UTC')}
    AND multiIf({moment:String} = 'answered', responded_at, {moment:String} = 'ended', ended_at, requested_at) >= {from:DateTime64(3, 'UTC')}
    AND multiIf({moment:String} = 'answered', responded_at, {moment:String} = 'ended', ended_at, requested_at) < {to:DateTime64(3, 'UTC')}
    AND (multiIf({sort:String} = 'wait', wait_seconds, {sort:String} = 'repeats', toFloat64(repeat_count), 0.), requested_at, handoff_id)
        < ({before_value:Float64}, {before_at:DateTime64(3, 'UTC')}, {before_id:String})
    AND ({channel:String} = '' OR h.channel = {channel:String})
    AND ({language:String} = '' OR h.language = {language:String})
    AND ({bot_id:String} = '' OR h.bot_id = {bot_id:String})
    AND ({bot_version:String} = '' OR h.bot_version = {bot_version:String})
    AND ({agent_id:String} = '' OR h.agent_id = {agent_id:String})
    AND ({outcome:String} = '' OR h.outcome = {outcome:String})
    AND ({reason:String} = '' OR h.reason = {reason:String}) AND ({tier:Int8} < 0 OR tier = {tier:Int8})
    AND ({ghost:String} = '' OR has(h.ghosts, {ghost:String}) OR ({ghost:String} = 'any' AND notEmpty(h.ghosts)))
    AND wait_seconds >= {min_wait_seconds:UInt32} AND repeat_count >= {min_repeat_count:UInt16}
    AND ({waiting:String} = '' OR waiting = ({waiting:String} = 'yes'))
ORDER BY multiIf({sort:String} = 'wait', wait_seconds, {sort:String} = 'repeats', toFloat64(repeat_count), 0.) DESC, requested_at DESC, handoff_id DESC
LIMIT {limit:UInt32}
