import type { AlertRules, PreviewRule, RulePreview } from '../../contract/alert-rules.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { type AlertState, initialState, LONGEST_STEP_MS, step } from './alert-state.ts'
import { applyRules } from './apply-rules.ts'
import { type Measure, type MeasureEach, measureOne } from './gather.ts'
import { type IsOpen, type Off, offAt, offReading } from './hours.ts'
import { type AlertRule, errorReading, type Reading } from './rule.ts'

/** What a rule would have done over the last seven days: the metric over time, put through the states of an alert. */
export interface PreviewOptions {
  measureEach: MeasureEach
  rules: readonly AlertRule[]
  /** epoch ms */
  clock: () => number
  /** monotonic ms */
  elapsed: () => number
  /** absent = always */
  isOpen?: IsOpen
}

const SPAN_MS = 7 * 86_400_000
/** of a metric that has its course in one query; of a long window fewer, which cost as much */
const SERIES_STEP_SECONDS = 180
const STEPS_OF_WINDOW = 20
/** of others: each look is a query */
const LOOKS = 168
const MOST_RELEASES = 50
/** whoever looks at the page waits for it */
const MOST_MS = 12_000

interface Look {
  at: number
  reading: Reading
}

/** @returns null for a rule that there is not, or whose past nobody can look at */
export function createPreview(options: PreviewOptions): PreviewRule {
  const { rules, clock } = options
  const measure = measureOne(options.measureEach)
  return async (workspace, settings, name) => {
    const rule = applyRules(rules, switchedOn(settings, name)).find((one) => one.name === name)
    if (rule === undefined || rule.source === 'pipeline') return null
    const to = clock()
    const { series } = rule
    const { looks, step_ms } =
      series !== undefined && 'metric' in series
        ? await lookAtSeries(measure, workspace, rule, series.metric, to)
        : await lookOften({ measure, elapsed: options.elapsed }, workspace, rule, to)
    const from = looks[0]?.at ?? to
    const releases = await measure('releases', { workspace, from, to: to + 1, limit: MOST_RELEASES })
    const offThen = (at: number) => offAt(rule, workspace, at, options.isOpen)
    return {
      rule: name,
      from,
      to,
      step_seconds: step_ms / 1000,
      ...play(looks, rule, to, offThen),
      releases: releases.map((row) => ({
        at: Date.parse(String(row.occurred_at)),
        bot_version: String(row.bot_version),
      })),
      threshold: rule.threshold,
      ...(rule.series?.unit !== undefined && { unit: rule.series.unit }),
    }
  }
}

/** One that is off can be looked at before it is switched on. */
const switchedOn = ({ changed, own }: AlertRules, name: string): AlertRules => ({
  changed: Object.hasOwn(changed, name) ? { ...changed, [name]: { ...changed[name], enabled: true } } : changed,
  own: own.map((rule) => (rule.name === name ? { ...rule, enabled: true } : rule)),
})

async function lookAtSeries(measure: Measure, workspace: string, rule: AlertRule, metric: string, to: number) {
  const window_seconds = Math.ceil(rule.window_ms / 1000)
  const step_seconds = Math.max(SERIES_STEP_SECONDS, Math.ceil(window_seconds / STEPS_OF_WINDOW))
  const params = { workspace, from: to - SPAN_MS, to, step_seconds, window_seconds, ...rule.params }
  const rows = await measure(metric, params)
  const looks = rows.map((row) => ({ at: Date.parse(String(row.step_at)), reading: rule.read(row) }))
  return { looks, step_ms: 1000 * step_seconds }
}

/** The latest first: when the time is up, what is missing is the longest ago. */
async function lookOften(
  { measure, elapsed }: Pick<PreviewOptions, 'elapsed'> & { measure: Measure },
  workspace: string,
  rule: AlertRule,
  to: number,
) {
  const step_ms = SPAN_MS / LOOKS
  const began = elapsed()
  const looks: Look[] = []
  for (let i = 0; i < LOOKS && elapsed() - began < MOST_MS; i++) {
    const at = to - i * step_ms
    const rows = await measure(rule.metric, { workspace, from: at - rule.window_ms, now: at, to: at, ...rule.params })
    looks.unshift({ at, reading: readingOf(rule, rows) })
  }
  return { looks, step_ms }
}

const readingOf = (rule: AlertRule, [row]: MetricRow[]): Reading =>
  row === undefined ? errorReading(`${rule.metric} gave no row`) : rule.read(row)

/** What was read stays so until the next look. @param offThen why the rule did not watch at a moment, '' = it did */
export function play(
  looks: readonly Look[],
  rule: AlertRule,
  to: number,
  offThen: (at: number) => '' | Off = () => '',
): Pick<RulePreview, 'fired' | 'series'> {
  const fired: RulePreview['fired'] = []
  let state: AlertState = initialState(looks[0]?.at ?? to)
  looks.forEach(({ at, reading }, i) => {
    const until = looks[i + 1]?.at ?? to
    for (let now = at; now < until || now === at; now += LONGEST_STEP_MS) {
      const off = offThen(now)
      const next = step(state, off === '' ? reading : offReading(off), rule, now)
      state = next.state
      if (next.change === 'triggered') fired.push({ from: now, until: null, value: reading.value })
      if (next.change === 'resolved') Object.assign(fired.at(-1) ?? {}, { until: now })
    }
  })
  return { fired, series: looks.map(({ at, reading }) => ({ at, value: reading.value })) }
}
