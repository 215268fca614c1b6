import { expect, test } from 'vitest'
import type { GhostNotice } from '../../../contract/notice.ts'
import { clockTime, type Line, observing, play } from '../play.ts'

const asked: Line[] = [
  ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 1 }],
  ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
  ['09:00:10', 'handoff.requested', { by: 'bot' }],
]
const promised: Line = ['09:00:12', 'handoff.promised', { kind: 'transfer', text: 'Ann comes', eta_seconds: 120 }]
const ghosts = (lines: Line[], policy = observing) =>
  play(lines, policy).notices.filter((notice): notice is GhostNotice => notice.type === 'handoff.ghosted')
const kinds = (lines: Line[]) => ghosts(lines).map(({ ghost }) => ghost)

test('a person who was announced and not asked for within a minute is told, although there is no handoff', () => {
  const [notice, ...more] = ghosts([
    ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
    ['09:00:10', 'message.bot', { text: 'I am connecting you with an agent now.' }],
    ['09:01:09', 'clock'],
    ['09:01:10', 'clock'],
  ])
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    ...{ ghost: 'never_requested', handoff_id: '', due_at: '2026-11-22T09:01:10.000Z' },
    ...{ noticed_at: '2026-11-22T09:01:10.000Z', repair: { action: 'request_handoff' } },
  })
})

test('a transfer promised while nobody works is told with the promise, and a callback is what would help', () => {
  const [notice, ...more] = ghosts([
    ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
    ...asked.slice(1),
    promised,
  ])
  expect(more).toEqual([])
  expect(notice).toMatchObject({ ghost: 'no_one_there', due_at: '2026-11-22T09:00:12.000Z' })
  expect(notice?.repair).toEqual({
    ...{ action: 'offer_callback', callback_at: '2026-11-22T10:15:00.000Z' },
    text: expect.stringContaining('10:15 AM today'),
  })
})

test('one that was promised before anybody was asked for is not told again for the handoff that follows', () => {
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
    ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
    ['09:00:02', 'message.bot', { text: 'I am connecting you with an agent now.' }],
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
    ['09:00:20', 'message.customer', { text: 'Hello?' }],
  ]
  expect(kinds(lines)).toEqual(['no_one_there'])
})

test('an agent who is offline and stays silent is told with the wait, and who is free is named', () => {
  const lines: Line[] = [
    ...asked,
    promised,
    ['09:00:20', 'agent.status', { agent_id: 'a-2', status: 'offline' }],
    ['09:00:30', 'handoff.accepted', { agent_id: 'a-2' }],
    ['09:07:11', 'clock'],
    ['09:07:12', 'clock'],
  ]
  expect(ghosts(lines).map(({ ghost, repair }) => [ghost, repair.agent_name])).toEqual([
    ['assigned_offline', 'Ann'],
    ['unanswered', 'Ann'],
  ])
})

test('a customer who was told nothing for a minute is told of', () => {
  expect(kinds([...asked, ['09:01:09', 'clock']])).toEqual([])
  expect(kinds([...asked, ['09:01:10', 'clock']])).toEqual(['silent'])
})

test('a handoff that nobody answers is told when the grace is over, and never again', () => {
  const lines: Line[] = [...asked, promised, ['09:07:12', 'clock'], ['09:08:00', 'clock']]
  const later: Line[] = [
    ['09:09:00', 'message.customer', { text: 'Hello?' }],
    ['09:10:00', 'clock'],
  ]
  expect(kinds([...lines, ...later])).toEqual(['unanswered'])
})

test('a deadline that passes between two messages is told although the clock never looked in between', () => {
  const lines: Line[] = [
    ...asked,
    promised,
    ['09:07:11', 'message.customer', { text: 'Hello?' }],
    ['09:07:13', 'message.customer', { text: 'Is anybody there?' }],
    ['09:07:13.500', 'clock'],
  ]
  expect(kinds(lines)).toEqual(['unanswered'])
})

test('a new promise does not bring back what was told', () => {
  const again: Line = ['09:08:00', 'handoff.promised', { kind: 'transfer', text: 'Soon', eta_seconds: 60 }]
  expect(kinds([...asked, promised, ['09:07:12', 'clock'], again, ['09:20:00', 'clock']])).toEqual(['unanswered'])
})

test('given back to the bot and handed off again unanswered is told at once; who answers is never told of', () => {
  const lines: Line[] = [
    ...asked,
    ['09:00:20', 'message.bot', { text: 'One moment please.' }],
    ['09:01:00', 'handoff.returned', { to: 'bot' }],
    ['09:02:00', 'handoff.requested', { by: 'bot' }],
  ]
  expect(ghosts(lines).map(({ ghost, due_at }) => [ghost, due_at])).toEqual([['looped', '2026-11-22T09:02:00.000Z']])
  const answered: Line[] = [...asked, promised, ['09:07:12', 'message.agent', { text: 'Hi', agent_id: 'a-1' }]]
  expect(kinds([...answered, ['09:30:00', 'clock']])).toEqual([])
})

test('without any known agent the bot takes back, and nothing is promised', () => {
  const lines: Line[] = [...asked.slice(1), promised, ['09:07:12', 'clock']]
  expect(ghosts(lines)[0]?.repair).toEqual({ action: 'take_back' })
})

test('a customer who is gone by the idle time is told of no more', () => {
  expect(kinds([...asked, ['+1d 09:00:11', 'clock']])).toEqual([])
})

test('the past that is sent in is not told', () => {
  const late = { occurred_at: new Date(clockTime('08:00:00')).toISOString() }
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
    ['09:00:01', 'message.customer', { text: 'Where is my parcel?', ...late }],
    ['09:00:02', 'handoff.requested', { by: 'bot', ...late }],
    ['09:00:03', 'handoff.promised', { kind: 'transfer', text: 'Ann comes', eta_seconds: 120, ...late }],
  ]
  expect(kinds(lines)).toEqual([])
})
