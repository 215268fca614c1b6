import { expect, test } from 'vitest'
import { freeWords, takerWords } from '../../dashboard/islands/takers.ts'
import type { KnownAgent } from '../../dashboard/snapshot.ts'

const agent = (name: string, status: KnownAgent['status']): KnownAgent => ({
  agent_id: `a-${name}`,
  name,
  status,
  skills: [],
  free_slots: 1,
})
const [sarah, tom] = [agent('Sarah', 'online'), agent('Tom', 'online')]
const nobody = { agent_id: '', promised_agent_id: '' }

test.each([
  [[], 'who is free is not known'],
  [[agent('Sarah', 'away')], 'no agent is there'],
  [[agent('Sarah', 'busy')], 'the only agent there is busy'],
  [[agent('Sarah', 'busy'), agent('Tom', 'busy'), agent('Ida', 'away')], 'all 2 agents are busy'],
  [[agent('Ida', 'stale')], 'no agent is there · Ida not heard of for 15 min'],
  [[sarah, agent('Ida', 'stale'), agent('Bo', 'stale')], 'free: Sarah · Ida and Bo not heard of for 15 min'],
  [[sarah, tom, agent('Ida', 'busy')], 'free: Sarah and Tom · 1 busy'],
  [['A', 'B', 'C', 'D', 'E', 'F'].map((name) => agent(name, 'online')), 'free: A, B, C, D and 2 more'],
])('%j is told as "%s"', (agents, words) => {
  expect(freeWords(agents)).toBe(words)
})

test.each([
  ['who took it', { agent_id: 'a-Sarah', promised_agent_id: 'a-Tom' }, 'Sarah took it, has not written'],
  ['who was promised and is free', { agent_id: '', promised_agent_id: 'a-Tom' }, 'Tom was promised and is free'],
  ['who was promised and is unknown', { agent_id: '', promised_agent_id: 'a-9' }, 'a-9 was promised and is not there'],
  ['who is free', nobody, 'Sarah and Tom could take it'],
])('%s is named', (_, one, words) => {
  expect(takerWords(one, [sarah, tom])).toBe(words)
})

const skilled = (name: string, ...skills: string[]): KnownAgent => ({ ...agent(name, 'online'), skills })

test('who is free is told with what they said they can do, the first three of it', () => {
  const agents = [skilled('Sarah', 'orders', 'german'), tom, skilled('Ida', 'a', 'b', 'c', 'd')]
  expect(freeWords(agents)).toBe('free: Sarah (orders, german), Tom and Ida (a, b, c, …)')
})

test('in a row they are only named: what they can do stands above all rows', () => {
  const agents = [skilled('Sarah', 'orders'), { ...skilled('Tom', 'payments'), status: 'busy' as const }]
  expect(takerWords(nobody, agents)).toBe('Sarah could take it')
  expect(takerWords({ agent_id: 'a-Sarah', promised_agent_id: '' }, agents)).toBe('Sarah took it, has not written')
  expect(takerWords({ agent_id: '', promised_agent_id: 'a-Tom' }, agents)).toBe('Tom was promised and is busy')
})

test('when nobody is free nobody is named', () => {
  expect(takerWords(nobody, [agent('Ida', 'busy')])).toBe('')
})
