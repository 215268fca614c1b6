import type { Decision } from '../../contract/decision.ts'
import type { Trial, TrialRequest, TryMessages } from '../../contract/trial.ts'
import type { ConversationState } from '../conversation.ts'
import { foldEvent } from '../fold.ts'
import { emptyPresence, foldStatus, type Presence } from '../presence.ts'
import { view } from './replay.ts'

const workspace = 'trial'
const agent = { agent_id: 'agent-1', name: 'Sarah' }

/**
 * Folds the messages into a conversation of their own, as the pipeline would, and says what the triggers saw in the last.
 * It is gone with the answer. The candidate is not asked.
 */
export const tryMessages: TryMessages = ({ messages, agents }, policy, now) => {
  const presence = presenceOf(agents, now)
  let state: ConversationState | null = null
  let seen: Omit<Trial, 'decision'> | null = null
  let decision: Decision | undefined
  for (const [position, event] of messages.entries()) {
    const occurred_at = Date.parse(event.occurred_at)
    const arrival = { workspace, event, occurred_at, received_at: occurred_at, stream_seq: position + 1, position: 0 }
    const folded = foldEvent(state, arrival, {
      ...{ policy, presence, now: () => occurred_at },
      onJudge: (...asked) => {
        seen = view(...asked)
      },
    })
    state = folded.state
    decision = folded.kind === 'folded' ? folded.decision : undefined
  }
  if (seen === null || decision === undefined) throw new Error('nothing was decided on a message')
  return { decision, ...(seen as Omit<Trial, 'decision'>) }
}

function presenceOf(agents: TrialRequest['agents'], now: number): Presence {
  const presence = emptyPresence()
  if (agents === 'unknown') return presence
  const status = agents === 'free' ? ('online' as const) : ('offline' as const)
  const occurred_at = new Date(now).toISOString()
  const event = { type: 'agent.status' as const, event_id: 'agents', occurred_at, ...agent, status, capacity: 1 }
  foldStatus(presence, { workspace, event, occurred_at: now, received_at: now, stream_seq: 0, position: 0 })
  return presence
}
