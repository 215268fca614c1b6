import { z } from 'zod'
import type { Decision } from './decision.ts'
import { decisionSchema } from './decision-schema.ts'
import type { EventOf, Stored } from './event.ts'
import { type Explanation, explanationSchema } from './explanation.ts'
import { createParser } from './parse-event.ts'
import { type Parsed, type PolicyFault, parseStrictly } from './parse-policy.ts'
import { type Policy, type PolicyBody, policyBodySchema } from './policy.ts'

/** A few messages held against a policy that need not be in force. Nothing of it is kept. */

/** With more there is a conversation to send, not a message to try. */
export const MOST_TRIED = 12
/** of all messages together: reading them takes the thread that takes events in */
export const MOST_CHARACTERS = 20_000

export const trialRequestSchema = z.strictObject({
  policy: policyBodySchema.optional().meta({ description: 'absent: the one in force' }),
  messages: z.array(z.record(z.string(), z.unknown())).min(1).max(MOST_TRIED).meta({
    description:
      'events of type message.customer or message.bot, the last of which is decided on; ids and times may be left out; 20,000 characters together',
  }),
  agents: z.enum(['free', 'away', 'unknown']).default('free').meta({
    description: 'somebody has a free slot; nobody is there; no agent ever told a status: nothing is promised',
  }),
})

export type TriedMessage = Stored<EventOf<'message.customer'>> | Stored<EventOf<'message.bot'>>
export interface TrialRequest {
  policy: PolicyBody | undefined
  messages: TriedMessage[]
  agents: 'free' | 'away' | 'unknown'
}

/** What `POST /v1/policy/try` answers. */
export const trialSchema = explanationSchema
  .pick({ holder: true, confidence: true, signals: true, triggers: true })
  .extend({
    decision: decisionSchema,
    policy_version: z.number().int().nullable().meta({ description: 'null: of the policy that was sent' }),
  })
export type Trial = Pick<Explanation, 'holder' | 'confidence' | 'signals' | 'triggers'> & { decision: Decision }

/** Decides on the last of the messages as if it came now. Pure. @param now epoch ms */
export type TryMessages = (request: Omit<TrialRequest, 'policy'>, policy: Policy, now: number) => Trial

const conversation_id = 'trial'
/** between two messages */
const PAUSE_MS = 20_000

/** @param now epoch ms @returns what is to be tried, or every fault with its place; never throws */
export function parseTrial(value: unknown, now: number): Parsed<TrialRequest> {
  const parsed = parseStrictly(trialRequestSchema, value)
  if (!parsed.ok) return parsed
  const { policy, messages, agents } = parsed.value
  const parse = createParser(now)
  const faults: PolicyFault[] = []
  const read = messages.flatMap((message, index) => {
    const occurred_at = new Date(now - (messages.length - 1 - index) * PAUSE_MS).toISOString()
    const one = parse({ ...message, event_id: `message-${index + 1}`, conversation_id, occurred_at })
    if (one.ok && isMessage(one.event)) return [one.event]
    faults.push({
      path: `/messages/${index}${one.ok ? '/type' : one.path}`,
      message: one.ok ? 'expected message.customer or message.bot' : one.message,
    })
    return []
  })
  const characters = read.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > MOST_CHARACTERS)
    faults.push({ path: '/messages', message: `more than ${MOST_CHARACTERS} characters together` })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: { policy, messages: read, agents } }
}

const isMessage = (event: { type: string }): event is TriedMessage =>
  event.type === 'message.customer' || event.type === 'message.bot'
