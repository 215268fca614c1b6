import { Hono } from 'hono'
import type { Bus } from '../adapters/bus.ts'
import { readStreamFill } from '../adapters/stream-fill.ts'
import type { Drop, Figure, Flow, Plumbing, ProcessReport } from '../contract/plumbing.ts'
import type { DashboardEnv } from './authorize.ts'
import type { Clock } from './measured.ts'

/** How all processes are, from what they tell, and how full the streams are. */

/** So long back the flow is shown. */
const KEPT_MS = 300_000
/** A process that says nothing for so long is not there. */
const GONE_MS = 10_000
const SLOT_MS = 4000

export interface PlumbingOptions {
  bus: Bus
  clock: Clock
  /** of this process, also while the broker is away; absent = what is told over the bus alone */
  ownReport?: (() => Promise<ProcessReport>) | undefined
}

export interface FollowedPlumbing {
  read(): Promise<Plumbing>
  close(): void
}

export function followPlumbing({ bus, clock, ownReport }: PlumbingOptions): FollowedPlumbing {
  const told = new Map<string, ProcessReport[]>()
  const take = (report: ProcessReport) => {
    const now = clock()
    const kept = (told.get(report.process_id) ?? []).filter(({ told_at }) => told_at > now - KEPT_MS)
    told.set(report.process_id, [...kept, report])
    for (const [id, reports] of told) if ((reports.at(-1)?.told_at ?? 0) < now - KEPT_MS) told.delete(id)
  }
  const stop = bus.onPulse<ProcessReport>('plumbing', take)
  return {
    close: stop,
    async read() {
      const own = await ownReport?.()
      const streams = bus.connected() ? await readStreamFill(bus).catch(() => null) : null
      const now = clock()
      const all = [...told.values()].map((reports) => withOwn(reports, own))
      if (own !== undefined && !told.has(own.process_id)) all.push([own])
      return { ...plumbingOf(all, now), streams }
    },
  }
}

const withOwn = (reports: ProcessReport[], own: ProcessReport | undefined): ProcessReport[] =>
  reports[0]?.process_id === own?.process_id && own !== undefined ? [...reports, own] : reports

/**
 * One picture out of what each process told, oldest first.
 * @param now epoch ms
 */
export function plumbingOf(all: ProcessReport[][], now: number): Omit<Plumbing, 'streams'> {
  const present = all.filter((reports) => (reports.at(-1)?.told_at ?? 0) > now - GONE_MS)
  const last = present.flatMap((reports) => reports.at(-1)?.figures ?? [])
  const sum = (name: string, labels: Figure['labels'] = {}) => sumOf(last, name, labels)
  const most = (name: string) => Math.max(0, ...last.filter((one) => one.name === name).map(({ value }) => value))
  const events = 'baton_ingest_events_total'
  return {
    now,
    processes: present.map((reports) => withoutFigures(reports.at(-1) as ProcessReport)).sort(byAddress),
    totals: {
      accepted: sum(events, { result: 'accepted' }),
      duplicate: sum(events, { result: 'duplicate' }),
      rejected: sum(events, { result: 'rejected' }),
      folded: sum('baton_pipeline_events_total'),
      rows: sum('baton_pipeline_rows_inserted_total'),
    },
    flow: flowOf(all, now),
    waiting: {
      in_flight_bytes: sum('baton_ingest_in_flight_bytes'),
      decisions: sum('baton_ingest_waiting'),
      webhook_count: sum('baton_decision_webhook_waiting'),
      webhook_oldest_seconds: most('baton_decision_webhook_oldest_seconds'),
      alert_oldest_seconds: most('baton_outbox_oldest_seconds'),
    },
    retries: countedBy(present, 'baton_pipeline_retries_total', 'what').map(({ key, ...counts }) => ({
      ...{ what: key, ...counts },
    })),
    drops: dropsOf(present),
  }
}

const withoutFigures = ({ figures: _, ...rest }: ProcessReport): Plumbing['processes'][number] => rest
const byAddress = (a: { host: string; pid: number }, b: { host: string; pid: number }): number =>
  a.host === b.host ? a.pid - b.pid : a.host < b.host ? -1 : 1

const isOf = (figure: Figure, name: string, labels: Figure['labels']): boolean =>
  figure.name === name && Object.entries(labels).every(([label, value]) => figure.labels[label] === value)

const sumOf = (figures: readonly Figure[], name: string, labels: Figure['labels'] = {}): number =>
  figures.reduce((sum, one) => (isOf(one, name, labels) ? sum + one.value : sum), 0)

/** Not lost: it stands in another shard, or is in the tables since before a restart. @see pipeline/passage.ts */
const isElsewhere: ReadonlySet<string> = new Set(['other_shard', 'already_folded'])

