-- The briefings of the handoffs that these decisions opened, by the message that was decided on.
SELECT h.event_id AS event_id, b.body AS body
FROM
(
    SELECT handoff_id, event_id
    FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3, 'UTC')} - INTERVAL 1 HOUR
      AND conversation_id IN {conversation_ids:Array(String)} AND event_id IN {event_ids:Array(String)}
) AS h
INNER JOIN
(
    SELECT handoff_id, body FROM briefings
    WHERE workspace = {workspace:String} AND handoff_id IN
    (
        SELECT handoff_id FROM handoffs
        WHERE workspace = {workspace:String} AND requested_at >= {from:DateTime64(3, 'UTC')} - INTERVAL 1 HOUR
          AND conversation_id IN {conversation_ids:Array(String)} AND event_id IN {event_ids:Array(String)}
    )
) AS b ON b.handoff_id = h.handoff_id
