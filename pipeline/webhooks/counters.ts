import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** What Prometheus sees of the decisions and notices that are sent. Never a workspace or an id as a label. */
export interface WebhookCounters {
  attempts: Counter<'outcome'>
  dropped: Counter<'reason'>
  latency: Histogram
  waiting: Gauge
  oldest: Gauge
}

export function createWebhookCounters(registry: Registry): WebhookCounters {
  const registers = [registry]
  return {
    attempts: new Counter({
      name: 'baton_decision_webhook_attempts_total',
      help: 'Attempts to send a decision or notice, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    dropped: new Counter({
      name: 'baton_decision_webhook_dropped_total',
      help: 'Decisions and notices that were not and will not be sent, by reason; of forgotten ones the messages are counted',
      labelNames: ['reason'],
      registers,
    }),
    latency: new Histogram({
      name: 'baton_decision_webhook_latency_seconds',
      help: 'From the decision or notice until the receiver took it',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 5, 15, 60, 300, 1800, 7200],
      registers,
    }),
    waiting: new Gauge({
      name: 'baton_decision_webhook_waiting',
      help: 'Decisions and notices that wait to be sent',
      registers,
    }),
    oldest: new Gauge({
      name: 'baton_decision_webhook_oldest_seconds',
      help: 'Age of the oldest decision or notice that waits to be sent',
      registers,
    }),
  }
}
