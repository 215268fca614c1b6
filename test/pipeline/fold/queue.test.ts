import { expect, test } from 'vitest'
import type { Decision } from '../../../contract/decision.ts'
import type { ConversationEvent } from '../../../contract/event.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import type { ConversationState } from '../../../pipeline/conversation.ts'
import { foldEvent } from '../../../pipeline/fold.ts'
import { emptyPresence, foldStatus } from '../../../pipeline/presence.ts'
import { noteOthers, type Slots } from '../../../pipeline/slots.ts'
import { clockTime } from '../play.ts'

/** Several conversations of one shard, which share its agents with those of others: a slot is promised once. */
function openDesk() {
  const presence = emptyPresence()
  const states = new Map<string, ConversationState>()
  let seq = 0
  const happens = (time: string, conversation_id: string, fields: object): Decision | undefined => {
    const at = clockTime(time)
    const event = { event_id: `e${++seq}`, conversation_id, occurred_at: new Date(at).toISOString(), ...fields }
    const arrival = { workspace: 'acme', occurred_at: at, stream_seq: seq, position: 0, received_at: at }
    const context = { policy: defaultPolicy, presence, now: () => at }
    const known = states.get(conversation_id) ?? null
    const folded = foldEvent(known, { ...arrival, event: event as ConversationEvent }, context)
    states.set(conversation_id, folded.state)
    return folded.kind === 'folded' ? folded.decision : undefined
  }
  return {
    status(time: string, agent_id: string, capacity?: number, ...skills: string[]) {
      const occurred_at = clockTime(time)
      const said = capacity === undefined ? {} : { capacity }
      const event = { type: 'agent.status', event_id: `s${++seq}`, agent_id, status: 'online', ...said, skills }
      const arrival = { workspace: 'acme', occurred_at, stream_seq: seq, position: 0, received_at: occurred_at }
      foldStatus(presence, { ...arrival, event: event as never })
    },
    asks: (time: string, id: string) => {
      const decision = happens(time, id, { type: 'message.customer', text: 'I want to talk to a person' })
      const { promise, availability } = decision as Decision
      return [promise?.kind === 'transfer' ? promise.agent_id : promise?.kind, availability?.free_slots]
    },
    hears: (seq: number, ...taken: [agent_id: string, since: string, waits: 0 | 1][]) =>
      noteOthers(presence.slots as Slots, {
        ...{ shard: 3, seq },
        taken: taken.map(([agent_id, since, waits], hash) => [hash + 1, agent_id, clockTime(since), waits]),
      }),
    slotsBySkill: (time: string, id: string) => {
      const decision = happens(time, id, { type: 'message.customer', text: 'I want to talk to a person' })
      return decision?.availability?.free_slots_by_skill
    },
    request: (time: string, id: string) => void happens(time, id, { type: 'handoff.requested', by: 'platform' }),
    accepts: (time: string, id: string, agent_id: string) =>
      void happens(time, id, { type: 'handoff.accepted', agent_id }),
    resolves: (time: string, id: string) => void happens(time, id, { type: 'conversation.resolved', by: 'agent' }),
    returns: (time: string, id: string, to = 'bot') => void happens(time, id, { type: 'handoff.returned', to }),
    writes: (time: string, id: string, agent_id: string) =>
      void happens(time, id, { type: 'message.agent', text: 'Hello', agent_id }),
  }
}

test('a slot is promised to one customer, the next is told of a callback', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  expect([desk.asks('09:01:00', 'c-1'), desk.asks('09:01:01', 'c-2')]).toEqual([
    ['ann', 1],
    ['callback', 0],
  ])
})

test('an agent who took a conversation and said nothing since has a slot less, until it is over', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.accepts('09:01:30', 'c-1', 'ann')
  expect(desk.asks('09:02:00', 'c-2')[0]).toBe('callback')
  desk.resolves('09:03:00', 'c-1')
  expect(desk.asks('09:04:00', 'c-3')).toEqual(['ann', 1])
})

test('what an agent says after taking it counts it already', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.accepts('09:01:30', 'c-1', 'ann')
  desk.status('09:02:00', 'ann', 1)
  expect(desk.asks('09:03:00', 'c-2')[0]).toBe('ann')
})

