/** What one could begin with. */
export const examples: readonly { title: string; sql: string }[] = [
  {
    title: 'How long do customers wait, hour by hour?',
    sql: `SELECT
    toStartOfHour(requested_at) AS hour,
    quantile(0.5)(wait_seconds) AS half_waited_seconds,
    quantile(0.9)(wait_seconds) AS one_in_ten_waited_seconds,
    count() AS handoffs
FROM handoffs FINAL
WHERE requested_at > now() - INTERVAL 24 HOUR
GROUP BY hour
ORDER BY hour`,
  },
  {
    title: 'Why did the bot give up, and what became of it?',
    sql: `SELECT
    reason,
    count() AS handoffs,
    countIf(outcome = 'resolved') AS resolved,
    countIf(notEmpty(ghosts)) AS ghosted,
    round(avg(repeat_count), 2) AS facts_said_again
FROM handoffs FINAL
GROUP BY reason
ORDER BY handoffs DESC`,
  },
  {
    title: 'What did customers say just before they asked for a person?',
    sql: `SELECT occurred_at, conversation_id, triggers, text_head
FROM events
WHERE event_type = 'message.customer' AND has(triggers, 'human_request')
ORDER BY occurred_at DESC
LIMIT 100`,
  },
]
