import { setImmediate as letOthers } from 'node:timers/promises'
import type { Decision } from '../../contract/decision.ts'
import type { Explanation } from '../../contract/explanation.ts'
import type { KeptEvent, KnownPolicy, PolicyOf } from '../../contract/kept-event.ts'
import { defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import type { ConversationState } from '../conversation.ts'
import type { OnJudge } from '../fold/step.ts'
import { foldEvent } from '../fold.ts'
import { emptyPresence } from '../presence.ts'
import { lookAtAll } from './look.ts'
import { readKeptEvent, readKeptSignals } from './read-event.ts'
import { viewConfidence, viewSignals } from './view.ts'

/** So long others wait at most, in the process that also answers them. */
const TURN_MS = 5

type Seen = Pick<Explanation, 'holder' | 'confidence' | 'signals' | 'triggers'>

export interface Replayed {
  seen: Seen
  decision: Decision
  earlierDiffers: boolean
}

/** Folds an episode's events again and looks at the last. Every policy they name must be known. */
export async function replay(
  events: KeptEvent[],
  began_ms: number,
  last: KeptEvent,
  policyOf: PolicyOf,
): Promise<Replayed> {
  let state = stateBefore(events[0] as KeptEvent, began_ms)
  let episode_count = (state?.episodes.length ?? 0) + 1
  let isFollowed = false
  let seen: Seen | null = null
  let earlierDiffers = false
  let version = last.policy_version
  const onJudge: OnJudge = (...asked) => {
    seen = view(...asked)
  }
  const rest = createPause(TURN_MS)
  for (const row of events) {
    // other events than messages do not name theirs
    if (row.policy_version > 0) version = row.policy_version
    if (row.is_past && !isFollowed && state !== null) {
      state = followedBy(state, row, policyOf(version) as KnownPolicy)
      isFollowed = true
      episode_count++
    }
    const isLast = row.event_id === last.event_id
    const folded = foldRow(state, row, policyOf(version) as KnownPolicy, isLast ? onJudge : undefined)
    state = folded.state
    const decision = folded.kind === 'folded' ? folded.decision : undefined
    if (isLast && seen !== null && decision !== undefined) return { seen, decision, earlierDiffers }
    earlierDiffers ||= state.episodes.length !== episode_count || (decision !== undefined && !isSame(row, decision))
    await rest()
  }
  throw new Error(`the event ${last.event_id} is not among those of its episode`)
}

/** @returns lets others have their turn when the last time is so long ago */
function createPause(turn_ms: number): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < turn_ms) return undefined
    return letOthers().then(() => {
      began = performance.now()
    })
  }
}

/** An episode that began later than its first event says comes after another one: it ended then. */
function stateBefore(first: KeptEvent, began_ms: number): ConversationState | null {
  if (began_ms <= first.occurred_ms) return null
  const end = { ...first, event_type: 'conversation.abandoned', event_id: '', occurred_ms: began_ms }
  return foldRow(null, end, { policy: defaultPolicy }, undefined).state
}

/** Long enough for any silence to have ended the one before. */
const LATER_MS = 90 * 86_400_000

/** Another episode has begun by the time this one came in. */
function followedBy(state: ConversationState, row: KeptEvent, policy: Pick<KnownPolicy, 'policy'>): ConversationState {
  const at = Math.max(row.occurred_ms, state.episodes.at(-1)?.last_event_at ?? 0) + LATER_MS
  // no event has such an id
  const next = { ...row, event_type: 'conversation.reopened', event_id: '\0', occurred_ms: at }
  const past = state.episodes.at(-1)
  const { history } = state
  const followed = foldRow(state, next, policy, undefined).state
  // it came in while what had been said was known, however much later this is
  if (past !== undefined) past.history = history
  return followed
}

/** The candidate is left out, and nobody is there: both change no decision's action, triggers or history. */
function foldRow(
  state: ConversationState | null,
  row: KeptEvent,
  { policy }: Pick<KnownPolicy, 'policy'>,
  onJudge: OnJudge | undefined,
) {
  const { workspace, occurred_ms: at, stream_seq, position } = row
  const arrival = { workspace, event: readKeptEvent(row), occurred_at: at, stream_seq, position, received_at: at }
  const inForce = { version: policy.version, ...withoutVersion(policy) }
  return foldEvent(state, arrival, { policy: inForce, presence: emptyPresence(), now: () => 0, onJudge })
}

export const view: (...asked: Parameters<OnJudge>) => Seen = (turn, history, policy) => {
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
export function isSame(row: KeptEvent, decision: Decision): boolean {
  if (row.event_type === 'message.bot' && readKeptSignals(row) === null) return true
  const names = decision.triggers.map((hit) => hit.trigger)
  return row.action === decision.action && row.tier === decision.tier && String(row.triggers) === String(names)
}
