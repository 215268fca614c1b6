-- Agents who said within the last 15 minutes that they are there: a status that was not renewed is worth nothing.
SELECT agent_id, argMax(status, said_at) AS status, argMax(name, (name != '', said_at)) AS name
FROM
(
    SELECT agent_id, detail AS status, note AS name, occurred_at AS said_at
    FROM events
    WHERE workspace = {workspace:String} AND conversation_id = '' AND event_type = 'agent.status'
      AND occurred_at >= {now:DateTime64(3, 'UTC')} - INTERVAL 15 MINUTE AND occurred_at <= {now:DateTime64(3, 'UTC')}
)
GROUP BY agent_id
HAVING status IN ('online', 'busy')
ORDER BY status != 'online', agent_id
LIMIT 200
