import { expect, test } from 'vitest'
import { type Line, play } from '../play.ts'

/** What comes in after the handoff it is about was over says what it would have said in time. */

const asked: Line[] = [
  ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
  ['09:00:05', 'handoff.requested', { by: 'bot' }],
  ['09:00:06', 'handoff.promised', { kind: 'transfer', text: 'Ann is coming', eta_seconds: 60 }],
]
const agent: Line = ['09:00:20', 'message.agent', { agent_id: 'a-1', text: 'Good morning, Ann here' }]
const opened: Line = ['09:00:18', 'handoff.briefing_opened', { agent_id: 'a-1' }]
const returned: Line = ['09:01:00', 'handoff.returned', { to: 'bot' }]
const resolved: Line = ['09:02:00', 'conversation.resolved', { by: 'platform', confirmed: true }]
const abandoned: Line = ['09:02:00', 'conversation.abandoned']

const told = (...lines: Line[]) => {
  const { episodes, handoffs, promises } = play([...asked, ...lines])
  return {
    episodes: episodes.map(({ state, agent_joined }) => [state, agent_joined]),
    handoffs: handoffs.map(({ outcome, reason, wait_seconds, ghosts }) => [outcome, reason, wait_seconds, ghosts]),
    promises: promises.map(({ state }) => state),
  }
}

test.each([
  ['before the end', [returned, agent, resolved]],
  ['after the end', [returned, resolved, agent]],
])('an answer that comes in after the bot took the handoff back, %s, is the answer of that handoff', (_, lines) => {
  expect(told(...(lines as Line[]))).toEqual(told(agent, returned, resolved))
  expect(told(...(lines as Line[])).handoffs).toEqual([['resolved', 'platform_rule', 15, []]])
})

test('… also where the customer left after that', () => {
  expect(told(returned, abandoned, agent)).toEqual(told(agent, returned, abandoned))
})

test('an answer after the return is somebody who joins without having been asked', () => {
  const late: Line = ['09:01:30', 'message.agent', { agent_id: 'a-1', text: 'Good morning, Ann here' }]
  expect(told(returned, late).handoffs.map(([, reason]) => reason)).toEqual(['platform_rule', 'agent_takeover'])
})

test('a second message written before the return does not move the answer', () => {
  const second: Line = ['09:00:40', 'message.agent', { agent_id: 'a-1', text: 'I have found it' }]
  expect(told(agent, returned, second, resolved)).toEqual(told(agent, second, returned, resolved))
})

const openedAt = (...lines: Line[]) =>
  play([...asked, ...lines]).handoffs.map(({ briefing_opened_at }) => new Date(briefing_opened_at).toISOString())

test.each([
  ['the end', [agent, resolved, opened]],
  ['an end without an answer', [abandoned, opened]],
  ['the return', [returned, opened]],
])('a briefing that was opened counts, also when that is told after %s', (_, lines) => {
  expect(openedAt(...(lines as Line[]))).toEqual(['2026-11-22T09:00:18.000Z'])
})

test('a briefing opened when all was over was no help to who answered', () => {
  const late: Line = ['09:05:00', 'handoff.briefing_opened', { agent_id: 'a-1' }]
  expect(openedAt(agent, resolved, late)).toEqual(openedAt(agent, resolved))
})
