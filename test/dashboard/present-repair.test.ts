import { expect, test } from 'vitest'
import { presentRepair } from '../../dashboard/islands/present-repair.ts'
import type { KnownAgent } from '../../dashboard/snapshot.ts'

const agent = (name: string, status: KnownAgent['status']): KnownAgent => ({
  agent_id: `a-${name}`,
  name,
  status,
  skills: [],
  free_slots: 1,
})
const nobody = { agent_id: '', promised_agent_id: '' }
const callback = { action: 'offer_callback', text: 'Everyone is busy', callback_at: '2026-11-26T18:00:00Z' } as const
const toNoor = { action: 'give_to_other', agent_id: 'a-Noor', agent_name: 'Noor' } as const

test('who has become free since a callback was suggested is suggested instead', () => {
  expect(presentRepair(callback, nobody, [agent('Piotr', 'busy'), agent('Noor', 'online')])).toEqual(toNoor)
})

test('a callback stays suggested while nobody is free, or nobody is known', () => {
  expect(presentRepair(callback, nobody, [agent('Noor', 'busy'), agent('Piotr', 'away')])).toEqual(callback)
  expect(presentRepair(callback, nobody, [])).toEqual(callback)
})

test('whom the handoff waits for already is not suggested', () => {
  const one = { agent_id: 'a-Noor', promised_agent_id: '' }
  expect(presentRepair(callback, one, [agent('Noor', 'online')])).toEqual(callback)
})

test('who was suggested and is taken by now is replaced by who is free, else by a callback', () => {
  const [noor, piotr] = [agent('Noor', 'busy'), agent('Piotr', 'online')]
  expect(presentRepair(toNoor, nobody, [noor, piotr])).toMatchObject({ agent_name: 'Piotr' })
  expect(presentRepair(toNoor, nobody, [noor])).toEqual({ action: 'offer_callback' })
})

test('to tell the customer, or to ask for a person, helps whoever is free', () => {
  const tell = { action: 'tell_customer' } as const
  expect(presentRepair(tell, nobody, [agent('Noor', 'online')])).toEqual(tell)
})
