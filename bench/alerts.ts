import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openAcknowledgements } from '../adapters/acknowledgements.ts'
import { startBroker } from '../adapters/broker.ts'
import { connectBus } from '../adapters/bus.ts'
import { openSilences } from '../adapters/silences.ts'
import { openStore } from '../adapters/store.ts'
import type { AlertRules, OwnRule } from '../contract/alert-rules.ts'
import { formatRows, type HandoffRow } from '../contract/row.ts'
import type { AlertOptions } from '../pipeline/alerts/alerts.ts'
import { createCounters } from '../pipeline/alerts/counters.ts'
import { loadRules } from '../pipeline/alerts/load-rules.ts'
import { openWatch } from '../pipeline/alerts/watch.ts'
import { loadMetrics } from '../queries/measure.ts'
import { createMeasureEach } from '../queries/measure-each.ts'
import { handoff } from '../test/queries/rows.ts'
import { natsServer } from '../test/setup/programs.ts'
import { type Figure, milliseconds } from './figures.ts'

/** A round of evaluations: so many rules of so many workspaces, over a real broker and a real database. */

const RULES = 100
const INTERVAL_MS = 10_000
/** metrics of one row, with a number of each; every second rule has a window of its own */
const looked: [metric: string, column: string][] = [
  ['hfs_live', 'waiting_count'],
  ['wait', 'wait_p90_seconds'],
  ['ghost_rate', 'ghost_count'],
  ['escalation_rate', 'escalation_rate'],
  ['containment_rate', 'containment_rate'],
  ['false_positive_rate', 'false_positive_rate'],
]
const windows = [1800, 3600]

const ownRules = (count: number): OwnRule[] =>
  Array.from({ length: count }, (_, i) => {
    const [metric, column] = looked[i % looked.length] as [string, string]
    const window_seconds = windows[Math.floor(i / looked.length) % windows.length] ?? 3600
    return { name: `own-${i}`, title: `Own ${i}`, metric, column, window_seconds, comparison: 'over', threshold: 1 + i }
  })

/** @param workspace_count 50 to compare with the goal @param rounds after the first, in which everything is measured
 * @param options at_once: the database answers at once, which leaves what the rules, their states and the broker cost */
export async function measureAlerts(
  workspace_count: number,
  rounds: number,
  { at_once = false }: { at_once?: boolean } = {},
): Promise<Figure> {
  const directory = mkdtempSync(join(tmpdir(), 'baton-bench-alerts-'))
  const log = pino({ level: 'silent' })
  const broker = await startBroker({
    ...{ binary: natsServer, directory: join(directory, 'nats'), durable: false, hasRoom: () => true, log },
  })
  const bus = await connectBus({ url: broker.url, user: broker.user, password: broker.password, name: 'bench' })
  const store = await openStore({ path: join(directory, 'chdb') })
  await store.migrate(new URL('../queries/schema', import.meta.url).pathname)
  const metrics = await loadMetrics(new URL('../queries/metrics', import.meta.url).pathname)
  const measureEach = createMeasureEach(store, metrics)
  const workspaces = Array.from({ length: workspace_count }, (_, i) => `workspace-${i}`)
  let now = Date.now()
  let asked = 0
  for (const workspace of workspaces) {
    const rows = Array.from({ length: 200 }, (_, i) => handoffRow(workspace, i, now - i * 120_000))
    await store.insert('handoffs', formatRows('handoffs', rows), `bench:${workspace}`)
  }
  const defaults = await loadRules()
  const settings: AlertRules = { changed: {}, own: ownRules(RULES - defaults.length) }
  let begun = 0
  const counting: AlertOptions['store'] = {
    insert(...args) {
      begun++
      return store.insert(...args)
    },
  }
  const options: AlertOptions = {
    silences: await openSilences(bus),
    acknowledgements: await openAcknowledgements(bus),
    ...{ bus, store: counting, log, registry: new Registry(), rules: defaults, settings: () => settings },
    measureEach: async (name, asking, params) => {
      asked++
      if (!at_once) return measureEach(name, asking, params)
      const { columns = [] } = metrics.find((one) => one.name === name) ?? {}
      return new Map(asking.map((one) => [one, [Object.fromEntries(columns.map((column) => [column, 0]))]]))
    },
    own: async (metric) => (metric === 'pipeline_lag' ? [{ lag_seconds: 0, lag_messages: 0, waiting_rows: 0 }] : null),
    // in one of five something happens all the time
    changedAt: (workspace) => (workspaces.indexOf(workspace) % 5 === 0 ? now : 0),
    ...{ receivers: [], workspaces: async () => workspaces, clock: () => now, base_url: 'http://bench' },
    holder: { owner: 'bench', host: 'here', pid: process.pid, started_at: now },
  }
  const term = new AbortController()
  const watch = await openWatch(options, createCounters(options.registry), term.signal)
  const took: Round[] = []
  let firstAsked = 0
  let cpu = process.cpuUsage()
  for (let i = 0; i <= rounds; i++) {
    begun = 0
    const began = performance.now()
    await watch.tick()
    took.push({ ms: performance.now() - began, begun })
    if (i === 0) {
      firstAsked = asked
      cpu = process.cpuUsage()
    }
    now += INTERVAL_MS
  }
  const used = process.cpuUsage(cpu)
  const cpu_ms = (used.user + used.system) / 1000 / rounds
  term.abort()
  await watch.idle()
  await store.close()
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
  const [first, ...later] = took
  const usual = later.filter((round) => round.begun === 0).map(({ ms }) => ms)
  const storms = later.filter((round) => round.begun > 0)
  const mean = usual.reduce((sum, ms) => sum + ms, 0) / usual.length
  const longest = Math.max(...usual)
  const stormy = storms.map(({ ms, begun }) => `; ${milliseconds(ms)} where ${begun} alerts began or ended at once`)
  return {
    what: `a round of alerts, ${RULES} rules × ${workspace_count} workspaces${at_once ? ', without the queries' : ''}`,
    ...{ must: '1 s', aim: '0.5 s', ours: milliseconds(longest), met: longest < 1000 },
    note: `the longest of ${usual.length}, ${milliseconds(mean)} on average; something happens in one of five; ${milliseconds(cpu_ms)} of CPU and ${Math.round((asked - firstAsked) / rounds)} queries each${stormy.join('')}; the first, which measures everything with ${firstAsked} queries, ${milliseconds(first?.ms ?? 0)}`,
  }
}

interface Round {
  ms: number
  /** alerts that began or ended */
  begun: number
}

function handoffRow(workspace: string, i: number, requested_at: number): HandoffRow {
  // in one of five workspaces somebody waits
  const isWaiting = i % 50 === 0 && workspace.endsWith('0')
  const waited = 20_000 + (i % 7) * 5000
  return handoff({
    ...{ workspace, conversation_id: `c-${i}`, channel: i % 2 === 0 ? 'web' : 'mail', requested_at },
    ...(isWaiting
      ? {}
      : {
          ...{ outcome: 'resolved', waiting: 0, wait_seconds: waited / 1000 },
          ...{ responded_at: requested_at + waited, ended_at: requested_at + 2 * waited },
        }),
  })
}
