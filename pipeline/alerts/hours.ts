import type { Week } from '../../contract/policy.ts'
import type { AlertRule, Reading } from './rule.ts'

/** When a rule does not watch. */

export type Off = 'outside service hours' | 'outside its hours' | Retired

/** Why it will not watch any more. */
export type Retired = 'the rule was switched off' | 'the workspace is watched no longer: it has no key that is valid'

/** Within these hours in the workspace's time zone; without any within its service hours. @param at epoch ms */
export type IsOpen = (workspace: string, at: number, hours?: Week) => boolean

/** @param isOpen absent = always @returns why the rule does not watch then, '' = it does */
export function offAt(
  { active = 'always', active_hours }: Pick<AlertRule, 'active' | 'active_hours'>,
  workspace: string,
  at: number,
  isOpen: IsOpen | undefined,
): '' | Off {
  if (active === 'always' || isOpen === undefined) return ''
  if (active === 'service_hours') return isOpen(workspace, at) ? '' : 'outside service hours'
  return isOpen(workspace, at, active_hours) ? '' : 'outside its hours'
}

/** Nothing begins then, and what fired ends. */
export const offReading = (problem: Off): Reading => ({
  ...{ level: 'under', value: null, enough: false, parts: {} },
  problem,
})
