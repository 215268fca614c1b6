import { z } from 'zod'

const localTime = z.string().regex(/^([01]?\d|2[0-4]):[0-5]\d$/, 'expected a time of day, like 08:30')

/** What a workspace decides for itself. Versioned; every decision names the version it used. */
export const policySchema = z.object({
  version: z.number().int().min(1).default(1),
  profile: z.enum(['general', 'technical', 'regulated']).default('general'),
  /** overrides the profile's threshold */
  confidence_threshold: z.number().min(0).max(1).optional(),
  intent_thresholds: z.record(z.string(), z.number().min(0).max(1)).default({}),
  mode: z.enum(['enforce', 'observe']).default('enforce'),
  refund_limit: z.number().min(0).default(500),
  refund_currency: z.string().length(3).default('USD'),
  /** IANA zone for the texts and the callback's day */
  time_zone: z.string().refine(isTimeZone, 'expected an IANA time zone, like Europe/Berlin').default('UTC'),
  /** local opening hours per weekday, Monday first; null = closed; absent = open around the clock */
  service_hours: z
    .array(z.object({ opens: localTime, closes: localTime }).nullable())
    .length(7)
    .optional(),
  language: z.string().default('en'),
  idle_hours: z.number().min(1).default(24),
  eta_grace_seconds: z.number().min(0).default(300),
  callback_grace_seconds: z.number().min(0).default(900),
  /** the ETA promised while too few answer times are known */
  default_eta_seconds: z.number().int().min(0).default(120),
  /** message templates by reason; `{agent_name}`, `{reason}`, `{eta}`, `{opening}` are filled in */
  transfer_text: z
    .string()
    .default(
      "I'm bringing in our specialist, {agent_name}, to help with {topic}. They have our full chat history and will be with you in less than {eta}.",
    ),
  callback_text: z.string().default("Our team is offline, but I've flagged this for priority response at {opening}."),
})
export type Policy = z.infer<typeof policySchema>

export const profileThresholds = { general: 0.7, technical: 0.85, regulated: 0.9 } as const

/** The confidence below which a bot's answer calls for a person. @returns 0–1 */
export function confidenceThreshold(policy: Policy, intent?: string): number {
  const own = intent === undefined ? undefined : policy.intent_thresholds[intent]
  return own ?? policy.confidence_threshold ?? profileThresholds[policy.profile]
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
