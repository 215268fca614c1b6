-- Agents: who said something of themselves within a day, those who are free now first. Who did not say again within 15 minutes that they are
-- there is stale, and who is online is busy while their handoffs hold all they can take: those that wait for them, and what they took since they said how much.
-- unit     agents
-- top      agents with the skill
-- bottom   none: a list
-- params   workspace, now (UTC), skill ('' = any)
-- columns  agent_id, status (online, busy, stale, away), name, skills, free_slots (how many more they can take; those who wait for anybody hold none of them)
WITH
    statuses AS
    (
        SELECT agent_id, if(detail = 'offline', 'away', detail) AS said, note AS told_name, occurred_at AS said_at, capacity, capacity >= 0 AS has_capacity, skills AS told_skills, JSONHas(signals, 'skills') AS has_skills
        FROM events
        WHERE workspace = {workspace:String} AND conversation_id = '' AND event_type = 'agent.status'
          AND occurred_at >= {now:DateTime64(3,'UTC')} - INTERVAL 1 DAY AND occurred_at <= {now:DateTime64(3,'UTC')}
    ),
    known AS
    (
        SELECT
            agent_id, argMax(told_name, (told_name != '', said_at)) AS name, argMax(told_skills, (has_skills, said_at)) AS skills,
            if(max(said_at) < {now:DateTime64(3,'UTC')} - INTERVAL 15 MINUTE AND argMax(said, said_at) != 'away', 'stale', argMax(said, said_at)) AS last_said,
            if(max(has_capacity) = 1, argMax(capacity, (has_capacity, said_at)), 1) AS room, maxIf(said_at, has_capacity) AS room_at
        FROM statuses GROUP BY agent_id HAVING {skill:String} = '' OR has(skills, {skill:String})
    ),
    holding AS
    (
        SELECT arrayMax(arrayFilter(one -> one <= {now:DateTime64(3,'UTC')}, [accepted_at, responded_at, toDateTime64(0, 3, 'UTC')])) AS taken_at,
            agent_id != '' AND (taken_at != 0 OR greatest(accepted_at, responded_at) = 0) AS is_given, if(is_given, agent_id, promise_agent_id) AS holder
        FROM handoffs FINAL
        WHERE workspace = {workspace:String} AND requested_at <= {now:DateTime64(3,'UTC')} AND (ended_at = 0 OR ended_at > {now:DateTime64(3,'UTC')}) AND holder != '' AND (is_given OR promise_kind = 'transfer')
          AND (taken_at != 0 OR ((waiting = 1 OR greatest(responded_at, ended_at) > {now:DateTime64(3,'UTC')}) AND requested_at >= {now:DateTime64(3,'UTC')} - INTERVAL 1 HOUR))
    ),
    counted AS (
        SELECT agent_id, last_said, any(known.name) AS name, any(known.skills) AS skills, toInt64(any(room)) - toInt64(countIf(holder != '' AND (taken_at = 0 OR taken_at > room_at))) AS room_left
        FROM known LEFT JOIN holding ON holding.holder = known.agent_id
        GROUP BY agent_id, last_said
    )
SELECT agent_id, if(last_said = 'online' AND room_left <= 0, 'busy', last_said) AS status, name, skills, if(status = 'online', room_left, 0) AS free_slots
FROM counted ORDER BY indexOf(['online', 'busy', 'stale', 'away'], status), agent_id
LIMIT 200
