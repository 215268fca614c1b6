import type { Message } from '../history.ts'
import { countSettled, findIntent } from './intent.ts'
import type { Said } from './sentences.ts'
import { withoutSettled } from './settled.ts'
import { withoutTakenBack } from './taken-back.ts'

/**
 * What the customer wants now: not what was done for them, not what they say is over, and not what they
 * took back for something else. Of who says that all is, and nothing
 * else, it is what they said last.
 * @param messages of everybody, oldest first
 * @returns null when they said nothing that tells
 */
export function findPresentIntent(messages: readonly Message[]): Said | null {
  const ofCustomer = messages.filter(({ role }) => role === 'customer')
  const { left, said } = withoutSettled(ofCustomer)
  return findIntent(withoutTakenBack(left), countSettled(messages)) ?? said
}
