import { z } from 'zod'
import type { Action } from './decision.ts'
import { type Parsed, parseStrictly } from './parse-policy.ts'

/** Where a workspace wants its decisions and notices sent. Beside the policy, not in it: every version of that is kept and shown. */

const actions = ['continue', 'offer_human', 'escalate', 'escalate_urgent'] as const satisfies readonly Action[]

const fields = z.strictObject({
  url: z
    .string()
    .max(2000)
    .refine(isWebAddress, 'expected an http or https URL without a name and password in it')
    .meta({ description: 'who gets a signed POST for each decision (Standard Webhooks)' }),
  actions: z
    .array(z.enum(actions))
    .max(actions.length)
    .default(['offer_human', 'escalate', 'escalate_urgent'])
    .meta({ description: 'which decisions; without it all but continue, [] for notices alone' }),
  notices: z
    .boolean()
    .default(false)
    .meta({ description: 'also what Baton says without being asked: handoff.ghosted and fact.already_known' }),
})
export const webhookRequestSchema = fields.refine(({ actions, notices }) => actions.length > 0 || notices, {
  path: ['actions'],
  message: 'expected at least one, or "notices": true beside it: nothing would be sent',
})
export type WebhookRequest = z.infer<typeof webhookRequestSchema>

/** @returns what was asked for, or every fault; never throws */
export const parseWebhook = (value: unknown): Parsed<WebhookRequest> => parseStrictly(webhookRequestSchema, value)

/** One value per workspace in the bucket `decision_webhooks`, with what it takes to sign. Never shown or logged whole. */
export interface WebhookRecord extends Omit<WebhookRequest, 'notices'> {
  /** absent in one that was set before there were any */
  notices?: boolean
  workspace: string
  /** another one after it was taken away and set again */
  webhook_id: string
  /** `whsec_…`, the newest first; those before it sign as well until their time is over */
  secrets: { secret: string; until?: number }[]
  /** of the stream of decisions when it was set: what came before is not sent */
  after_seq: number
  /** RFC 3339 */
  at: string
  who: string
}

/** How far the sending has come, in the bucket `webhook_places`; written by whoever sends. */
export interface WebhookPlace {
  webhook_id: string
  /** of the stream of decisions: up to here everything was sent or given up */
  done_seq: number
  /** ids of decisions and notices behind it that were, too */
  settled: string[]
  waiting_count: number
  /** of the last attempt, '' when it was taken */
  last_error: string
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
