import type { Logger } from 'pino'
import type { AlertChart } from '../../contract/alert.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { formatCauses, LONGEST_WINDOW_MS } from './causes.ts'
import type { Measure } from './evaluate.ts'
import type { AlertRule } from './rule.ts'

/** What whoever is woken wants to know besides the number. An alert never waits for it: what fails is left out. */
export interface Circumstances {
  /** rows of `worst_handoffs`, worst first */
  worst: MetricRow[]
  /** sentences, the likeliest first */
  likely_causes: string[]
  chart: AlertChart | null
}

/** Of a message that nobody is woken by. */
export const noCircumstances: Circumstances = { worst: [], likely_causes: [], chart: null }

export interface Asked {
  measure: Measure
  rule: Pick<AlertRule, 'name' | 'window_ms' | 'threshold' | 'series'>
  workspace: string
  log: Logger
  /** epoch ms */
  now: number
}

const WORST_LIMIT = 5
/** Two hours, so that one sees how it was before. */
const CHART_STEPS = 60
const STEP_SECONDS = 120
/** a message stays small */
const MOST_RELEASES = 10

export async function circumstancesOf(asked: Asked): Promise<Circumstances> {
  const { measure, rule, workspace, now } = asked
  const window = { workspace, from: now - rule.window_ms, now }
  const [worst, causes, series, releases] = await Promise.all([
    orNone(asked, 'its worst handoffs', () => measure('worst_handoffs', { ...window, limit: WORST_LIMIT })),
    orNone(asked, 'its likely causes', async () =>
      rule.window_ms > LONGEST_WINDOW_MS ? [] : measure('likely_causes', window),
    ),
    orNone(asked, 'its chart', async () => (rule.series === undefined ? [] : measure(rule.series.metric, over(asked)))),
    orNone(asked, 'the releases on its chart', async () => {
      const { step_seconds, ...span } = over(asked)
      return rule.series === undefined ? [] : measure('releases', { ...span, limit: MOST_RELEASES })
    }),
  ])
  return { worst, likely_causes: formatCauses(causes, now), chart: chartOf(asked, series, releases) }
}

async function orNone({ log, workspace, rule }: Asked, what: string, ask: () => Promise<MetricRow[]>) {
  try {
    return await ask()
  } catch (error) {
    log.warn({ err: error, workspace, rule: rule.name }, `alert goes out without ${what}`)
    return []
  }
}

const over = ({ workspace, now }: Asked) => ({
  workspace,
  from: now - CHART_STEPS * STEP_SECONDS * 1000,
  to: now,
  step_seconds: STEP_SECONDS,
})

/** Two digits are enough to draw. */
function chartOf({ rule, now }: Asked, rows: MetricRow[], releases: MetricRow[]): AlertChart | null {
  const { series, threshold } = rule
  if (series === undefined || rows.length === 0) return null
  const values = rows.map((row) => row[series.column])
  // each value is that of its step's end
  const from = now - (rows.length - 1) * STEP_SECONDS * 1000
  return {
    title: series.title,
    threshold,
    from: new Date(from).toISOString(),
    step_seconds: STEP_SECONDS,
    values: values.map((value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : null)),
    releases: releases
      .map((row) => ({ at: String(row.occurred_at), bot_version: String(row.bot_version) }))
      .filter(({ at }) => Date.parse(at) >= from),
  }
}
