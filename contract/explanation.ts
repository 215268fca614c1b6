import { z } from 'zod'
import { decisionSchema, evidenceSchema, triggerNames } from './decision-schema.ts'
import { type MissReason, missReasons } from './miss.ts'

/** Why a message was decided as it was, and why no other trigger fired. The schemas are the document's, too. */

const described = <S extends z.ZodType>(schema: S, description: string): S => schema.meta({ description })
const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

/** Why the answer is not certain, or not there. */
export const doubts = {
  text_expired: 'the text of a message up to this one is no longer kept: nothing was computed',
  policy_unknown: 'the policy of a message up to this one is not known: nothing was computed',
  too_long: 'the episode had too many events before this one to be read: nothing was computed',
  answer_unknown: 'the row is from before the runner-up and "answered" were kept: their triggers are left out',
  decided_otherwise: 'computed again, the decision is another: the rules have changed since, or what they saw',
  earlier_decided_otherwise: 'computed again, an earlier decision of the episode is another: the history may be, too',
} as const
export type Doubt = keyof typeof doubts

const lookSchema = z.object({
  trigger: z.enum(triggerNames),
  tier: z.literal([1, 2, 3]),
  outcome: described(
    z.enum(['fired', 'close', 'no', 'not_judged', 'not_known']),
    'close: it lacked little, or what would fire it was there and did not count',
  ),
  reason: described(
    z.enum(Object.keys(missReasons) as MissReason[]).optional(),
    `why it did not fire: ${Object.entries(missReasons)
      .map(([name, why]) => `${name}: ${why}`)
      .join('; ')}`,
  ),
  why: described(z.string().optional(), 'the reason in words'),
  score: described(z.number().nullable(), 'null where there is none to give'),
  threshold: z.number().nullable(),
  fires: described(z.enum(['at_or_above', 'above', 'below']), 'on which side of the threshold it fires'),
  evidence: described(z.array(evidenceSchema), 'pieces of this message, and earlier messages that count'),
})
export type Look = z.infer<typeof lookSchema>

const spanSchema = z.object({ start: count, end: count, quote: z.string() })

const signalsSchema = z.object({
  language: described(z.string(), "the language whose rules were applied; '' = none"),
  languages_tried: described(
    z.array(z.string()),
    'by whose hard rules it was read, the most likely first; several where nothing told which it is',
  ),
  stated_language: z.string(),
  sentiment: described(z.number().min(-1).max(1).nullable(), 'null = not judged in this language'),
  frustration: described(share.nullable(), 'null = not judged in this language'),
  profanity: described(z.literal([0, 1, 2]).nullable(), '0 none, 1 mild, 2 strong; null = not judged'),
  profane: z.array(spanSchema.extend({ severity: z.literal([0, 1, 2]) })),
  repetition: described(
    share.nullable(),
    'how like the nearest earlier message of the customer; null = too short to say',
  ),
  told_before: described(spanSchema.nullable(), '"I already told you"'),
  facts: z.array(spanSchema.extend({ kind: z.string(), value: z.string() })),
  question_count: count,
  technical: described(
    z
      .object({ word_count: count, step_count: count, marks: z.array(spanSchema.extend({ mark: z.string() })) })
      .nullable(),
    'null with fewer than two technical words and no interface that fails',
  ),
  is_cut: described(z.boolean(), 'only the first 4,000 characters were read'),
})
export type SignalsView = z.infer<typeof signalsSchema>

const confidenceSchema = z.object({
  confidence: described(
    share.nullable(),
    'null = the bot gave none, which is neither sure nor unsure; of a fallback that of its best guess',
  ),
  threshold: share,
  threshold_from: described(z.enum(['intent', 'policy', 'profile']), 'the override that applied, else the profile'),
  intent: z.string(),
  runner_up_confidence: share.nullable(),
  answered: described(z.boolean().nullable(), 'null = the bot did not say'),
})
export type ConfidenceView = z.infer<typeof confidenceSchema>

export const explanationSchema = z.object({
  reproduced: described(z.boolean(), 'computed again from what is kept, the decision came out the same'),
  doubts: described(
    z.array(z.enum(Object.keys(doubts) as Doubt[])),
    Object.entries(doubts)
      .map(([name, why]) => `${name}: ${why}`)
      .join('; '),
  ),
  policy: z.object({
    version: count,
    source: described(
      z.enum(['recorded', 'configured', 'unknown']),
      'configured: no change was ever made, and it is taken for what the configuration says now',
    ),
    profile: z.enum(['general', 'technical', 'regulated']).nullable(),
    mode: z.enum(['enforce', 'observe']).nullable(),
  }),
  holder: described(
    z.enum(['bot', 'queue', 'agent']).nullable(),
    'who had the conversation: with a queue or an agent nothing is decided but continue, whatever fires',
  ),
  computed: described(
    z
      .object({ action: decisionSchema.shape.action, tier: decisionSchema.shape.tier, triggers: z.array(z.string()) })
      .nullable(),
    'the decision as it comes out now; null where nothing was computed',
  ),
  confidence: confidenceSchema.nullable().meta({ description: "of a bot's answer" }),
  signals: signalsSchema.nullable().meta({ description: "of a customer's message" }),
  triggers: described(
    z.array(lookSchema),
    'every trigger that looked at the message, those that fired first, then the close ones',
  ),
  earlier: described(
    z.array(z.object({ event_id: z.string(), role: z.enum(['customer', 'bot', 'agent']), text: z.string() })),
    'the earlier messages that the evidence names',
  ),
})
export type Explanation = z.infer<typeof explanationSchema>

const partHit = decisionSchema.shape.triggers.element.partial({ score: true, threshold: true, evidence: true })

/** What `GET /v1/events/:id/decision` answers. */
export const decidedSchema = z.object({
  event: z.object({
    workspace: z.string(),
    conversation_id: z.string(),
    event_id: z.string(),
    type: z.enum(['message.customer', 'message.bot']),
    episode: count,
    occurred_at: z.iso.datetime(),
  }),
  is_whole: described(
    z.boolean(),
    'a decision that asks for a person is kept whole; of a `continue` only what stands on its event: without times and evidence',
  ),
  decision: decisionSchema
    .partial({ decided_at: true, latency_ms: true, mode: true })
    .extend({ triggers: z.array(partHit) }),
  explanation: explanationSchema.optional().meta({ description: 'with explain=true' }),
})
export type Decided = z.infer<typeof decidedSchema>