/** Whatever is counted where an event, a request or a message does not go on. */
const dropCounters: { place: Drop['place']; name: string; label: string; isDrop(value: string): boolean }[] = [
  { place: 'event', name: 'baton_ingest_rejected_total', label: 'reason', isDrop: () => true },
  // 422 is counted by its events
  {
    place: 'request',
    name: 'baton_ingest_requests_total',
    label: 'status',
    isDrop: (status) => Number(status) >= 400 && status !== '422',
  },
  {
    place: 'pipeline',
    name: 'baton_pipeline_dropped_total',
    label: 'reason',
    isDrop: (reason) => !isElsewhere.has(reason),
  },
  { place: 'webhook', name: 'baton_decision_webhook_dropped_total', label: 'reason', isDrop: () => true },
  {
    place: 'alert',
    name: 'baton_notifications_total',
    label: 'outcome',
    isDrop: (outcome) => outcome !== 'delivered' && outcome !== 'repeated',
  },
]

function dropsOf(present: ProcessReport[][]): Drop[] {
  const all = dropCounters.flatMap(({ place, name, label, isDrop }) =>
    countedBy(present, name, label)
      .filter(({ key, count }) => count > 0 && isDrop(key))
      .map(({ key, ...counts }) => ({ place, reason: key, ...counts })),
  )
  const gaps = countedBy(present, 'baton_pipeline_stream_gap_messages_total', '').filter(({ count }) => count > 0)
  return [
    ...all,
    ...gaps.map(({ key: _, ...counts }) => ({ place: 'pipeline' as const, reason: 'stream_gap', ...counts })),
  ]
}

/** A counter by one label, over all processes: since they began, and since the oldest report that is kept. */
function countedBy(present: ProcessReport[][], name: string, label: string) {
  const counts = new Map<string, { count: number; recent_count: number }>()
  for (const reports of present) {
    const first = reports[0]?.figures ?? []
    for (const figure of reports.at(-1)?.figures ?? []) {
      if (figure.name !== name) continue
      const key = figure.labels[label] ?? ''
      const known = counts.get(key) ?? { count: 0, recent_count: 0 }
      const before = first.find((one) => isOf(one, name, figure.labels))?.value ?? 0
      counts.set(key, {
        count: known.count + figure.value,
        recent_count: known.recent_count + (reports.length > 1 ? figure.value - before : 0),
      })
    }
  }
  return [...counts].map(([key, one]) => ({ key, ...one })).sort((a, b) => b.count - a.count)
}

const counted = {
  accepted: (figures: Figure[]) => sumOf(figures, 'baton_ingest_events_total', { result: 'accepted' }),
  rejected: (figures: Figure[]) => sumOf(figures, 'baton_ingest_events_total', { result: 'rejected' }),
  folded: (figures: Figure[]) => sumOf(figures, 'baton_pipeline_events_total'),
  rows: (figures: Figure[]) => sumOf(figures, 'baton_pipeline_rows_inserted_total'),
}
type Counted = keyof typeof counted
const countedNames = Object.keys(counted) as Counted[]

/** What went through in each slot, per second. A slot in which nobody told anything is left out: it is not nothing. */
function flowOf(all: ProcessReport[][], now: number): Flow[] {
  const slots = new Map<number, Omit<Flow, 'at'>>()
  for (const reports of all)
    for (const [at, rates] of ratesBySlot(reports)) {
      const sums = slots.get(at) ?? { accepted: 0, rejected: 0, folded: 0, rows: 0, lag_seconds: 0 }
      for (const name of countedNames) sums[name] += rates[name]
      sums.lag_seconds = Math.max(sums.lag_seconds, rates.lag_seconds)
      slots.set(at, sums)
    }
  return [...slots]
    .filter(([at]) => at <= now + SLOT_MS)
    .sort(([a], [b]) => a - b)
    .map(([at, rates]) => ({ at, ...rates }))
}

/** Of one process. How often it tells wavers: what counts is the time between two tellings. */
function ratesBySlot(reports: ProcessReport[]): Map<number, Omit<Flow, 'at'>> {
  const slots = new Map<number, [ProcessReport, ProcessReport]>()
  for (const [index, report] of reports.entries()) {
    const before = reports[index - 1]
    if (before === undefined || report.told_at <= before.told_at) continue
    const slot = Math.ceil(report.told_at / SLOT_MS) * SLOT_MS
    slots.set(slot, [slots.get(slot)?.[0] ?? before, report])
  }
  return new Map([...slots].map(([slot, [before, after]]) => [slot, rateBetween(before, after)]))
}

function rateBetween(before: ProcessReport, after: ProcessReport): Omit<Flow, 'at'> {
  const seconds = (after.told_at - before.told_at) / 1000
  const rate = (name: Counted) => (counted[name](after.figures) - counted[name](before.figures)) / seconds
  const rates = countedNames.map((name) => [name, Math.round(rate(name) * 100) / 100])
  return { ...(Object.fromEntries(rates) as Record<Counted, number>), lag_seconds: lagSeconds(after) }
}

/** The furthest behind of the lanes the process has. */
function lagSeconds({ parts }: ProcessReport): number {
  const lanes = (parts.pipeline?.lanes ?? []) as { held: boolean; lag_seconds: number }[]
  return Math.max(0, ...lanes.filter(({ held }) => held).map(({ lag_seconds }) => lag_seconds))
}

export function plumbingRoutes(followed: FollowedPlumbing): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', async (c) => c.json(await followed.read(), 200, { 'cache-control': 'no-store' }))
  return app
}
