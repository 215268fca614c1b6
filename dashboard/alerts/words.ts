import {
  type AlertPhase,
  type AlertRecord,
  type ChartUnit,
  type DeliveryState,
  ruleOfAlert,
} from '../../contract/alert.ts'
import type { ShownDelivery } from '../../contract/told-alerts.ts'
import { valueWords } from '../../contract/value-words.ts'
import { plural } from '../tiles/format.ts'

/** How the page of alerts says it. */

export type Tone = 'good' | 'watch' | 'bad' | 'none'

export const phases: Record<AlertPhase, { word: string; tone: Tone; meaning: string }> = {
  normal: { word: 'Quiet', tone: 'good', meaning: 'under what it fires over' },
  pending: { word: 'Pending', tone: 'watch', meaning: 'over it, not for long enough yet' },
  firing: { word: 'Firing', tone: 'bad', meaning: 'those on call were told' },
  recovering: { word: 'Recovering', tone: 'watch', meaning: 'still open: better, not for long enough yet' },
  no_data: { word: 'Too little', tone: 'none', meaning: 'too little to judge by' },
  error: { word: 'Error', tone: 'bad', meaning: 'it could not be evaluated' },
}

const deliveryStates: Record<DeliveryState, { word: string; tone: Tone }> = {
  waiting: { word: 'Waiting', tone: 'watch' },
  grouped: { word: 'Told together', tone: 'good' },
  held: { word: 'Held back', tone: 'none' },
  delivered: { word: 'Delivered', tone: 'good' },
  refused: { word: 'Refused', tone: 'bad' },
  given_up: { word: 'Given up', tone: 'bad' },
  skipped: { word: 'Left out', tone: 'none' },
}

/** Of one that is told together with others it is their message that counts. */
export function stateOf({ state, group_state }: Pick<ShownDelivery, 'state' | 'group_state'>) {
  if (state !== 'grouped' || group_state === 'delivered') return deliveryStates[state]
  if (group_state === null) return { ...deliveryStates.grouped, tone: 'none' as const }
  const { word, tone } = deliveryStates[group_state]
  return { word: `Together: ${word.toLowerCase()}`, tone }
}

/** Of a rule, in the unit of its record: 1.34, 12 %, 4 m, –. */
export const formatValue = (value: number | null, unit?: ChartUnit): string =>
  value === null ? '–' : valueWords(value, unit)

type Why = (parts: AlertRecord['parts']) => string

/** Of rules whose value is 0 for a reason that the value does not tell, by the rule's name. */
const reasons: Readonly<Record<string, Why>> = {
  waiting_none_resolved: ({ waiting_count, resolved_count }) =>
    waiting_count && resolved_count
      ? `${plural(waiting_count, 'waits', 'wait')}, and ${plural(resolved_count, 'was', 'were')} helped: not this one`
      : '',
  no_agents_online: ({ there_count, waiting_count }) =>
    there_count && waiting_count
      ? `${plural(waiting_count, 'waits', 'wait')}, and ${plural(there_count, 'agent is', 'agents are')} there: not this one`
      : '',
}

/** Why a rule is quiet although people wait; '' = its value says it. */
export const whyQuiet = ({ rule, state, parts }: Pick<AlertRecord, 'rule' | 'state' | 'parts'>): string =>
  state === 'normal' ? (reasons[ruleOfAlert(rule)]?.(parts) ?? '') : ''
