import type { Decision } from '../../../contract/decision.ts'
import type { ConversationEvent } from '../../../contract/event.ts'
import { defaultPolicy, policySchema } from '../../../contract/policy.ts'
import type { ConversationState } from '../../../pipeline/conversation.ts'
import { foldEvent } from '../../../pipeline/fold.ts'
import { emptyPresence } from '../../../pipeline/presence.ts'
import { toEvent } from '../play.ts'
import type { Line, Story } from '../story.ts'

/** A message of a story with what was decided about it, and what the story says about that. */
export interface Decided {
  message: string
  /** `escalate human_request profanity`: the action, then every trigger, strongest first */
  decided: string
  expected: string | undefined
  /** the story expects it, and knows that it does not come */
  isKnownMiss: boolean
}

/** What Baton answers to every message of one conversation, through the real fold. */
export function decideAll(story: Story): Decided[] {
  const policy = policySchema.parse({ ...defaultPolicy, ...story.policy })
  const decided: Decided[] = []
  let state: ConversationState | null = null
  story.lines.forEach((line, seq) => {
    if (line.kind === 'baton' || line.kind === 'missed') note(decided.at(-1), line)
    if (line.kind !== 'event') return
    const event = toEvent(line, `e${seq}`, story, undefined) as ConversationEvent
    const arrival = { workspace: 'story', event, occurred_at: line.occurred_at, stream_seq: seq, position: 0 }
    const scene = { policy, presence: emptyPresence(), now: () => line.at }
    const folded = foldEvent(state, { ...arrival, received_at: line.at }, scene)
    if (folded.kind === 'dropped') throw new Error(`dropped as ${folded.reason}: ${line.source}`)
    state = folded.state
    if (folded.decision === undefined) return
    decided.push({ message: line.source, decided: format(folded.decision), expected: undefined, isKnownMiss: false })
  })
  return decided
}

function note(about: Decided | undefined, line: Line & { kind: 'baton' | 'missed' }): void {
  if (about === undefined || about.expected !== undefined) throw new Error(`about which message? ${line.source}`)
  about.expected = [line.action, ...line.triggers].join(' ')
  about.isKnownMiss = line.kind === 'missed'
}

function format({ action, triggers }: Decision): string {
  return [action, ...triggers.map((hit) => hit.trigger)].join(' ')
}
