import type { Store } from '../adapters/store.ts'
import { isOpen } from '../contract/alert.ts'
import type { MetricDefinition, MetricRow } from '../contract/metric.ts'
import type { Notice } from '../contract/notice.ts'
import { paramsFor } from '../queries/measure.ts'
import { queryWhatIsSet } from '../queries/unset.ts'
import { type ListedAlert, type ShownAlert, shown } from './alerts.ts'
import { toPlaceholder } from './instants.ts'
import type { Measurement, MeasureParts, Selection } from './live.ts'
import type { Clock, Measured } from './measured.ts'
import { type Span, spanOf, stepSecondsOf } from './scope.ts'
import { type DemoState, isShownIn, type PartName, parts, type View } from './snapshot.ts'
import { withDecisionWishes, withWishes } from './wishes.ts'

/** What the Live page shows, measured part by part: the urgent ones first, each no more often than it needs. */

export interface Sources {
  store: Store
  definitions: ReadonlyMap<string, MetricDefinition>
  measured: Measured
  clock: Clock
  sql: Record<
    'workspaces' | 'handoff_counts' | 'filter_values' | 'waiting_notices' | 'wishes' | 'decision_wishes',
    string
  >
  alerts(workspace: string): ListedAlert[]
  /** over which the score fires in the workspace; null = nothing watches it */
  hfsLimit(workspace: string): number | null
  /** null when no demo runs */
  demo(): DemoState | null
}

/** The pages about handoffs are for those who want to see them all. */
const listLimit: Record<View, number> = {
  live: 40,
  triggers: 200,
  quality: 0,
  alerts: 0,
  handoffs: 200,
  one: 0,
  sql: 0,
  list: 0,
}
/** a chart has no room for more lines */
const MOST_RELEASES = 50
const othersEvery_ms = {
  releases: 5000,
  workspaces: 5000,
  handoff_counts: 1500,
  agents: 2000,
  agent_names: 30_000,
  filter_values: 15_000,
}

/** @returns names, the most recently busy first */
export async function listWorkspaces({ store, sql }: Pick<Sources, 'store' | 'sql'>): Promise<string[]> {
  const rows = await store.query<{ workspace: string }>(sql.workspaces)
  return rows.map((row) => row.workspace)
}

export function createMeasureParts(sources: Sources): MeasureParts {
  return async (selection, ages) => {
    const present = spanOf(selection, sources.clock())
    const workspace = selection.workspace || ((await listWorkspaces(sources).catch(() => []))[0] ?? '')
    const tell = createTeller(sources, { ...selection, workspace }, present, ages)
    return { workspace, from: iso(present.from), to: iso(present.to), each: tell }
  }
}

/** Nobody's alerts while there is no workspace; '' would list them all. */
export const openAlerts = (sources: Pick<Sources, 'alerts'>, workspace: string): ShownAlert[] =>
  workspace === '' ? [] : sources.alerts(workspace).filter(isOpen).map(shown)

/** None when no demo runs. */
export const demoRows = ({ demo }: Pick<Sources, 'demo'>): DemoState[] => [demo()].filter((state) => state !== null)

function createTeller(
  sources: Sources,
  selection: Selection,
  span: Span,
  ages: ReadonlyMap<PartName, number>,
): Measurement['each'] {
  return async (tell) => {
    const due = (name: PartName, every_ms: number) => (ages.get(name) ?? Number.POSITIVE_INFINITY) >= every_ms
    const attempt: Attempt = async (name, every_ms, rows) => {
      if (!due(name, every_ms)) return
      try {
        tell(name, { rows: await rows() })
      } catch (error) {
        tell(name, { failed: reasonOf(error) })
      }
    }
    await attempt('alerts', 0, () => openAlerts(sources, selection.workspace))
    await attempt('demo', 0, () => demoRows(sources))
    await attempt('workspaces', othersEvery_ms.workspaces, async () => {
      const all = await listWorkspaces(sources)
      return selection.isAlone ? all.filter((name) => name === selection.workspace) : all
    })
    if (selection.workspace === '') return
    if (isMetrics(selection.view)) await tellMetrics(sources, selection, span, attempt)
    else if (selection.view === 'handoffs') await tellHandoffs(sources, selection, span, attempt)
    const { store, sql } = sources
    const values = { workspace: selection.workspace, from: toPlaceholder(span.from), to: toPlaceholder(span.to) }
    // elsewhere than beside those who wait they are but names
    const agentsEvery_ms = isAboutHandoffs(selection.view) ? othersEvery_ms.agents : othersEvery_ms.agent_names
    await attempt('agents', agentsEvery_ms, () => rowsOf(sources, selection, span, 'agents', 'present'))
    if (selection.view === 'one') return
    if (selection.view === 'sql')
      await attempt('releases', othersEvery_ms.releases, () => rowsOf(sources, selection, span, 'releases', 'present'))
    await attempt('filter_values', othersEvery_ms.filter_values, () => store.query(sql.filter_values, values))
  }
}

