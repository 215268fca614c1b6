import { type AlertRecord, isOpen, ruleOfAlert } from '../../contract/alert.ts'
import type { AlertOptions } from './alerts.ts'
import { applyRules, ruleOfGroup } from './apply-rules.ts'
import type { Measure } from './gather.ts'
import type { AlertRule } from './rule.ts'

/** Which rules watch a workspace now: as it has set them, each split by what it is grouped by. */
export interface Effective {
  /** @param records of the workspace: the group of an open alert is watched until it is over */
  of(workspace: string, records: readonly AlertRecord[], now: number): Promise<AlertRule[]>
}

/** of a rule: a message for each of more would be a storm */
const MOST_GROUPS = 20
const FRESH_MS = 60_000

interface Groups {
  at: number
  values: { by: string; value: string }[]
}

export function createEffective(options: Pick<AlertOptions, 'rules' | 'settings'>, measure: Measure): Effective {
  const known = new Map<string, Groups>()
  const groupsOf = async (workspace: string, { window_ms }: AlertRule, now: number): Promise<Groups['values']> => {
    const id = `${window_ms} ${workspace}`
    const before = known.get(id)
    if (before !== undefined && now - before.at < FRESH_MS) return before.values
    try {
      const params = { workspace, from: now - window_ms, now, limit: MOST_GROUPS }
      const rows = await measure('handoffs_by_group', params)
      const values = rows.map(({ split, value }) => ({ by: String(split), value: String(value) }))
      known.set(id, { at: now, values })
      return values
    } catch {
      // the database is away: those it had
      return before?.values ?? []
    }
  }
  const split = async (
    workspace: string,
    rule: AlertRule,
    records: readonly AlertRecord[],
    now: number,
  ): Promise<AlertRule[]> => {
    const by = rule.group_by ?? ''
    if (by === '') return [rule]
    const listed = (await groupsOf(workspace, rule, now)).filter((group) => group.by === by).map(({ value }) => value)
    const prefix = `${rule.name}/${by}=`
    const open = records.filter((record) => record.rule.startsWith(prefix) && isOpen(record))
    const values = new Set([...listed, ...open.map((record) => record.rule.slice(prefix.length))])
    return [...values].map((value) => ruleOfGroup(rule, by, value))
  }
  return {
    async of(workspace, records, now) {
      const { rules, settings } = options
      const own = settings === undefined ? rules : applyRules(rules, settings(workspace))
      const all: AlertRule[] = []
      for (const rule of own) all.push(...(await split(workspace, rule, records, now)))
      return all
    },
  }
}

/** In the place of a rule that is no more: what it fired ends at once. */
export function formerRule(record: AlertRecord, defaults: readonly AlertRule[]): AlertRule {
  const known = defaults.find(({ name }) => name === ruleOfAlert(record.rule))
  return {
    ...{ name: record.rule, title: record.title, severity: record.severity, metric: known?.metric ?? '' },
    ...{ window_ms: known?.window_ms ?? 3_600_000, threshold: record.threshold },
    ...{ resolve_threshold: record.resolve_threshold, for_ms: 0, resolve_for_ms: 0 },
    ...{ minimum_sample: 0, sample_of: '', runbook_url: record.runbook_url ?? '' },
    read: () => ({ level: 'under', value: null, enough: false, parts: {} }),
    summarise: () => '',
  }
}
