import { z } from 'zod'
import type { AlertChart, ChartUnit, RecentValues } from './alert.ts'
import { note } from './field.ts'
import { type Parsed, type PolicyFault, parseStrictly } from './parse-policy.ts'
import { type Week, weekSchema } from './policy.ts'
import { ruleNameOf } from './rule-name.ts'

/** What a workspace sets of its alert rules: versioned like the policy, and all that is not said is as Baton has it. */

export const ALERT_RULES_BUCKET = 'alert_rules'

const DAY = 86_400
const finite = z.number().min(-1e9).max(1e9)
const numbers = {
  title: z.string().trim().min(1).max(120),
  severity: z.enum(['critical', 'warning']),
  threshold: finite.meta({ description: 'what the value is held against; it fires beyond it' }),
  resolve_threshold: finite.meta({ description: 'it ends on the other side of this one' }),
  for_seconds: z.number().int().min(0).max(DAY).meta({ description: 'beyond the threshold so long before it fires' }),
  resolve_for_seconds: z.number().int().min(0).max(DAY).meta({ description: 'so long before it is over' }),
  minimum_sample: z.number().int().min(0).max(1e6),
  window_seconds: z
    .number()
    .int()
    .min(60)
    .max(30 * DAY),
  active: z
    .enum(['always', 'service_hours', 'active_hours'])
    .meta({ description: 'service_hours: watches only while the policy says open; active_hours: in hours of its own' }),
  active_hours: weekSchema
    .refine((days) => days.some((day) => day !== null), 'expected a day with hours')
    .meta({ description: 'per weekday, Monday first, null = not on this day; in the time zone of the policy' }),
  receivers: z.array(z.string().min(1).max(64)).max(20).meta({ description: 'by name; none = all of them' }),
  group_by: z
    .enum(['', 'channel', 'reason'])
    .meta({ description: 'an alert of its own for each; where the metric has it' }),
  deliver_within_seconds: z
    .number()
    .int()
    .min(10)
    .max(DAY)
    .meta({ description: 'who could not be told within this time has the fallback told instead' }),
  retry_seconds: z
    .number()
    .int()
    .min(60)
    .max(DAY)
    .meta({ description: 'so long it is tried to tell a receiver, then it is given up; a day unless it is said' }),
  runbook_url: z.url({ protocol: /^https?$/ }).max(500),
  enabled: z.boolean(),
}

/** Of a rule that Baton has: only what differs. */
export const ruleChangeSchema = z.strictObject(numbers).partial()
export type RuleChange = z.infer<typeof ruleChangeSchema>

const column = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)
/** A rule of the workspace's own, on a column of any metric. */
export const ownRuleSchema = z.strictObject({
  ...z.strictObject(numbers).partial().shape,
  name: z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/, 'expected small letters, digits and _, at most 40'),
  title: numbers.title,
  metric: column,
  column,
  comparison: z.enum(['over', 'under']),
  threshold: numbers.threshold,
  sample_column: column.optional(),
})
export type OwnRule = z.infer<typeof ownRuleSchema>

export const alertRulesSchema = z.strictObject({
  changed: z.record(z.string().max(64), ruleChangeSchema).default({}),
  own: z.array(ownRuleSchema).max(50).default([]),
})
export type AlertRules = z.infer<typeof alertRulesSchema>
export const noAlertRules: AlertRules = { changed: {}, own: [] }

/** As they are now, or as an earlier version stored them. */
export const readAlertRules = ({ changed, own }: AlertRules): AlertRules => ({
  changed: Object.fromEntries(Object.entries(changed).map(([name, change]) => [ruleNameOf(name), change])),
  own: own.map((rule) => ({ ...rule, name: ruleNameOf(rule.name) })),
})

/** The body of `PUT /v1/alerts/rules`. */
export const alertRulesRequestSchema = z.strictObject({ rules: alertRulesSchema, note: note.optional() })

/** A rule as Baton has it. */
export interface RuleInfo {
  name: string
  title: string
  severity: 'critical' | 'warning' | 'info'
  metric: string
  /** of the limits; absent = a plain number */
  unit?: ChartUnit
  threshold: number
  resolve_threshold: number
  for_seconds: number
  resolve_for_seconds: number
  minimum_sample: number
  sample_of: string
  window_seconds: number
  deliver_within_seconds: number
  retry_seconds: number
  active: 'always' | 'service_hours' | 'active_hours'
  /** what it can be grouped by */
  groups: ('channel' | 'reason')[]
  /** its past can be looked at */
  has_preview: boolean
}

/** Over which one of Baton's rules fires in a workspace that has set these; null = it does not watch. */
export function limitOf(name: string, defaults: readonly RuleInfo[], { changed }: AlertRules): number | null {
  const change = Object.hasOwn(changed, name) ? changed[name] : undefined
  const usual = defaults.find((rule) => rule.name === name)
  return usual === undefined || change?.enabled === false ? null : (change?.threshold ?? usual.threshold)
}

/** What there is to choose from. */
export interface RuleChoices {
  rules: readonly RuleInfo[]
  /** a metric that one row answers, with its columns */
  metrics: ReadonlyMap<string, { columns: readonly string[]; groups: readonly string[] }>
  /** null = nobody has said which there are */
  receivers: readonly string[] | null
}

