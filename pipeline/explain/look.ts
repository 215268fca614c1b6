import { type Evidence, reasons, type TriggerHit, type TriggerName } from '../../contract/decision.ts'
import type { Look } from '../../contract/explanation.ts'
import { missReasons } from '../../contract/miss.ts'
import type { Policy } from '../../contract/policy.ts'
import type { History } from '../history.ts'
import { detect, type Turn } from '../triggers/detect.ts'
import { quote } from '../triggers/trigger.ts'
import type { Miss } from '../triggers/why-not.ts'

const order: readonly Look['outcome'][] = ['fired', 'close', 'no', 'not_judged', 'not_known']

/** Every trigger that looks at the message, what it found or why it did not fire; the strongest first. Pure. */
export function lookAtAll(turn: Turn, history: History, policy: Policy): Look[] {
  const told = new Map<TriggerName, Miss[]>()
  const hits = detect(turn, history, policy, (trigger) => {
    const misses: Miss[] = []
    told.set(trigger, misses)
    return (miss) => misses.push(miss)
  })
  const looks = [...told].map(([trigger, misses]) => {
    const hit = hits.find((one) => one.trigger === trigger)
    return hit === undefined ? lookOfMiss(turn, trigger, misses) : lookOfHit(hit)
  })
  return looks.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
}

function lookOfHit({ trigger, tier, score, threshold, evidence }: TriggerHit): Look {
  return { trigger, tier, outcome: 'fired', score, threshold, fires: sideOf(trigger), evidence }
}

/** The last close miss counts, else the last: see `WhyNot`. */
function lookOfMiss({ event }: Turn, trigger: TriggerName, misses: Miss[]): Look {
  const miss: Miss = misses.findLast(({ is_close }) => is_close) ?? misses.at(-1) ?? { reason: 'no_match' }
  const { reason, is_close = false, score = null, threshold = null, spans = [], earlier = [] } = miss
  const evidence: Evidence[] = [
    ...spans.map((span) => quote(event, span)),
    ...earlier.map((event_id) => ({ event_id })),
  ]
  return {
    trigger,
    tier: reasons[trigger],
    outcome: reason === 'not_judged' ? 'not_judged' : is_close ? 'close' : 'no',
    reason,
    why: missReasons[reason],
    score,
    threshold,
    fires: sideOf(trigger),
    evidence,
  }
}

function sideOf(trigger: TriggerName): Look['fires'] {
  if (trigger === 'low_confidence' || trigger === 'ambiguous_intent') return 'below'
  return trigger === 'high_value_refund' ? 'above' : 'at_or_above'
}
