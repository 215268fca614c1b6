import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type Acknowledgements, openAcknowledgements } from '../../../adapters/acknowledgements.ts'
import { type Bus, connectBus } from '../../../adapters/bus.ts'
import { openSilences, type Silences } from '../../../adapters/silences.ts'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../../contract/alert.ts'
import type { AlertOptions } from '../../../pipeline/alerts/alerts.ts'
import { createCounters } from '../../../pipeline/alerts/counters.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import { openWatch, type Watch } from '../../../pipeline/alerts/watch.ts'
import { loadMetrics } from '../../../queries/measure.ts'
import { createMeasureEach } from '../../../queries/measure-each.ts'
import { at, type Bench, ended, metricsDirectory, openBench } from '../../queries/rows.ts'
import { atEndOfFile } from '../../setup/at-end-of-file.ts'
import { startTestBroker, type TestBroker } from '../../start-broker.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** Alerts at work: a real broker, a real database, a real receiver, and a clock that the test moves. */
export interface Desk {
  broker: TestBroker
  bus: Bus
  bench: Bench
  server: ReceiverServer
  registry: Registry
  /** what the log said */
  logged: { level: number; msg: string }[]
  /** what a worker is started with; a test may change it before `watch` */
  options: AlertOptions
  silences: Silences
  acknowledgements: Acknowledgements
  clock: { now: number }
  /** Takes the place of the worker before it, as after a crash: everything is read afresh. */
  watch(): Promise<void>
  /** Six handoffs were resolved at 09:29 after two minutes each: the live score is 2. By 10:00 they leave the window. */
  goOver(): Promise<void>
  /** Moves the clock by ten seconds at a time, each with an evaluation; waits for what is sent. */
  pass(seconds: number): Promise<void>
  /** Moves the clock without evaluating. */
  skip(seconds: number): void
  record(rule?: string): Promise<AlertRecord | null>
  /** type and webhook-id of all that was received, in order */
  told(): [string, string][]
  alertEvents(): Promise<{ state: string; alert_id: string; value: number | null }[]>
  close(): Promise<void>
}

export const deskSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

const metrics = loadMetrics(metricsDirectory)

/** One for all desks of a file, which empty it as they go: to open one takes a third of a short story's CPU. */
let kept: Promise<Bench> | undefined

function keptBench(): Promise<Bench> {
  if (kept === undefined) {
    kept = openBench()
    atEndOfFile(async () => {
      const bench = kept
      kept = undefined
      await (await bench)?.close()
    })
  }
  return kept
}

export async function openDesk(): Promise<Desk> {
  const [broker, bench, server] = await Promise.all([startTestBroker(), keptBench(), startReceiver()])
  const bus = await connectBus({ url: broker.url, name: 'alerts-test' })
  const clock = { now: at('09:30') }
  const registry = new Registry()
  const [silences, acknowledgements] = await Promise.all([openSilences(bus), openAcknowledgements(bus)])
  const logged: Desk['logged'] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const hook = { name: 'hook', url: server.url, secrets: [deskSecret], allowed: ['127.0.0.1'], clock: () => clock.now }
  const options: AlertOptions = {
    bus,
    store: bench.store,
    measureEach: createMeasureEach(bench.store, await metrics),
    // those on the live score: each evaluation asks the database once
    rules: (await loadRules()).filter(({ metric }) => metric === 'hfs_live'),
    receivers: [createWebhook(hook)],
    ...{ silences, acknowledgements },
    workspaces: async () => ['acme'],
    clock: () => clock.now,
    // a machine that is busy makes no metric one that rests
    elapsed: () => 0,
    random: () => 0.5,
    log,
    registry,
    base_url: 'http://127.0.0.1:4700',
    holder: { owner: 'a', host: 'here', pid: 1, started_at: 1 },
  }
  const counters = createCounters(registry)
  let term = new AbortController()
  let watch: Watch | null = null
  const desk: Desk = {
    broker,
    bus,
    bench,
    server,
    registry,
    logged,
    options,
    silences,
    acknowledgements,
    clock,
    async watch() {
      term.abort()
      await watch?.idle()
      term = new AbortController()
      watch = await openWatch(options, counters, term.signal)
    },
    goOver: () =>
      bench.put(
        'handoffs',
        Array.from({ length: 6 }, () => ended('resolved', '09:29', 2)),
      ),
    async pass(seconds) {
      for (let i = 0; i < seconds / 10; i++) {
        clock.now += 10_000
        await watch?.tick()
        await watch?.idle()
      }
    },
    skip(seconds) {
      clock.now += seconds * 1000
    },
    async record(rule = 'hfs_high') {
      const entry = await (await bus.bucket(ALERTS_BUCKET)).get(alertKey('acme', rule))
      return entry?.operation === 'PUT' ? entry.json<AlertRecord>() : null
    },
    told: () =>
      server.received.map(({ body, headers }) => [
        String((JSON.parse(body) as { type: string }).type).replace('handoff.friction.', ''),
        String(headers['webhook-id']),
      ]),
    alertEvents: () =>
      bench.store.query(
        'SELECT state, alert_id, value FROM alert_events FINAL WHERE workspace = {w:String} ORDER BY at',
        { w: 'acme' },
      ),
    async close() {
      term.abort()
      await watch?.idle()
      silences.close()
      acknowledgements.close()
      await bus.close()
      await Promise.all([server.close(), bench.empty(), broker.stop()])
    },
  }
  return desk
}