/** @returns what was asked for, or every fault with its place; never throws */
export function parseAlertRules(value: unknown, choices: RuleChoices): Parsed<z.infer<typeof alertRulesRequestSchema>> {
  const parsed = parseStrictly(alertRulesRequestSchema, value)
  if (!parsed.ok) return parsed
  const rules = readAlertRules(parsed.value.rules)
  const { changed } = parsed.value.rules
  const faults = [
    ...Object.entries(changed).flatMap(([name, change]) => changeFaults(name, change, choices)),
    ...rules.own.flatMap((rule, i) => ownFaults(rule, `/rules/own/${i}`, rules.own, choices)),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { ...parsed.value, rules } }
}

function changeFaults(name: string, change: RuleChange, choices: RuleChoices): PolicyFault[] {
  const path = `/rules/changed/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const rule = choices.rules.find((one) => one.name === ruleNameOf(name))
  if (rule === undefined) return [{ path, message: `no rule of this name; there are ${namesOf(choices.rules)}` }]
  const { threshold = rule.threshold, resolve_threshold = rule.resolve_threshold } = change
  return [
    ...sideFault(path, 'over', threshold, resolve_threshold),
    ...groupFault(path, change.group_by, rule.groups),
    ...hoursFault(path, change),
    ...receiverFaults(path, change.receivers, choices.receivers),
  ]
}

const hoursFault = (
  path: string,
  { active, active_hours }: { active?: string | undefined; active_hours?: Week | undefined },
): PolicyFault[] =>
  active === 'active_hours' && active_hours === undefined
    ? [{ path: `${path}/active_hours`, message: 'say on which days and when: seven of them, Monday first' }]
    : []

function ownFaults(rule: OwnRule, path: string, all: readonly OwnRule[], choices: RuleChoices): PolicyFault[] {
  const faults: PolicyFault[] = []
  const fault = (field: string, message: string) => faults.push({ path: `${path}/${field}`, message })
  if (choices.rules.some(({ name }) => name === rule.name)) fault('name', 'Baton has a rule of this name')
  if (all.find(({ name }) => name === rule.name) !== rule) fault('name', 'another rule has this name')
  const metric = choices.metrics.get(rule.metric)
  if (metric === undefined) fault('metric', 'no metric of this name that one row answers; GET /v1/metrics lists them')
  for (const field of ['column', 'sample_column'] as const) {
    const wanted = rule[field]
    if (metric !== undefined && wanted !== undefined && !metric.columns.includes(wanted))
      fault(field, `${rule.metric} has no such number; it has ${metric.columns.join(', ')}`)
  }
  if (rule.minimum_sample !== undefined && rule.sample_column === undefined)
    fault('sample_column', 'say which column counts the sample')
  return [
    ...faults,
    ...sideFault(path, rule.comparison, rule.threshold, rule.resolve_threshold ?? rule.threshold),
    ...groupFault(path, rule.group_by, metric?.groups ?? ['channel', 'reason']),
    ...hoursFault(path, rule),
    ...receiverFaults(path, rule.receivers, choices.receivers),
  ]
}

const namesOf = (rules: readonly { name: string }[]): string => rules.map(({ name }) => name).join(', ')

function sideFault(path: string, comparison: 'over' | 'under', fires: number, ends: number): PolicyFault[] {
  const isWrong = comparison === 'over' ? ends > fires : ends < fires
  const side = comparison === 'over' ? 'at most' : 'at least'
  return isWrong ? [{ path: `${path}/resolve_threshold`, message: `expected ${side} the threshold, ${fires}` }] : []
}

const groupFault = (path: string, group: string | undefined, groups: readonly string[]): PolicyFault[] =>
  group === undefined || group === '' || groups.includes(group)
    ? []
    : [{ path: `${path}/group_by`, message: 'its metric has nothing of the kind' }]

const receiverFaults = (path: string, wanted: string[] | undefined, known: readonly string[] | null): PolicyFault[] =>
  (wanted ?? []).flatMap((name, i) =>
    known === null || known.includes(name)
      ? []
      : [{ path: `${path}/receivers/${i}`, message: `no such receiver; there are ${known.join(', ') || 'none'}` }],
  )

/** What a rule would have done. Times are epoch ms. */
export interface RulePreview {
  rule: string
  from: number
  to: number
  /** the value was looked at so often: what was shorter is not in it */
  step_seconds: number
  /** `until` null = still open at the end */
  fired: { from: number; until: number | null; value: number | null }[]
  series: { at: number; value: number | null }[]
  /** of bots in that time, the first first */
  releases: { at: number; bot_version: string }[]
  threshold: number
  /** of its values; absent = plain numbers */
  unit?: ChartUnit
}
export type PreviewRule = (workspace: string, rules: AlertRules, name: string) => Promise<RulePreview | null>

/** How the value of a rule was until now. `unknown`: nobody can tell; `late`, `away`: the tables could, and did not in time, or not at all. */
export type RuleChart = { ok: true; chart: AlertChart } | { ok: false; reason: 'unknown' | 'late' | 'away' }
/** @param rule as its alert is named, with its group @param recent as its record has them */
export type ChartOfRule = (workspace: string, rule: string, recent?: RecentValues) => Promise<RuleChart>

const GROUPS = ['channel', 'reason'] as const

/** By what a rule on a metric can be split. @param params of the metric */
export const groupsIn = (params: readonly string[]): ('channel' | 'reason')[] =>
  GROUPS.filter((by) => params.includes(by))
