-- Agents who said something of themselves within a day. Who did not say again within 15 minutes that they are there is away.
SELECT
    agent_id,
    if(max(said_at) < {now:DateTime64(3, 'UTC')} - INTERVAL 15 MINUTE, 'away', argMax(said, said_at)) AS status,
    argMax(told_name, (told_name != '', said_at)) AS name
FROM
(
    SELECT agent_id, if(detail = 'offline', 'away', detail) AS said, note AS told_name, occurred_at AS said_at
    FROM events
    WHERE workspace = {workspace:String} AND conversation_id = '' AND event_type = 'agent.status'
      AND occurred_at >= {now:DateTime64(3, 'UTC')} - INTERVAL 1 DAY AND occurred_at <= {now:DateTime64(3, 'UTC')}
)
GROUP BY agent_id
ORDER BY indexOf(['online', 'busy', 'away'], status), agent_id
LIMIT 200
