import { z } from 'zod'
import { currency } from './currency.ts'
import { type Reason, reasons } from './decision.ts'
import { characters, id, seconds } from './field.ts'
import { policyRulesSchema } from './policy-rule.ts'

export { confidenceThreshold, profileThresholds, thresholdSource } from './threshold.ts'

const localTime = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d$/, 'expected a time of day, like 08:30')
const template = characters(1, 2000)
const language = z.string().refine(isLanguage, 'expected a BCP 47 tag, like en or pt-BR')
const threshold = z.number().min(0).max(1)

/** A conversation that rests for longer than this has left the shelf it rests on. */
const MOST_IDLE_HOURS = 720
const MOST_INTENTS = 200
/** Dates on which a workspace is closed: some years of them. */
export const MOST_HOLIDAYS = 200
/** More than there are currencies in use. */
const MOST_RATES = 200
const MOST_TEXTS = 200

/** Local opening hours per weekday, Monday first; null = closed. */
export const weekSchema = z
  .array(z.strictObject({ opens: localTime, closes: localTime }).nullable())
  .refine((days) => days.length === 7, 'expected seven days, Monday first')
  .meta({ minItems: 7, maxItems: 7 })
export type Week = z.infer<typeof weekSchema>

const described = <S extends z.ZodType>(schema: S, description: string): S => schema.meta({ description })

const policyTextSchema = z
  .strictObject({
    language: language.optional().meta({ description: 'BCP 47; absent: the language of the workspace' }),
    reason: z
      .enum(Object.keys(reasons) as Reason[])
      .optional()
      .meta({ description: 'the first trigger; absent: every reason' }),
    transfer_text: template.optional(),
    callback_text: template.optional(),
  })
  .refine(
    (text) => text.transfer_text !== undefined || text.callback_text !== undefined,
    'expected transfer_text, callback_text, or both',
  )
export type PolicyText = z.infer<typeof policyTextSchema>

