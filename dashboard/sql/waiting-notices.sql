-- What was told about those who wait for a person now, the newest first.
SELECT body
FROM notices
WHERE workspace = {workspace:String} AND noticed_at >= {now:DateTime64(3, 'UTC')} - INTERVAL 31 DAY
  AND handoff_id IN
(
    SELECT handoff_id FROM handoffs FINAL
    WHERE workspace = {workspace:String} AND waiting = 1
      AND if(idle_at = 0, requested_at + INTERVAL 24 HOUR, idle_at) > {now:DateTime64(3, 'UTC')}
)
ORDER BY noticed_at DESC, notice_id
LIMIT 1000
