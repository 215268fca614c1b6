import { expect, test } from 'vitest'
import {
  agentOf,
  emptyPresence,
  foldRelease,
  foldStatus,
  goneAt,
  isDeserted,
  type Presence,
  staffAt,
} from '../../pipeline/presence.ts'

const availabilityOf = (presence: Presence, instant: number) => staffAt(presence, instant).availability
const freeAgents = (presence: Presence, instant: number) => staffAt(presence, instant).agents
const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`)
const now = at('09:00:00')

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
  expect(availabilityOf(presence, now)).toEqual({ online: 3, busy: 1, free_slots: 4 })
  expect(freeAgents(presence, now)).toEqual([
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
  const before = availabilityOf(presence, now)
  say(presence, 'b', 'online')
  expect(before?.online).toBe(1)
})

test('while no agent ever told a status nobody knows how many are there', () => {
  const presence = emptyPresence()
  expect(availabilityOf(presence, now)).toBeNull()
})

test('deserted means that agents are known and none of them works', () => {
  const presence = emptyPresence()
  expect(isDeserted(presence, now)).toBe(false)
  say(presence, 'a', 'away')
  expect(isDeserted(presence, now)).toBe(true)
  say(presence, 'b', 'busy')
  expect(isDeserted(presence, now)).toBe(false)
})

test('a status that nobody said again for a quarter of an hour counts as away, and how many are stale is told', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online')
  say(presence, 'b', 'busy')
  expect(availabilityOf(presence, at('09:15:00'))).toEqual({ online: 1, busy: 1, free_slots: 1 })
  expect(availabilityOf(presence, at('09:15:00.001'))).toEqual({ online: 0, busy: 0, free_slots: 0, stale: 2 })
  expect(freeAgents(presence, at('09:15:00.001'))).toEqual([])
  expect(isDeserted(presence, at('09:15:00.001'))).toBe(true)
})

test('who says again that they are there stays, and who comes back after a silence is back', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online')
  say(presence, 'b', 'online')
  say(presence, 'a', 'online', { occurred_at: '2026-11-22T09:14:00Z' })
  expect(freeAgents(presence, at('09:20:00')).map(({ agent_id }) => agent_id)).toEqual(['a'])
  say(presence, 'b', 'online', { occurred_at: '2026-11-22T09:21:00Z' })
  expect(freeAgents(presence, at('09:21:00')).map(({ agent_id }) => agent_id)).toEqual(['a', 'b'])
})

test('who said that they are gone need not say it again, and is not stale', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'offline')
  say(presence, 'b', 'away')
  expect(availabilityOf(presence, at('12:00:00'))).toEqual({ online: 0, busy: 0, free_slots: 0 })
  expect(agentOf(presence, 'a')?.status).toBe('offline')
})

test('it does not matter at which instants somebody asked before, nor whether it was written down in between', () => {
  const asked = emptyPresence()
  const untouched = emptyPresence()
  const instants = ['09:00:00', '09:31:00', '08:59:00', '09:16:00', '09:15:00', '09:40:00', '09:22:00', '08:00:00']
  for (const [i, agent_id] of ['a', 'b', 'c', 'd'].entries())
    for (const presence of [asked, untouched])
      say(presence, agent_id, i === 3 ? 'busy' : 'online', { occurred_at: `2026-11-22T09:0${2 * i}:00Z` })
  for (const instant of instants) {
    const fresh = structuredClone(untouched)
    expect(availabilityOf(asked, at(instant))).toEqual(availabilityOf(fresh, at(instant)))
    expect(freeAgents(asked, at(instant))).toEqual(freeAgents(fresh, at(instant)))
    const restored = JSON.parse(JSON.stringify(asked)) as Presence
    expect(freeAgents(restored, at(instant))).toEqual(freeAgents(fresh, at(instant)))
  }
})

test('what an earlier version wrote down can be asked, and its agents turn stale', () => {
  const before = {
    agents: [{ agent_id: 'a', name: 'Ann', status: 'online', capacity: 2, occurred_at: now }],
    availability: { online: 1, busy: 0, free_slots: 2 },
    free: [{ agent_id: 'a', name: 'Ann', free_slots: 2 }],
    seen: emptyPresence().seen,
  } as unknown as Presence
  expect(freeAgents(structuredClone(before), now)).toEqual([{ agent_id: 'a', name: 'Ann', free_slots: 2 }])
  expect(freeAgents(structuredClone(before), at('09:16:00'))).toEqual([])
})

test('who is there with a skill is told by skill, also when they have no slot left', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online', { capacity: 2, skills: ['refunds', 'german'] })
  say(presence, 'b', 'online', { capacity: 1, skills: ['refunds'] })
  say(presence, 'c', 'busy', { capacity: 3, skills: ['technical'] })
  say(presence, 'd', 'away', { capacity: 3, skills: ['spanish'] })
  expect(availabilityOf(presence, now)?.free_slots_by_skill).toEqual({ german: 2, refunds: 3, technical: 0 })
})

test('skills that a later word leaves out stay, and an empty list takes them away', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online', { skills: ['refunds'] })
  say(presence, 'a', 'online', { occurred_at: '2026-11-22T09:01:00Z' })
  expect(availabilityOf(presence, now)?.free_slots_by_skill).toEqual({ refunds: 1 })
  say(presence, 'a', 'online', { occurred_at: '2026-11-22T09:02:00Z', skills: [] })
  expect(availabilityOf(presence, now)).toEqual({ online: 1, busy: 0, free_slots: 1 })
})

test('skills that name parts of an object are skills like any other, and more than fifty are not told', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online', { skills: ['__proto__', 'constructor'] })
  expect(JSON.stringify(availabilityOf(presence, now)?.free_slots_by_skill)).toBe('{"__proto__":1,"constructor":1}')
  for (let i = 0; i < 60; i++) say(presence, `b${i}`, 'online', { skills: [`s${i}`] })
  expect(Object.keys(availabilityOf(presence, now)?.free_slots_by_skill ?? {}).length).toBe(50)
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

test('an agent is gone since they first said so, whatever they said after it, until they are back', () => {
  const presence = emptyPresence()
  const gone = () => new Date(goneAt(presence, 'a', 0)).toISOString().slice(11, 23)
  say(presence, 'a', 'away')
  say(presence, 'a', 'offline', { occurred_at: '2026-11-22T09:05:00Z' })
  expect(gone()).toBe('09:00:00.000')
  say(presence, 'a', 'busy', { occurred_at: '2026-11-22T09:06:00Z' })
  expect(gone()).toBe('09:21:00.001')
  // stale by then
  say(presence, 'a', 'offline', { occurred_at: '2026-11-22T10:00:00Z' })
  expect(gone()).toBe('09:21:00.001')
})

test('another sign of life keeps an agent from being stale, and nobody who is not known is ever gone', () => {
  const presence = emptyPresence()
  say(presence, 'a', 'online')
  expect(goneAt(presence, 'a', at('09:10:00'))).toBe(at('09:25:00.001'))
  expect(goneAt(presence, 'b', at('09:10:00'))).toBe(Number.POSITIVE_INFINITY)
})

test('only a status with which somebody goes says that they left', () => {
  const presence = emptyPresence()
  const left = (status: string, occurred_at: string) => {
    const folded = say(presence, 'a', status, { occurred_at: `2026-11-22T${occurred_at}Z` })
    return folded.kind === 'folded' && folded.left
  }
  expect([
    left('online', '09:00:00'),
    left('offline', '09:01:00'),
    left('away', '09:02:00'),
    left('online', '09:03:00'),
    left('offline', '09:02:30'),
    left('away', '09:04:00'),
  ]).toEqual([false, true, false, false, false, true])
})
