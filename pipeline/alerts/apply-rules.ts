import { type AlertRules, groupsIn, type OwnRule, type RuleChange, type RuleInfo } from '../../contract/alert-rules.ts'
import type { MetricDefinition } from '../../contract/metric.ts'
import { percentWords } from '../../contract/value-words.ts'
import { RETRY_MS, WITHIN_MS } from './outbox-entry.ts'
import { type AlertRule, errorReading, isNumber, type Level, LIVE_SERIES, numberOf } from './rule.ts'

/** The rules of a workspace: Baton's with what it changed of them, and its own. Those that are switched off are left out. */
export function applyRules(defaults: readonly AlertRule[], { changed, own }: AlertRules): AlertRule[] {
  return [
    ...defaults.flatMap((rule) => {
      const change = Object.hasOwn(changed, rule.name) ? changed[rule.name] : undefined
      if (change === undefined) return [rule]
      return change.enabled === false ? [] : [changedRule(rule, change)]
    }),
    ...own.filter(({ enabled }) => enabled !== false).map(createOwnRule),
  ]
}

function changedRule(rule: AlertRule, change: RuleChange): AlertRule {
  const { threshold = rule.threshold } = change
  const usualTitle = change.threshold === undefined ? rule.title : (rule.titled?.(threshold) ?? rule.title)
  return { ...rule, ...numbersOf(change, rule), title: change.title ?? usualTitle }
}

/** What is not said is that of `usual`. */
function numbersOf(change: RuleChange, usual: Usual) {
  const { threshold = usual.threshold, resolve_threshold = usual.resolve_threshold } = change
  const ms = (seconds: number | undefined, otherwise: number) => (seconds === undefined ? otherwise : 1000 * seconds)
  return {
    severity: change.severity ?? usual.severity,
    threshold,
    resolve_threshold,
    for_ms: ms(change.for_seconds, usual.for_ms),
    resolve_for_ms: ms(change.resolve_for_seconds, usual.resolve_for_ms),
    window_ms: ms(change.window_seconds, usual.window_ms),
    minimum_sample: change.minimum_sample ?? usual.minimum_sample,
    active: change.active ?? usual.active ?? 'always',
    ...(change.active_hours !== undefined && { active_hours: change.active_hours }),
    group_by: change.group_by ?? '',
    receivers: change.receivers ?? [],
    ...(change.deliver_within_seconds !== undefined && { deliver_within_ms: 1000 * change.deliver_within_seconds }),
    ...(change.retry_seconds !== undefined && { retry_ms: 1000 * change.retry_seconds }),
    ...(change.runbook_url !== undefined && { runbook_url: change.runbook_url }),
  } as const
}

type Usual = Pick<
  AlertRule,
  | 'severity'
  | 'threshold'
  | 'resolve_threshold'
  | 'for_ms'
  | 'resolve_for_ms'
  | 'window_ms'
  | 'minimum_sample'
  | 'active'
>

/** of a picture */
const LOOKS = 12

const exact = (value: number): number => Number(value.toPrecision(4))

/** A column of a metric's first row against a number. */
function createOwnRule(own: OwnRule): AlertRule {
  const { name, title, metric, column, comparison, sample_column } = own
  const usual: Usual = {
    ...{ severity: 'warning', threshold: own.threshold, resolve_threshold: own.threshold, minimum_sample: 0 },
    ...{ for_ms: 120_000, resolve_for_ms: 300_000, window_ms: 3_600_000 },
  }
  const level = (value: number, { threshold, resolve_threshold }: AlertRule): Level => {
    const sign = comparison === 'over' ? 1 : -1
    if (sign * (value - threshold) > 0) return 'over'
    // with one threshold for both ways its own value is neither
    return sign * (value - resolve_threshold) < 0 ? 'under' : 'between'
  }
  const isShare = /_rate$/.test(column)
  const said = (value: number) => (isShare ? percentWords(value) : String(exact(value)))
  return {
    ...{ name, title, metric, runbook_url: '' },
    ...numbersOf(own, usual),
    // over an hour, ten seconds are nothing
    fresh_ms: Math.min(120_000, (own.window_seconds ?? usual.window_ms / 1000) * (1000 / 30)),
    sample_of: sample_column ?? 'rows',
    series: { ...seriesOf(own), title, ...(isShare && { unit: '%' as const }) },
    read(row) {
      const value = row[column]
      const sample = sample_column === undefined ? null : numberOf(row[sample_column])
      const parts = { [column]: numberOf(value), ...(sample_column === undefined ? {} : { [sample_column]: sample }) }
      if (value === null) return { level: 'no_data', value: null, problem: 'nothing to measure', parts }
      if (!isNumber(value)) return errorReading(`${metric}.${column} is not a number`)
      const enough = sample_column === undefined || (sample ?? 0) >= this.minimum_sample
      return { level: level(value, this), value, enough, parts }
    },
    summarise({ value, parts }) {
      const sample = sample_column === undefined ? '' : ` (${sample_column} ${parts[sample_column] ?? 'unknown'})`
      return `${metric}: ${column} is ${value === null ? 'unknown' : said(value)}, it fires ${comparison} ${said(this.threshold)}${sample}`
    },
  }
}

/** The past of the live score is a metric of its own; what else there is is looked at for moments. */
function seriesOf({ metric, column, sample_column = column }: OwnRule): { metric: string } | { looks: number } {
  const isLive = metric === LIVE_SERIES.of && [column, sample_column].every((one) => LIVE_SERIES.columns.includes(one))
  return isLive ? { metric: LIVE_SERIES.metric } : { looks: LOOKS }
}

/** An instance of a rule for one channel or reason: an alert of its own. */
export function ruleOfGroup(rule: AlertRule, by: 'channel' | 'reason', value: string): AlertRule {
  const params = { ...rule.params, [by]: value }
  return { ...rule, name: `${rule.name}/${by}=${value}`, title: `${rule.title} (${value})`, params }
}

/** What people can set of the rules. */
export function ruleInfos(rules: readonly AlertRule[], metrics: readonly MetricDefinition[]): RuleInfo[] {
  return rules.map((rule) => ({
    name: rule.name,
    title: rule.title,
    severity: rule.severity,
    metric: rule.metric,
    ...(rule.series?.unit !== undefined && { unit: rule.series.unit }),
    threshold: rule.threshold,
    resolve_threshold: rule.resolve_threshold,
    for_seconds: rule.for_ms / 1000,
    resolve_for_seconds: rule.resolve_for_ms / 1000,
    minimum_sample: rule.minimum_sample,
    sample_of: rule.sample_of,
    window_seconds: rule.window_ms / 1000,
    deliver_within_seconds: (rule.deliver_within_ms ?? WITHIN_MS[rule.severity]) / 1000,
    retry_seconds: (rule.retry_ms ?? RETRY_MS) / 1000,
    active: rule.active ?? 'always',
    groups: groupsIn(metrics.find(({ name }) => name === rule.metric)?.params ?? []),
    has_preview: rule.source === undefined,
  }))
}
