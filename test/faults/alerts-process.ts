import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openAcknowledgements } from '../../adapters/acknowledgements.ts'
import { connectBus } from '../../adapters/bus.ts'
import { openSilences } from '../../adapters/silences.ts'
import { startAlerts } from '../../pipeline/alerts/alerts.ts'
import { createPagerDuty } from '../../pipeline/alerts/receivers/pagerduty.ts'
import type { AlertRule } from '../../pipeline/alerts/rule.ts'

/** A worker of its own that watches one rule, over until a file is there: to be killed. */

const [url = '', receiver = '', routing_key = '', over = ''] = process.argv.slice(2)
const bus = await connectBus({ url, name: 'alerts' })
const clock = Date.now
const rule: AlertRule = {
  ...{ name: 'hfs-high', title: 'Score over 1.0', severity: 'critical', metric: 'hfs_live', window_ms: 60_000 },
  ...{ threshold: 1, resolve_threshold: 1, for_ms: 0, resolve_for_ms: 0, minimum_sample: 0, sample_of: '' },
  read: () => ({ level: existsSync(over) ? 'under' : 'over', value: 2, enough: true, parts: {} }),
  summarise: () => 'Score 2',
}
startAlerts({
  ...{ bus, clock, rules: [rule], interval_ms: 50, lease_ms: 1000, base_url: 'http://127.0.0.1:4700' },
  measure: async (metric) => (metric === 'hfs_live' ? [{}] : []),
  store: { insert: async () => undefined as never },
  receivers: [createPagerDuty({ name: 'pagerduty', url: receiver, routing_key, allowed: ['127.0.0.1'], clock })],
  ...{ silences: await openSilences(bus), acknowledgements: await openAcknowledgements(bus) },
  workspaces: async () => ['acme'],
  log: pino({ level: 'silent' }),
  registry: new Registry(),
  holder: { owner: crypto.randomUUID(), host: 'here', pid: process.pid, started_at: clock() },
})
