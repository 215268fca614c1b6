import { z } from 'zod'
import { briefingSchema } from './briefing.ts'
import { type Decision, reasons, type TriggerName } from './decision.ts'

/** The form of a decision, for the document; Baton writes decisions and never reads a stranger's. */

const count = z.number().int().min(0)
export const triggerNames = Object.entries(reasons).flatMap(([name, tier]) => (tier === 0 ? [] : [name as TriggerName]))

export const evidenceSchema = z.object({
  event_id: z.string(),
  start: count.optional().meta({ description: 'UTF-16 code units into the text as it was sent' }),
  end: count.optional(),
  quote: z.string().optional(),
  rule: z.string().optional().meta({ description: "the name of the workspace's own rule" }),
})

const hitSchema = z.object({
  trigger: z.enum(triggerNames),
  tier: z.literal([1, 2, 3]),
  score: z.number().meta({ description: "0–1, or the trigger's own measure beside its threshold" }),
  threshold: z.number(),
  evidence: z.array(evidenceSchema).meta({ description: 'without offsets the whole event counts' }),
  action: z
    .enum(['offer_human', 'escalate', 'escalate_urgent'])
    .optional()
    .meta({ description: "of policy_rule: what the workspace's own rules ask for" }),
})

const promiseSchema = z.object({
  kind: z.enum(['transfer', 'callback']),
  agent_id: z.string().optional(),
  agent_name: z.string().optional(),
  eta_seconds: z.number().optional(),
  callback_at: z.iso.datetime().optional(),
  text: z.string().meta({ description: 'what may be said to the customer' }),
})

const notJudgedSchema = z.object({
  language: z.string().meta({ description: 'BCP 47; und when it is not the stated one' }),
  triggers: z.array(z.enum(triggerNames)).readonly(),
})

export const decisionSchema = z.object({
  decision_id: z.string().meta({ description: 'made from workspace and event_id: a replay has the same' }),
  workspace: z.string(),
  conversation_id: z.string(),
  event_id: z.string().meta({ description: 'the message that was decided on' }),
  decided_at: z.iso.datetime(),
  action: z.enum(['continue', 'offer_human', 'escalate', 'escalate_urgent']),
  tier: z.literal([0, 1, 2, 3]).meta({ description: 'the highest tier that fired, 0 for none: why, not how fast' }),
  policy_version: count,
  mode: z.enum(['enforce', 'observe']),
  latency_ms: count.meta({ description: 'from the receipt of the event to the decision' }),
  triggers: z.array(hitSchema).meta({ description: 'all that fired, the reason of the handoff first' }),
  not_judged: notJudgedSchema.optional().meta({
    description:
      'triggers nobody could look for, because the message is in a language without rules for them: that they did not fire says nothing. Absent: all were judged',
  }),
  availability: z
    .object({
      online: count,
      busy: count,
      free_slots: count,
      stale: count.optional().meta({
        description:
          'who said that they are there and did not say it again for 15 minutes: they count as away. Absent: none',
      }),
      free_slots_by_skill: z
        .record(z.string(), count)
        .optional()
        .meta({ description: 'of those who are online or busy, the first 50 by name; absent when none told skills' }),
    })
    .optional()
    .meta({ description: 'agents who could take a handoff now: online, busy, free_slots' }),
  promise: promiseSchema.optional().meta({ description: 'what may be promised: a transfer or a callback' }),
  briefing: briefingSchema
    .optional()
    .meta({ description: 'for whoever takes over; only when the bot has to hand over now' }),
}) satisfies z.ZodType<Decision>
