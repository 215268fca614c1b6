import { expect, test } from 'vitest'
import { namedAgent } from '../../../pipeline/fold/named-agent.ts'
import { type Line, play } from '../play.ts'

const team = ['Anna', 'Sarah Miller', 'Sarah Baker', 'Tom Lee', '']

/** @returns the name of who is meant */
function named(text: string): string {
  const agents = team.map((name, i) => ({
    agent_id: `a-${i}`,
    name,
    status: 'online' as const,
    capacity: 1,
    occurred_at: 0,
  }))
  const id = namedAgent({ agents }, text)
  return agents.find(({ agent_id }) => agent_id === id)?.name ?? ''
}

test.each([
  ['Anna will be with you in about 2 minutes.', 'Anna'],
  ["Good news: Anna from billing'll be with you shortly.", 'Anna'],
  ["I'm connecting you with Tom, he will be with you in less than 2 minutes.", 'Tom Lee'],
  ["I'm bringing in our specialist, Anna, to help with this.", 'Anna'],
  ['Sarah Baker will be with you in 2 minutes.', 'Sarah Baker'],
  ['Ich verbinde Sie mit Anna.', 'Anna'],
  ['Anna wird sich in 2 Minuten melden.', 'Anna'],
  ['Le paso con Anna, ella le atenderá en 2 minutos.', 'Anna'],
  ['Je vous mets en relation avec notre collègue Anna.', 'Anna'],
  ['Je vous mets en relation avec Anna.', 'Anna'],
  ['Je vous passe Anna tout de suite.', 'Anna'],
  ['Votre demande est transmise à Anna.', 'Anna'],
  ['Su caso ha sido asignado a Anna.', 'Anna'],
  ['Anna ist gleich für Sie da.', 'Anna'],
  ["I've asked Anna to join.", 'Anna'],
])('%s names %s', (text, name) => {
  expect(named(text)).toBe(name)
})

test.each([
  'Hi Anna, an agent will be with you in 2 minutes.',
  'Anna, a colleague will be with you in 2 minutes.',
  'An agent will be with you in 2 minutes, Anna.',
  'Sarah will be with you in 2 minutes.',
  'Tom Weber will be with you in 2 minutes.',
  'Annabel will be with you in 2 minutes.',
  'An agent will be with you.',
])('nobody is named, or more than one may be meant: %s', (text) => {
  expect(named(text)).toBe('')
})

const lines = (status: string, text: string): Line[] => [
  ['09:00:00', 'agent.status', { agent_id: 'a-7', name: 'Anna', status, capacity: 2 }],
  ['09:00:00', 'agent.status', { agent_id: 'a-8', name: 'Tom', status: 'online', capacity: 2 }],
  ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
  ['09:00:10', 'handoff.requested', { by: 'bot' }],
  ['09:00:12', 'message.bot', { text }],
]

test('the ledger keeps who the bot said would come', () => {
  const { promises, handoffs } = play(lines('online', 'Anna will be with you in about 2 minutes.'))
  expect([promises[0]?.agent_id, promises[0]?.eta_seconds, handoffs[0]?.promise_agent_id]).toEqual(['a-7', 120, 'a-7'])
})

test('so does an event that leaves the id out', () => {
  const event: Line = [
    '09:00:12',
    'handoff.promised',
    { kind: 'transfer', text: 'Anna will be with you', eta_seconds: 120 },
  ]
  expect(play([...lines('online', '').slice(0, -1), event]).promises[0]?.agent_id).toBe('a-7')
})

test('who is announced by name and gone is told of after a minute', () => {
  const story: Line[] = [...lines('offline', 'Anna will be with you in about 2 minutes.'), ['09:01:30', 'clock']]
  expect(play(story).notices.map((notice) => 'ghost' in notice && notice.ghost)).toEqual(['assigned_offline'])
  const other: Line[] = [...lines('offline', 'Tom will be with you in about 2 minutes.'), ['09:01:30', 'clock']]
  expect(play(other).notices).toEqual([])
})
