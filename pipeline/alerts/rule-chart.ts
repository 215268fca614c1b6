import type { Logger } from 'pino'
import { groupOfAlert, ruleOfAlert } from '../../contract/alert.ts'
import type { AlertRules, ChartOfRule, RuleChart } from '../../contract/alert-rules.ts'
import { applyRules, ruleOfGroup } from './apply-rules.ts'
import { chartNow } from './circumstances.ts'
import { createGather, type MeasureEach } from './gather.ts'
import type { AlertRule } from './rule.ts'

/** The value of a rule until now against its limit, for whoever looks at what fires: as in a message, and as new as a minute. */
export interface RuleChartOptions {
  measureEach: MeasureEach
  rules: readonly AlertRule[]
  /** what a workspace has set of them */
  settings: (workspace: string) => AlertRules
  /** epoch ms */
  clock: () => number
  log: Logger
  /** so long the tables are waited for */
  patience_ms?: number
}

const FRESH_MS = 45_000
const PATIENCE_MS = 6000
/** a database that hung is asked again so long after, as by a round of the watch */
const AGAIN_MS = 10_000

export function createRuleChart(options: RuleChartOptions): ChartOfRule {
  const { measureEach, rules, settings, clock, log, patience_ms = PATIENCE_MS } = options
  const gather = createGather(measureEach)
  const drawn = new Map<string, { at: number; chart: Promise<RuleChart> }>()
  let begun_at = Number.NEGATIVE_INFINITY
  const beginRound = (now: number) => {
    if (now - begun_at < AGAIN_MS) return
    begun_at = now
    gather.begin()
  }
  return (workspace, name, recent) => {
    const now = clock()
    for (const [id, { at }] of drawn) if (now - at >= FRESH_MS) drawn.delete(id)
    const rule = ruleNamed(applyRules(rules, settings(workspace)), name)
    if (rule === null) return Promise.resolve({ ok: false, reason: 'unknown' })
    // with its limit and all else that a workspace can change of it
    const id = JSON.stringify([workspace, rule])
    const known = drawn.get(id)
    if (known !== undefined) return known.chart
    beginRound(now)
    const chart = chartNow({ measure: gather.ask, rule, workspace, log, now, recent, patience_ms })
    drawn.set(id, { at: now, chart })
    // what could not be read may come yet
    const forget = () => void (drawn.get(id)?.chart === chart && drawn.delete(id))
    chart.then((one) => !one.ok && forget(), forget)
    return chart
  }
}

/** 'hfs_high', or of one group 'hfs_high/channel=web'. */
function ruleNamed(rules: readonly AlertRule[], name: string): AlertRule | null {
  const rule = rules.find((one) => one.name === ruleOfAlert(name))
  if (rule === undefined) return null
  const { channel, reason } = groupOfAlert(name)
  if (channel !== '') return ruleOfGroup(rule, 'channel', channel)
  return reason === '' ? rule : ruleOfGroup(rule, 'reason', reason)
}
