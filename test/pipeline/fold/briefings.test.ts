import { expect, test } from 'vitest'
import { type Line, play } from '../play.ts'

const untried = 'No solution was attempted yet.'
const asked: Line[] = [
  ['09:00:01', 'message.customer', { text: 'My lamp does not work' }],
  ['09:00:02', 'message.bot', { text: 'What is your order number?' }],
  ['09:00:10', 'handoff.requested', { by: 'bot' }],
]
/** whether each briefing says that nothing was tried */
const saysUntried = (lines: Line[]) =>
  play(lines).briefings.map(({ sentences }) => sentences.some(({ text }) => text === untried))

test('nothing was tried before the first handoff, and after an agent gave it back nobody says so', () => {
  const accepted: Line = ['09:01:00', 'handoff.accepted', { agent_id: 'a-1' }]
  const wrote: Line = ['09:01:30', 'message.agent', { agent_id: 'a-1', text: 'A new lamp left the house today' }]
  const back: Line[] = [
    ['09:02:00', 'handoff.returned', { to: 'bot' }],
    ['09:03:00', 'handoff.requested', { by: 'bot' }],
  ]
  expect(saysUntried([...asked, accepted, wrote, ...back])).toEqual([true, false])
  expect(saysUntried([...asked, accepted, ...back])).toEqual([true, false])
})

test('in a conversation that had ended before, what was tried then is not denied', () => {
  const ended: Line = ['09:05:00', 'conversation.resolved', { by: 'agent' }]
  const again: Line[] = [
    ['09:10:00', 'conversation.reopened'],
    ['09:10:01', 'message.customer', { text: 'It is dark again' }],
    ['09:10:02', 'handoff.requested', { by: 'bot' }],
  ]
  expect(saysUntried([...asked, ended, ...again])).toEqual([true, false])
})

test('what the customer came with is known after a hundred messages, and no more is kept for it than three', () => {
  const time = (second: number) =>
    new Date(Date.parse('2026-11-22T09:00:00Z') + second * 1000).toISOString().slice(11, 19)
  const talk = Array.from({ length: 100 }, (_, i): Line => {
    if (i % 2 === 0) return [time(10 + i), 'message.customer', { text: `The number of step ${i} is ${i}.` }]
    return [time(10 + i), 'message.bot', { text: 'And the next?' }]
  })
  const { briefings, state } = play([
    ['09:00:01', 'message.customer', { text: 'My washing machine leaks and I would like to have it repaired.' }],
    ...talk,
    ['09:30:00', 'handoff.requested', { by: 'bot' }],
  ])
  expect(briefings[0]?.sentences[0]).toEqual({
    role: 'intent',
    text: 'The customer: “My washing machine leaks and I would like to have it repaired.”',
    evidence: ['e1'],
  })
  expect(state.history.opening?.map(({ event_id }) => event_id)).toEqual(['e1', 'e2', 'e4'])
})
