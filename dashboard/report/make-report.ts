import type { Store } from '../../adapters/store.ts'
import type { MetricDefinition, MetricRow } from '../../contract/metric.ts'
import { type Compared, type FiredAlert, type Report, type ReportNumber, reportNumbers } from '../../contract/report.ts'
import { paramsFor } from '../../queries/measure.ts'
import { firedOf } from '../fired.ts'
import { toPlaceholder } from '../instants.ts'
import type { Measured } from '../measured.ts'
import { type Scope, type Span, stepSecondsOf } from '../scope.ts'

export interface ReportSources {
  store: Pick<Store, 'query'>
  definitions: ReadonlyMap<string, MetricDefinition>
  measured: Measured
  sql: Record<'alerts_fired', string>
}

/** The most costly that are named. */
const WORST = 5

/** The lines on its charts. */
const MOST_RELEASES = 50

/** Every number of a report at once, all of the same window. @param now epoch ms */
export async function makeReport(sources: ReportSources, scope: Scope, span: Span, now: number): Promise<Report> {
  const step_seconds = stepSecondsOf(scope)
  const measure = createMeasure(sources, scope, step_seconds)
  const compare = async (name: string): Promise<Compared<MetricRow[]>> => ({
    now: await measure(name, span),
    before: await measure(name, { from: span.from - (span.to - span.from), to: span.from }),
  })
  const numbers: Partial<Report['numbers']> = {}
  for (const name of reportNumbers) numbers[name] = firstOf(await compare(name))
  return {
    workspace: scope.workspace,
    ...{ from: iso(span.from), to: iso(span.to), made_at: iso(now), step_seconds },
    numbers: numbers as Record<ReportNumber, Compared<MetricRow>>,
    csat: await compare('csat'),
    score: await compare('hfs_live_series'),
    tiers: await measure('escalations_by_tier', span),
    reasons: (await measure('top_reasons', span)).slice(0, 5),
    worst: await measure('worst_handoffs', span),
    releases: (await measure('releases', span, MOST_RELEASES)) as unknown as Report['releases'],
    alerts: await readAlerts(sources, scope, span),
    agents_there: { begin: await countThere(measure, span.from), end: await countThere(measure, span.to) },
  }
}

const firstOf = ({ now, before }: Compared<MetricRow[]>): Compared<MetricRow> => ({
  now: now[0] ?? {},
  before: before[0] ?? {},
})

function createMeasure({ definitions, measured }: ReportSources, scope: Scope, step_seconds: number) {
  return async (name: string, { from, to }: Span, limit = WORST): Promise<MetricRow[]> => {
    const definition = definitions.get(name)
    if (definition === undefined) throw new Error(`there is no queries/metrics/${name}.sql`)
    const known = { workspace: scope.workspace, ...scope.filters, from, to, now: to, step_seconds, limit }
    return (await measured(definition, paramsFor(definition, known))).rows
  }
}

async function readAlerts({ store, sql }: ReportSources, { workspace }: Scope, { from, to }: Span) {
  const values = { workspace, from: toPlaceholder(from), to: toPlaceholder(to) }
  const alerts = await store.query<FiredAlert>(sql.alerts_fired, values)
  return alerts.map(firedOf)
}

async function countThere(measure: ReturnType<typeof createMeasure>, at: number): Promise<number> {
  const [agents] = await measure('agents_there', { from: at, to: at })
  return Number(agents?.there_count ?? 0)
}

const iso = (ms: number): string => new Date(ms).toISOString()
