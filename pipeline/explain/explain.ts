import { setImmediate as letOthers } from 'node:timers/promises'
import type { Decision } from '../../contract/decision.ts'
import type { Doubt, Explanation, Look } from '../../contract/explanation.ts'
import type { Explain, KeptEvent, KnownPolicy } from '../../contract/kept-event.ts'
import { confidenceThreshold, defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import type { ConversationState } from '../conversation.ts'
import type { OnJudge } from '../fold/step.ts'
import { foldEvent } from '../fold.ts'
import { emptyPresence } from '../presence.ts'
import { cutText } from '../text.ts'
import { lookAtAll } from './look.ts'
import { readKeptEvent, readKeptSignals } from './read-event.ts'
import { viewConfidence, viewSignals } from './view.ts'

type Seen = Pick<Explanation, 'holder' | 'confidence' | 'signals' | 'triggers'>
type PolicyOf = (version: number) => KnownPolicy | null

/** So long others wait at most, in the process that also answers them. */
const TURN_MS = 5
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

interface Replayed {
  seen: Seen
  decision: Decision
  earlierDiffers: boolean
}

async function replay(events: KeptEvent[], began_ms: number, last: KeptEvent, policyOf: PolicyOf): Promise<Replayed> {
  const presence = emptyPresence()
  let state = stateBefore(events[0] as KeptEvent, began_ms)
  const episode = (state?.episodes.length ?? 0) + 1
  let seen: Seen | null = null
  let earlierDiffers = false
  let version = last.policy_version
  let turn_began = performance.now()
  for (const row of events) {
    if (row.policy_version > 0) version = row.policy_version
    const { policy } = policyOf(version) as KnownPolicy
    const isLast = row.event_id === last.event_id
    const onJudge: OnJudge = (...asked) => {
      seen = view(...asked)
    }
    const inForce = { version, ...withoutVersion(policy) }
    const folded = foldEvent(state, arrivalOf(row), {
      policy: inForce,
      presence,
      now: () => 0,
      ...(isLast && { onJudge }),
    })
    state = folded.state
    const decision = folded.kind === 'folded' ? folded.decision : undefined
    if (isLast && seen !== null && decision !== undefined) return { seen, decision, earlierDiffers }
    earlierDiffers ||= state.episodes.length !== episode || (decision !== undefined && !isSame(row, decision))
    if (performance.now() - turn_began < TURN_MS) continue
    await letOthers()
    turn_began = performance.now()
  }
  throw new Error(`the event ${last.event_id} is not among those of its episode`)
}

/** An episode that began later than its first event says comes after another one: it ended then. */
function stateBefore(first: KeptEvent, began_ms: number): ConversationState | null {
  if (began_ms <= first.occurred_ms) return null
  const end = { ...first, event_type: 'conversation.abandoned', event_id: '', occurred_ms: began_ms }
  const now = () => 0
  return foldEvent(null, arrivalOf(end), { policy: defaultPolicy, presence: emptyPresence(), now }).state
}

function arrivalOf(row: KeptEvent) {
  const { workspace, occurred_ms, stream_seq, position } = row
  const event = readKeptEvent(row)
  return { workspace, event, occurred_at: occurred_ms, stream_seq, position, received_at: occurred_ms }
}

const view: (...asked: Parameters<OnJudge>) => Seen = (turn, history, policy) => {
  const triggers = lookAtAll(turn, history, policy)
  const { event, signals } = turn
  return {
    holder: history.holder,
    confidence: event.type === 'message.bot' ? viewConfidence(event, policy) : null,
    signals: signals && viewSignals(signals, event.text, triggers),
    triggers,
  }
}

/** Whether the row says the same; of an answer from before its numbers were kept nobody can tell. */
function isSame(row: KeptEvent, decision: Decision): boolean {
  if (row.event_type === 'message.bot' && readKeptSignals(row) === null) return true
  const names = decision.triggers.map((hit) => hit.trigger)
  return row.action === decision.action && row.tier === decision.tier && String(row.triggers) === String(names)
}

const leaveOut = (look: Look): Look =>
  look.trigger === 'low_confidence'
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
