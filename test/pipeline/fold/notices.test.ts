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
    action: 'offer_callback',
    text: expect.stringContaining('as soon as somebody is back'),
  })
})

test('with hours the callback that would help has its time, also where no agent ever told a status', () => {
  const day = { opens: '10:00', closes: '17:00' }
  const policy = { ...observing, service_hours: Array(7).fill(day) }
  const offline: Line = ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }]
  for (const lines of [[offline], []]) {
    const [notice] = ghosts([...lines, ...asked.slice(1), promised], policy)
    expect(notice).toMatchObject({
      ghost: 'no_one_there',
      repair: { action: 'offer_callback', callback_at: '2026-11-22T10:00:00.000Z' },
    })
  }
})

test('who has taken it while the team is closed is there, whatever the hours say', () => {
  const policy = { ...observing, service_hours: Array(7).fill({ opens: '10:00', closes: '17:00' }) }
  const lines: Line[] = [...asked.slice(1), ['09:00:11', 'handoff.accepted', { agent_id: 'a-1' }], promised]
  expect(ghosts(lines, policy)).toEqual([])
})

test('a transfer promised while everybody is taken is told, and the callback does not call the team offline', () => {
  const [notice, ...more] = ghosts([
    ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'busy' }],
    ...asked.slice(1),
    promised,
  ])
  expect([more, notice?.ghost, notice?.repair.action]).toEqual([[], 'no_one_there', 'offer_callback'])
  expect(notice?.repair.text).toMatch(/^Everyone on our team is with another customer right now/)
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

test('an agent who is offline when it is given to them is told at once, and who is free is named', () => {
  const lines: Line[] = [
    ...asked,
    promised,
    ['09:00:20', 'agent.status', { agent_id: 'a-2', status: 'offline' }],
    ['09:00:30', 'handoff.accepted', { agent_id: 'a-2' }],
    ['09:00:31', 'clock'],
    ['09:07:12', 'clock'],
  ]
  expect(ghosts(lines).map(({ ghost, due_at, repair }) => [ghost, due_at.slice(11, 19), repair.agent_name])).toEqual([
    ['assigned_offline', '09:00:30', 'Ann'],
    ['unanswered', '09:07:12', 'Ann'],
  ])
})

const has = (time: string, agent_id: string, status: string): Line => [time, 'agent.status', { agent_id, status }]
const accepted: Line[] = [
  ['09:00:00', 'agent.status', { agent_id: 'a-2', name: 'Ben', status: 'online', capacity: 2 }],
  ...asked,
  ['09:00:12', 'handoff.promised', { kind: 'transfer', text: 'Ben comes', eta_seconds: 3600 }],
  ['09:00:30', 'handoff.accepted', { agent_id: 'a-2' }],
]
const lateKinds = (lines: Line[]) => ghosts(lines).map(({ ghost, due_at }) => `${ghost} ${due_at.slice(11, 23)}`)

test.each(['offline', 'away'])('an agent who is %s after accepting is told a minute later, once', (status) => {
  const gone: Line[] = [...accepted, has('09:05:00', 'a-2', status)]
  expect(lateKinds([...gone, ['09:05:59', 'clock']])).toEqual([])
  const later: Line[] = [
    ['09:06:00', 'clock'],
    ['09:06:01', 'message.customer', { text: 'Hello?' }],
    has('09:07:00', 'a-2', 'offline'),
    ['09:20:00', 'clock'],
  ]
  expect(lateKinds([...gone, ...later])).toEqual(['assigned_offline 09:06:00.000'])
})

test('an agent who says again and again that they are offline is gone since they first said it', () => {
  const heartbeats = [0, 20, 40].map((second) => has(`09:05:${String(second).padStart(2, '0')}`, 'a-2', 'offline'))
  expect(lateKinds([...accepted, ...heartbeats, ['09:06:00', 'clock']])).toEqual(['assigned_offline 09:06:00.000'])
})

test('an agent who comes back within the minute is not told of', () => {
  const lines: Line[] = [...accepted, has('09:05:00', 'a-2', 'offline'), has('09:05:50', 'a-2', 'online')]
  expect(lateKinds([...lines, ['09:06:30', 'clock']])).toEqual([])
})

test('an agent who says nothing more is stale a quarter of an hour after the last sign of life, and told a minute later', () => {
  // accepted at 09:00:30
  expect(lateKinds([...accepted, ['09:16:30', 'clock']])).toEqual([])
  expect(lateKinds([...accepted, ['09:16:31', 'clock']])).toEqual(['assigned_offline 09:16:30.001'])
  const renewed: Line[] = [...accepted, has('09:10:00', 'a-2', 'online'), ['09:16:31', 'clock']]
  expect(lateKinds(renewed)).toEqual([])
})

test('who is to call back at eleven may be away until then', () => {
  const lines: Line[] = [
    ...asked,
    ['09:00:12', 'handoff.promised', { kind: 'callback', text: 'At 11', callback_at: '2026-11-22T11:00:00Z' }],
    ['09:00:30', 'handoff.accepted', { agent_id: 'a-1' }],
    has('09:05:00', 'a-1', 'offline'),
    ['10:59:59', 'clock'],
  ]
  expect(lateKinds(lines)).toEqual([])
  expect(lateKinds([...lines, ['11:00:00', 'clock']])).toEqual(['assigned_offline 11:00:00.000'])
})

test('an agent who was promised and goes before anybody took it is told of, too', () => {
  const named: Line = [
    '09:00:12',
    'handoff.promised',
    { kind: 'transfer', text: 'Ann', agent_id: 'a-1', eta_seconds: 900 },
  ]
  const lines: Line[] = [...asked, named, has('09:01:00', 'a-1', 'offline')]
  expect(lateKinds([...lines, ['09:02:00', 'clock']])).toEqual(['assigned_offline 09:02:00.000'])
  const taken: Line[] = [
    ...lines,
    has('09:01:01', 'a-2', 'online'),
    ['09:01:30', 'handoff.accepted', { agent_id: 'a-2' }],
  ]
  expect(lateKinds([...taken, ['09:03:00', 'clock']])).toEqual([])
})

test('given back to the queue it waits for nobody who could be gone', () => {
  const lines: Line[] = [
    ...accepted,
    ['09:02:00', 'handoff.returned', { to: 'queue' }],
    has('09:05:00', 'a-2', 'offline'),
    ['09:20:00', 'clock'],
  ]
  expect(lateKinds(lines)).toEqual([])
})

test('what the clock told of an agent who is gone stands in the row, beside what else had failed by then', () => {
  const lines: Line[] = [
    ...asked,
    ['09:00:30', 'handoff.accepted', { agent_id: 'a-1' }],
    has('09:01:00', 'a-1', 'offline'),
    ['09:01:10', 'clock'],
    ['09:02:00', 'clock'],
  ]
  const { handoffs, notices } = play(lines)
  expect(notices.map((one) => 'ghost' in one && one.ghost)).toEqual(['silent', 'assigned_offline'])
  expect(handoffs[0]?.ghosts).toEqual(['assigned_offline', 'silent'])
  // and what the clock finds later does not take it away
  expect(play([...lines, ['09:08:00', 'clock']]).handoffs[0]?.ghosts).toEqual([
    'assigned_offline',
    'silent',
    'unanswered',
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