const isMetrics = (view: View): boolean => ['live', 'triggers', 'quality', 'alerts'].includes(view)
const isAboutHandoffs = (view: View): boolean => view === 'handoffs' || view === 'one'

type Attempt = (name: PartName, every_ms: number, rows: () => unknown) => Promise<void>

async function tellMetrics(sources: Sources, selection: Selection, span: Span, attempt: Attempt): Promise<void> {
  // known without asking, and the chart's scale is made for it: it does not come after the chart
  if (isShownIn(selection.view, 'hfs_live_series'))
    await attempt('hfs_limit', 0, () => [sources.hfsLimit(selection.workspace)].filter((limit) => limit !== null))
  for (const [name, part] of Object.entries(parts) as [keyof typeof parts, (typeof parts)['hfs']][]) {
    if (!isShownIn(selection.view, name) || (part.period === 'previous' && !selection.compare)) continue
    await attempt(name, part.at_most_every_ms, () => rowsOf(sources, selection, span, part.metric, part.period))
  }
  await attempt('releases', othersEvery_ms.releases, () => rowsOf(sources, selection, span, 'releases', 'present'))
}

/** What is so now: in a window of the past too. */
const nowOf = (sources: Sources, { window }: Selection, { to }: Span): number =>
  window === 'custom' ? sources.clock() : to

/** Who waits and who could take them, then what else there is. */
async function tellHandoffs(sources: Sources, selection: Selection, span: Span, attempt: Attempt): Promise<void> {
  const { store, sql } = sources
  const now = toPlaceholder(nowOf(sources, selection, span))
  const values = { workspace: selection.workspace, ...selection.filters, now }
  const window = { from: toPlaceholder(span.from), to: toPlaceholder(span.to) }
  await attempt('waiting_now', 0, () => rowsOf(sources, selection, span, 'waiting_now', 'present'))
  await attempt('waiting_notices', 0, () => noticesOf(sources, values))
  const counted = { ...values, ...window }
  await attempt('handoff_counts', othersEvery_ms.handoff_counts, () =>
    queryWhatIsSet(store, sql.handoff_counts, counted),
  )
}

async function noticesOf({ store, sql }: Sources, values: Record<string, unknown>): Promise<Notice[]> {
  const rows = await queryWhatIsSet<{ body: string }>(store, sql.waiting_notices, values)
  return rows.map(({ body }) => JSON.parse(body))
}

/** Of ratings there are few: so many steps of other charts are one of theirs. */
const coarser: Partial<Record<string, number>> = { csat_series: 4 }

async function rowsOf(sources: Sources, selection: Selection, span: Span, asked: string, period: string) {
  // nobody waits on in the past: there the live score is the score
  const metric = selection.window === 'custom' && asked === 'hfs_live' ? 'hfs' : asked
  const definition = sources.definitions.get(metric)
  if (definition === undefined) throw new Error(`there is no queries/metrics/${metric}.sql`)
  const step_seconds = stepSecondsOf(selection) * (coarser[metric] ?? 1)
  const isSeries = definition.params.includes('step_seconds')
  const present = isSeries ? aligned(span, step_seconds) : span
  const { from, to } = period === 'previous' ? earlier(present, span.to - span.from) : present
  const { workspace, filters } = selection
  const now = period === 'previous' ? to : nowOf(sources, selection, span)
  const limit = metric === 'releases' ? MOST_RELEASES : listLimit[selection.view]
  const known = { workspace, ...filters, from, to, now, step_seconds, limit }
  const { rows } = await sources.measured(definition, paramsFor(definition, known))
  if (metric === 'recent_decisions') {
    const place = { workspace, from: toPlaceholder(from) }
    return withDecisionWishes(sources.store, sources.sql.decision_wishes, place, rows)
  }
  if (metric !== 'waiting_now' && metric !== 'recent_notices') return rows
  const shown = await withWishes(sources.store, sources.sql.wishes, workspace, rows)
  return metric === 'waiting_now' ? shown.map((row) => withoutWallClock(row, now)) : shown
}

/**
 * A wait that is plain time since `clock_started_at` changes with every look, and the page's own clock knows it: without
 * it the queue is sent only when it changed. One that counts service hours stays, the page cannot know those.
 */
function withoutWallClock(row: MetricRow, now: number): MetricRow {
  const { waiting_seconds, ...others } = row
  const passed = Math.max(0, now - Date.parse(String(row.clock_started_at))) / 1000
  return Math.abs(Number(waiting_seconds) - passed) < 1.5 ? others : row
}

const earlier = ({ from, to }: Span, ms: number): Span => ({ from: from - ms, to: to - ms })

/** Steps that stay where they are while the window slides: a finished point never changes again. */
function aligned({ from, to }: Span, step_seconds: number): Span {
  const step = step_seconds * 1000
  return { from: Math.floor(from / step) * step + step, to }
}

const iso = (ms: number): string => new Date(ms).toISOString()
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? ''