test('who only says to be there still has taken what was taken', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.accepts('09:01:30', 'c-1', 'ann')
  desk.status('09:10:00', 'ann')
  expect(desk.asks('09:11:00', 'c-2')[0]).toBe('callback')
})

test('given back to the queue it holds a slot of whoever takes it next', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.status('09:00:00', 'ben', 1)
  desk.asks('09:01:00', 'c-1')
  desk.writes('09:01:30', 'c-1', 'ann')
  desk.returns('09:02:00', 'c-1', 'queue')
  desk.writes('09:03:00', 'c-1', 'ben')
  expect(desk.asks('09:04:00', 'c-2')).toEqual(['ann', 1])
})

test('a promise that was not taken up holds the slot, whatever the agent says', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.status('09:02:00', 'ann', 1)
  expect(desk.asks('09:03:00', 'c-2')[0]).toBe('callback')
})

test('who waits for anybody is before who comes later', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.status('09:00:00', 'ben', 1)
  desk.request('09:01:00', 'c-1')
  expect([desk.asks('09:01:01', 'c-2')[1], desk.asks('09:01:02', 'c-3')[0]]).toEqual([1, 'callback'])
})

test('whom a callback was promised holds no slot', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 0)
  expect(desk.asks('09:01:00', 'c-1')[0]).toBe('callback')
  desk.status('09:02:00', 'ann', 1)
  expect(desk.asks('09:03:00', 'c-2')[0]).toBe('ann')
})

test('a conversation that goes back to the bot gives its slot back', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.returns('09:01:30', 'c-1')
  expect(desk.asks('09:02:00', 'c-2')[0]).toBe('ann')
})

test('who was forgotten an hour ago holds nothing', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.asks('09:01:00', 'c-1')
  desk.status('10:01:30', 'ann', 1)
  expect(desk.asks('10:02:00', 'c-2')[0]).toBe('ann')
})

test('as many are promised as there are slots, the freest agent first', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 2)
  desk.status('09:00:00', 'ben', 3)
  const promised = [1, 2, 3, 4, 5, 6].map((n) => desk.asks(`09:01:0${n}`, `c-${n}`)[0])
  expect(promised).toEqual(['ben', 'ann', 'ben', 'ann', 'ben', 'callback'])
})

test('a slot that another shard has promised is not promised here, and is once that shard says so', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.hears(10, ['ann', '09:01:00', 1])
  expect(desk.asks('09:01:01', 'c-1')).toEqual(['callback', 0])
  desk.hears(20)
  expect(desk.asks('09:02:00', 'c-2')).toEqual(['ann', 1])
})

test('who waits for anybody in another shard is before those who ask here', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 2)
  desk.hears(10, ['', '09:01:00', 1])
  expect([desk.asks('09:01:01', 'c-1'), desk.asks('09:01:02', 'c-2')]).toEqual([
    ['ann', 1],
    ['callback', 0],
  ])
})

test('what another shard told earlier and comes later counts no more', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  expect([desk.hears(20), desk.hears(10, ['ann', '09:01:00', 1]), desk.hears(20)]).toEqual([true, false, true])
  expect(desk.asks('09:02:00', 'c-1')).toEqual(['ann', 1])
})

test('an agent who says how much room there is has counted what was taken in other shards by then', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1)
  desk.hears(10, ['ann', '09:01:00', 0])
  expect(desk.asks('09:01:30', 'c-1')).toEqual(['callback', 0])
  desk.status('09:02:00', 'ann', 1)
  expect(desk.asks('09:02:01', 'c-2')).toEqual(['ann', 1])
})

test('slots are counted by skill as they are in all: less those that are spoken for', () => {
  const desk = openDesk()
  desk.status('09:00:00', 'ann', 1, 'refunds')
  desk.status('09:00:00', 'bob', 2, 'refunds', 'german')
  expect(desk.slotsBySkill('09:01:00', 'c-1')).toEqual({ refunds: 3, german: 2 })
  // bob has the most, and is promised to the first
  expect(desk.slotsBySkill('09:01:01', 'c-2')).toEqual({ refunds: 2, german: 1 })
  desk.request('09:01:02', 'c-3')
  // who waits for anybody may take the one slot there is of either
  expect(desk.slotsBySkill('09:01:03', 'c-4')).toEqual({ refunds: 0, german: 0 })
})
