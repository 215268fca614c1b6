import { expect, test } from 'vitest'
import type { ConversationEvent } from '../../../contract/event.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import type { ConversationState } from '../../../pipeline/conversation.ts'
import { foldEvent } from '../../../pipeline/fold.ts'
import { emptyPresence, foldStatus, type Presence } from '../../../pipeline/presence.ts'

/** Several conversations of one workspace, one after the other, with one presence. */

const start = Date.parse('2026-11-22T09:00:00Z')

function desk() {
  const presence = emptyPresence()
  const states = new Map<string, ConversationState>()
  let seq = 0
  const at = (second: number) => new Date(start + second * 1000).toISOString()
  const status = { type: 'agent.status' as const, agent_id: 'a-1', status: 'online' as const }
  const renew = (second: number) => {
    const occurred_at = start + second * 1000
    foldStatus(presence, {
      ...{ workspace: 'acme', stream_seq: ++seq, position: 0, occurred_at, received_at: occurred_at },
      event: { ...status, event_id: `s-${seq}`, name: 'Ann', capacity: 9, occurred_at: at(second) },
    })
  }
  const fold = (id: string, second: number, event: object, received_at = start + second * 1000) => {
    renew(second)
    const whole = { conversation_id: id, event_id: `e-${seq}`, occurred_at: at(second), ...event } as ConversationEvent
    const occurred_at = Date.parse(whole.occurred_at)
    const arrival = { workspace: 'acme', event: whole, occurred_at, stream_seq: ++seq, position: 0, received_at }
    const folded = foldEvent(states.get(id) ?? null, arrival, {
      policy: defaultPolicy,
      presence,
      now: () => received_at,
    })
    states.set(id, folded.state)
    return folded.kind === 'folded' ? folded.decision?.promise : undefined
  }
  return { presence, fold }
}
const wants = { type: 'message.customer', text: 'I want to talk to a person' }
const answers = { type: 'message.agent', agent_id: 'a-1', text: 'Good morning' }
const paceOf = ({ pace }: Presence) => ({ answers: pace?.answers.map(([, s]) => s), waiting: pace?.waiting.length })

test('the next customer is promised what the last ones got', () => {
  const { fold } = desk()
  expect(fold('c-0', 0, wants)?.eta_seconds).toBe(120)
  fold('c-0', 200, answers)
  for (let i = 1; i < 10; i++) {
    fold(`c-${i}`, 300 * i, wants)
    fold(`c-${i}`, 300 * i + 200, answers)
  }
  const promise = fold('c-next', 3600, wants)
  expect(promise).toMatchObject({ kind: 'transfer', eta_seconds: 240 })
  expect(promise?.text).toContain('less than 4 minutes')
})

test('who is answered, returned to the bot, gone, or idled out no longer waits', () => {
  const { fold, presence } = desk()
  for (const id of ['answered', 'returned', 'gone', 'idle', 'waits']) fold(id, 0, wants)
  fold('answered', 60, answers)
  fold('returned', 60, { type: 'handoff.returned', to: 'bot' })
  fold('gone', 60, { type: 'conversation.abandoned' })
  fold('idle', 86_500, { type: 'message.customer', text: 'hello' })
  expect(paceOf(presence)).toEqual({ answers: [60], waiting: 1 })
})

test('an agent who takes over, and the past that is sent in, tell no pace', () => {
  const { fold, presence } = desk()
  fold('taken', 10, answers)
  fold('past', 10, wants, start + 600_000)
  fold('past', 50, answers, start + 600_000)
  expect(paceOf(presence)).toEqual({ answers: [], waiting: 0 })
})

test('written down and read again it promises the same', () => {
  const { fold, presence } = desk()
  fold('c-1', 0, wants)
  fold('c-1', 60, answers)
  expect(JSON.parse(JSON.stringify(presence))).toEqual(presence)
})
