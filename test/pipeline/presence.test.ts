import { expect, test } from 'vitest'
import {
  agentOf,
  availabilityOf,
  emptyPresence,
  foldRelease,
  foldStatus,
  freeAgents,
  isDeserted,
  type Presence,
} from '../../pipeline/presence.ts'

let count = 0
function say(presence: Presence, agent_id: string, status: string, rest: object = {}) {
  const event = {
    type: 'agent.status',
    event_id: `s${++count}`,
    agent_id,
    status,
    occurred_at: '2026-11-22T09:00:00Z',
    ...rest,
  }
  return foldStatus(presence, {
    workspace: 'acme',
    event: event as never,
    occurred_at: Date.parse(event.occurred_at),
    stream_seq: count,
    position: 0,
    received_at: 5,
  })
}

test('free are those who are online with a slot left, in the order of their ids', () => {
  const presence = emptyPresence()
  say(presence, 'c', 'online', { capacity: 3, name: 'Cem' })
  say(presence, 'a', 'online')
  say(presence, 'b', 'online', { capacity: 0 })
  say(presence, 'd', 'busy')
  say(presence, 'e', 'away')
  expect(availabilityOf(presence)).toEqual({ online: 3, busy: 1, free_slots: 4 })
  expect(freeAgents(presence)).toEqual([
    { agent_id: 'a', name: '', free_slots: 1 },
    { agent_id: 'c', name: 'Cem', free_slots: 3 },
  ])
})

test('a later word replaces the earlier one and keeps the name; an older one that comes late changes nothing', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online', { name: 'Ann' })
  say(presence, 'a', 'offline', { occurred_at: '2026-11-22T09:05:00Z' })
  say(presence, 'a', 'busy', { occurred_at: '2026-11-22T09:01:00Z' })
  expect(agentOf(presence, 'a')).toMatchObject({ status: 'offline', name: 'Ann' })
  expect(presence.agents.length).toBe(1)
})

test('what a decision was given does not change under it', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online')
  const before = availabilityOf(presence)
  say(presence, 'b', 'online')
  expect(before?.online).toBe(1)
})

test('while no agent ever told a status nobody knows how many are there', () => {
  const presence = emptyPresence()
  expect(availabilityOf(presence)).toBeNull()
})

test('deserted means that agents are known and none of them works', () => {
  const presence = emptyPresence()
  expect(isDeserted(presence)).toBe(false)
  say(presence, 'a', 'away')
  expect(isDeserted(presence)).toBe(true)
  say(presence, 'b', 'busy')
  expect(isDeserted(presence)).toBe(false)
})

test('ids that name parts of an object are ids like any other', () => {
  const presence = emptyPresence()
  say(presence, '__proto__', 'online')
  expect(agentOf(presence, '__proto__')?.status).toBe('online')
  expect(agentOf(presence, 'constructor')).toBeUndefined()
  expect(JSON.parse(JSON.stringify(presence))).toEqual(presence)
})

test('the same status twice is one, and its row says who and what', () => {
  const presence = emptyPresence()
  const first = say(presence, 'a', 'online', { event_id: 'same', channel: 'chat', name: 'Sarah' })
  expect(first).toMatchObject({
    kind: 'folded',
    row: { event_type: 'agent.status', agent_id: 'a', detail: 'online', note: 'Sarah', channel: 'chat', episode: 0 },
  })
  expect(say(presence, 'a', 'offline', { event_id: 'same' })).toEqual({ kind: 'dropped', reason: 'duplicate' })
  expect(agentOf(presence, 'a')?.status).toBe('online')
})

test('a release is a row, once', () => {
  const presence = emptyPresence()
  const event = {
    type: 'bot.released',
    event_id: 'r1',
    bot_id: 'shop',
    bot_version: '4.2',
    note: 'new prompts',
    occurred_at: '2026-11-22T09:00:00Z',
  } as const
  const occurred_at = Date.parse(event.occurred_at)
  const arrival = { workspace: 'acme', event, occurred_at, stream_seq: 1, position: 0, received_at: 5 }
  expect(foldRelease(presence, arrival)).toMatchObject({
    kind: 'folded',
    row: { bot_id: 'shop', bot_version: '4.2', note: 'new prompts' },
  })
  expect(foldRelease(presence, arrival).kind).toBe('dropped')
})

test('a very large team stays bounded, and those at work stay', () => {
  const presence = emptyPresence()
  say(presence, 'worker', 'online')
  for (let i = 0; i < 5_010; i++) say(presence, `a${i}`, 'offline')
  expect(presence.agents.length).toBe(5_000)
  expect(agentOf(presence, 'worker')?.status).toBe('online')
})

test('a file of thousands of statuses that is sent again changes nothing', () => {
  const presence = emptyPresence()
  const send = () =>
    Array.from({ length: 5000 }, (_, i) => say(presence, `a-${i % 50}`, 'online', { event_id: `status-${i}` }).kind)
  expect([new Set(send()), new Set(send())]).toEqual([new Set(['folded']), new Set(['dropped'])])
})