/** What a workspace decides for itself. Versioned; every decision names the version it used. */
export const policySchema = z.object({
  version: z.number().int().min(1).default(1),
  profile: described(
    z.enum(['general', 'technical', 'regulated']).default('general'),
    'the confidence below which an answer calls for a person: 0.70, 0.85, 0.90',
  ),
  confidence_threshold: described(threshold.optional(), "overrides the profile's"),
  intent_thresholds: described(
    z
      .record(id, threshold)
      .refine((intents) => Object.keys(intents).length <= MOST_INTENTS, `more than ${MOST_INTENTS} intents`)
      .default({}),
    'by intent; overrides both',
  ),
  ambiguity_gap: described(
    threshold.default(0.1),
    'two guesses of the bot that are nearer to each other are a toss-up, unless it is surer than 0.95; 0: never',
  ),
  rules: described(
    policyRulesSchema,
    'of your own: when one holds, trigger policy_rule fires with its action and its name; an intent, a text or an attribute, of several all must hold',
  ),
  mode: described(
    z.enum(['enforce', 'observe']).default('enforce'),
    'observe: decisions are made and told, but open no handoff',
  ),
  refund_limit: described(z.number().min(0).default(500), 'a refund above it needs a person'),
  refund_currency: described(currency.default('USD'), 'ISO 4217, of the limit'),
  refund_rates: described(
    z
      .record(currency, z.number().positive().max(1e9))
      .refine((rates) => Object.keys(rates).length <= MOST_RATES, `more than ${MOST_RATES} currencies`)
      .default({}),
    'by currency, what one unit is worth in refund_currency; the usual ones are known roughly, and an amount in one that neither knows is not compared. A bare $ is read as USD: where it means another dollar, set USD to 1',
  ),
  time_zone: described(
    z.string().refine(isTimeZone, 'expected an IANA time zone, like Europe/Berlin').default('UTC'),
    "IANA zone of the hours, the texts and the callback's day",
  ),
  service_hours: described(
    weekSchema.optional(),
    'local opening hours per weekday, Monday first; null = closed; absent = open around the clock, and while nobody is there no time of a callback is promised',
  ),
  holidays: described(
    z.array(z.iso.date()).max(MOST_HOLIDAYS).default([]),
    'local dates on which nobody works, such as 2026-12-25; without service_hours all other days are open around the clock',
  ),
  language: described(language.default('en'), 'BCP 47, of customers who do not say theirs'),
  idle_hours: described(
    z.number().min(1).max(MOST_IDLE_HOURS).default(24),
    'without an event an episode ends after so long; while a callback is promised, so long after its time',
  ),
  follow_up_hours: described(
    z.number().min(1).max(MOST_IDLE_HOURS).default(24),
    'a conversation that is reopened within so long was not resolved: a confident answer in it is a false positive',
  ),
  eta_grace_seconds: described(seconds.default(300), 'so long after its ETA a transfer is still kept'),
  callback_grace_seconds: described(seconds.default(900), 'so long after its time a callback is still kept'),
  eta_model: described(
    z.enum(['measured', 'fixed']).default('measured'),
    'measured: the ETA that is promised is the time in which four of five of the last 50 customers of the past day were answered, in whole minutes, and a callback when that is over half an hour; fixed: always default_eta_seconds',
  ),
  default_eta_seconds: described(
    seconds.default(120),
    'the ETA that is promised while no answer is known, what stands in for those that are missing of ten, and what a handoff without a time is held to',
  ),
  transfer_text: described(
    template.default(
      "I'm bringing in our specialist, {agent_name}, to help with {topic}. They have our full chat history and will be with you in less than {eta}.",
    ),
    '{agent_name}, {reason}, {topic} and {eta} are filled in',
  ),
  callback_text: described(
    template.default("Our team is offline, but I've flagged this for priority response at {opening}."),
    '{reason}, {topic} and {opening} are filled in; left as it is, it is not said while everybody is only taken: then that is. Where no opening is known, a text with {opening} is not said, but that somebody answers as soon as they are back',
  ),
  redaction: described(
    z.enum(['none', 'personal']).default('none'),
    'personal: e-mail addresses, telephone and card numbers, IBANs, US social security numbers, IP addresses and dates of birth leave every text before it is stored, as [email], [phone] and so on; names and postal addresses stay',
  ),
  texts: described(
    z.array(policyTextSchema).max(MOST_TEXTS).default([]),
    'the same two in other languages, or for one reason: the nearest to the customer and the reason is said. Where a workspace says nothing of its own, German, Spanish and French customers are told in theirs',
  ),
})
/** `candidate`: is tried out beside it, without touching anybody. */
export type Policy = z.infer<typeof policySchema> & { candidate?: PolicyBody }

/** A policy as people write it: the version is given by Baton. */
export const policyBodySchema = policySchema.omit({ version: true }).strict()
export type PolicyBody = z.infer<typeof policyBodySchema>

/** One version of a workspace's policy, kept for ever. */
export interface PolicyVersion {
  /** from 1, which is the configured default */
  version: number
  /** when it was written, RFC 3339, UTC; '' for the configured one of a workspace that has set none */
  at: string
  /** the key's name and id, or what else stood behind it */
  who: string
  note: string
  policy: PolicyBody
  /** tried out beside it; absent = none */
  candidate?: PolicyBody
}

/**
 * A change of policy as the stream carries it, a line of an envelope of kind `policy`: so it takes effect between the
 * same two events whenever the stream is read again. Clients cannot send it: it is no type of event.
 */
export interface PolicyChange {
  type: 'policy.changed'
  event_id: string
  occurred_at: string
  who: string
  note: string
  policy: Policy
}

/** The policy as decisions use it. */
export const policyOfVersion = ({ version, policy, candidate }: PolicyVersion): Policy => ({
  ...{ version, ...policy },
  ...(candidate === undefined ? {} : { candidate }),
})

/** @returns the policy as people write it */
export function withoutVersion({ version: _version, candidate: _candidate, ...body }: Policy): PolicyBody {
  return body
}

export const defaultPolicy: Policy = policySchema.parse({})

/** A zone the runtime does not know would break every decision that promises a callback. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** So would a language that is no tag at all. */
function isLanguage(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
