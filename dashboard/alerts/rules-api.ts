import type { AlertRules, RuleInfo, RulePreview } from '../../contract/alert-rules.ts'
import { pathIn, send } from '../islands/send.ts'

/** Asking for the rules a workspace has set, and changing them. */
export const RULES = '/v1/alerts/rules'

export interface RuleSettings {
  version: number
  rules: AlertRules
  defaults: RuleInfo[]
  metrics: Record<string, { columns: string[]; groups: string[] }>
  /** null = no pipeline has said which there are */
  receivers: string[] | null
  may_write: boolean
}

export interface ListedRules {
  version: number
  at: string
  who: string
  note: string
}

/** @param expected what is believed to be in force */
export const saveRules = (workspace: string, rules: object, note: string, expected: number) =>
  send<RuleSettings>(pathIn(RULES, workspace), { method: 'PUT', body: { rules, note }, expected })

export const rollBackRules = (workspace: string, to: number, note: string, expected: number) =>
  send<RuleSettings>(pathIn(`${RULES}/rollback`, workspace), { method: 'POST', body: { to, note }, expected })

export const previewRule = (workspace: string, rules: object, rule: string) =>
  send<RulePreview>(pathIn(`${RULES}/preview`, workspace), { method: 'POST', body: { rules, rule } })
