import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openAcknowledgements } from '../../adapters/acknowledgements.ts'
import { connectBus } from '../../adapters/bus.ts'
import { openSilences } from '../../adapters/silences.ts'
import { type AlertOptions, startAlerts } from '../../pipeline/alerts/alerts.ts'
import { createPagerDuty } from '../../pipeline/alerts/receivers/pagerduty.ts'
import type { AlertRule } from '../../pipeline/alerts/rule.ts'
import { oneByOne } from '../pipeline/alerts/one-by-one.ts'

/** A worker of its own that watches one rule: to be killed. Its score is over its limit from when one file is there until another is. */

const [url = '', receiver = '', routing_key = '', over = '', more = '{}'] = process.argv.slice(2)
const options: Partial<{
  /** absent = over from the start */
  begin: string
  host: string
  for_ms: number
  /** absent = hurried; as Baton has them = {} */
  pace: Partial<Pick<AlertOptions, 'interval_ms' | 'lease_ms'>>
}> = JSON.parse(more)
const { begin = '', host = 'here', for_ms = 0, pace = { interval_ms: 50, lease_ms: 1000 } } = options
const isOver = () => (begin === '' || existsSync(begin)) && !existsSync(over)
const bus = await connectBus({ url, name: 'alerts' })
const clock = Date.now
const rule: AlertRule = {
  ...{ name: 'hfs_high', title: 'Score over 1.0', severity: 'critical', metric: 'hfs_live', window_ms: 60_000 },
  ...{ threshold: 1, resolve_threshold: 1, for_ms, resolve_for_ms: 0, minimum_sample: 0, sample_of: '' },
  read: () => ({ level: isOver() ? 'over' : 'under', value: 2, enough: true, parts: {} }),
  summarise: () => 'Score 2',
}
startAlerts({
  ...{ bus, clock, rules: [rule], ...pace, base_url: 'http://127.0.0.1:4700' },
  measureEach: oneByOne(async (metric) => (metric === 'hfs_live' ? [{}] : [])),
  store: { insert: async () => undefined as never },
  receivers: [createPagerDuty({ name: 'pagerduty', url: receiver, routing_key, allowed: ['127.0.0.1'], clock })],
  ...{ silences: await openSilences(bus), acknowledgements: await openAcknowledgements(bus) },
  workspaces: async () => ['acme'],
  log: pino({ level: 'info' }),
  registry: new Registry(),
  holder: { owner: crypto.randomUUID(), host, pid: process.pid, started_at: clock() },
})
