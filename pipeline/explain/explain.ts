import type { Doubt, Explanation, Look } from '../../contract/explanation.ts'
import type { Explain, KeptEvent, PolicyOf } from '../../contract/kept-event.ts'
import { confidenceThreshold } from '../../contract/policy.ts'
import { cutText } from '../text.ts'
import { readKeptSignals } from './read-event.ts'
import { isSame, replay } from './replay.ts'

const MOST_QUOTED = 280

/**
 * Folds the episode's events again, with the code and the policies that decided on them, and asks the triggers about the
 * last one. What cannot be known again is said and not guessed; what comes out is held against what was decided then.
 */
export const explain: Explain = async ({ events, began_ms }, last, policyOf) => {
  const doubts = missingFor(events, last, policyOf)
  if (events === null || doubts.length > 0) return nothing(last, policyOf, doubts)
  const { seen, decision, earlierDiffers } = await replay(events, began_ms, last, policyOf)
  const isOldAnswer = last.event_type === 'message.bot' && readKeptSignals(last) === null
  const triggers = isOldAnswer ? seen.triggers.map(leaveOut) : seen.triggers
  if (isOldAnswer) doubts.push('answer_unknown')
  else if (!isSame(last, decision)) doubts.push('decided_otherwise')
  if (earlierDiffers) doubts.push('earlier_decided_otherwise')
  return {
    ...{ reproduced: doubts.length === 0, doubts, policy: viewPolicy(last, policyOf) },
    computed: { action: decision.action, tier: decision.tier, triggers: decision.triggers.map((hit) => hit.trigger) },
    ...{ ...seen, triggers, earlier: earlierOf(triggers, events, last) },
  }
}

/** Why nothing may be computed at all. */
function missingFor(events: KeptEvent[] | null, last: KeptEvent, policyOf: PolicyOf): Doubt[] {
  if (events === null) return ['too_long']
  const doubts: Doubt[] = []
  if (events.some((event) => event.is_expired)) doubts.push('text_expired')
  const judged = events.filter(({ policy_version }) => policy_version > 0)
  if (last.policy_version === 0 || judged.some((event) => !isKnown(event, policyOf))) doubts.push('policy_unknown')
  return doubts
}

/** An answer's row has the threshold that applied: a configuration that says another one by now is not the policy of then. */
function isKnown({ event_type, policy_version, threshold, intent }: KeptEvent, policyOf: PolicyOf): boolean {
  const known = policyOf(policy_version)
  if (known === null || event_type !== 'message.bot') return known !== null
  return Math.abs(confidenceThreshold(known.policy, intent === '' ? undefined : intent) - threshold) < 1e-6
}

const leaveOut = (look: Look): Look =>
  look.trigger === 'low_confidence' || look.trigger === 'policy_rule'
    ? look
    : { ...look, outcome: 'not_known', reason: undefined, why: undefined, score: null }

function nothing(last: KeptEvent, policyOf: PolicyOf, doubts: Doubt[]): Explanation {
  const unseen = { holder: null, computed: null, confidence: null, signals: null, triggers: [], earlier: [] }
  return { reproduced: false, doubts, policy: viewPolicy(last, policyOf), ...unseen }
}

function viewPolicy({ policy_version: version }: KeptEvent, policyOf: PolicyOf): Explanation['policy'] {
  const known = policyOf(version)
  const { profile = null, mode = null } = known?.policy ?? {}
  return { version, source: known?.source ?? 'unknown', profile, mode }
}

/** The earlier messages that the evidence names, in their order. */
function earlierOf(triggers: Look[], events: KeptEvent[], last: KeptEvent): Explanation['earlier'] {
  const named = new Set(triggers.flatMap(({ evidence }) => evidence.map(({ event_id }) => event_id)))
  named.delete(last.event_id)
  return events
    .filter(({ event_id }) => named.has(event_id))
    .map(({ event_id, event_type, text }) => ({
      event_id,
      role: event_type.replace('message.', '') as 'customer' | 'bot' | 'agent',
      text: cutText(text, MOST_QUOTED),
    }))
}
