import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** Whose value is the score. */
export const SCORE_RULE = 'hfs_high'

/** All rules that workspaces made themselves, as a label. */
export const OWN_RULES = 'own'

/** What Prometheus sees of the alerts. Never a workspace or an id as a label. */
export interface AlertCounters {
  firing: Gauge<'rule'>
  errors: Gauge<'rule'>
  score: Histogram
  evaluations: Counter<'outcome'>
  lastEvaluation: Gauge
  notifications: Counter<'receiver' | 'outcome'>
  overdue: Counter<'receiver' | 'told_instead'>
  latency: Histogram
  oldest: Gauge
  heartbeats: Counter<'outcome'>
  watchdog: Gauge<'way'>
  round: Gauge
  receiverDisabled: Gauge<'receiver'>
}

export function createCounters(registry: Registry): AlertCounters {
  const registers = [registry]
  return {
    firing: new Gauge({
      name: 'baton_alerts_firing',
      help: 'Alerts that are open, by rule; own = the rules that workspaces made themselves',
      labelNames: ['rule'],
      registers,
    }),
    errors: new Gauge({
      name: 'baton_alert_rules_in_error',
      help: 'Workspaces for which the rule could not be evaluated last time',
      labelNames: ['rule'],
      registers,
    }),
    score: new Histogram({
      name: 'baton_score',
      help: 'Live Handoff Friction Score, once per evaluation of the rule hfs_high: of each workspace (of each of its groups, where the rule is split), about every 10 s, while there is a score. Over the window that the rule has (half an hour)',
      buckets: [0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 5, 10, 30],
      registers,
    }),
    evaluations: new Counter({
      name: 'baton_alert_evaluations_total',
      help: 'Evaluations of a rule for a workspace, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    lastEvaluation: new Gauge({
      name: 'baton_alert_last_evaluation_timestamp_seconds',
      help: 'When the rules were last evaluated by this process',
      registers,
    }),
    notifications: new Counter({
      name: 'baton_notifications_total',
      help: 'Attempts to deliver an alert, by outcome',
      labelNames: ['receiver', 'outcome'],
      registers,
    }),
    overdue: new Counter({
      name: 'baton_notifications_overdue_total',
      help: 'Alerts that a receiver could not be told of in time, and who was told instead',
      labelNames: ['receiver', 'told_instead'],
      registers,
    }),
    latency: new Histogram({
      name: 'baton_notification_latency_seconds',
      help: 'From the decision to alert until the receiver took it',
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200],
      registers,
    }),
    oldest: new Gauge({ name: 'baton_outbox_oldest_seconds', help: 'Age of the oldest undelivered alert', registers }),
    heartbeats: new Counter({
      name: 'baton_alert_heartbeats_total',
      help: 'Signs of life sent to whoever misses them, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    // nothing is said of a way that is not set up: 0 would be an alarm
    watchdog: new Gauge({
      name: 'baton_watchdog_timestamp_seconds',
      help: 'When a sign of life of the alerts was last taken, by its way: heartbeat, or the watchdog alert of Alertmanager',
      labelNames: ['way'],
      registers,
    }),
    round: new Gauge({
      name: 'baton_alert_round_seconds',
      help: 'How long the last round of evaluations took',
      registers,
    }),
    receiverDisabled: new Gauge({
      name: 'baton_alert_receiver_disabled',
      help: '1 while a receiver is disabled because it answered 404 or 410',
      labelNames: ['receiver'],
      registers,
    }),
  }
}
