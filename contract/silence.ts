import { RE2JS, RE2JSException } from 're2js'
import { z } from 'zod'
import { characters, instant } from './field.ts'
import { type Parsed, parseStrictly } from './parse-policy.ts'
import { kebabOf } from './rule-name.ts'

/**
 * A silence: which alerts of a workspace nobody is told of, from when until when, who wanted it and why. The matchers mean
 * what Alertmanager's do: all of them must hold, and an expression (RE2's, linear in time) must match the whole value.
 */

const MOST_MATCHERS = 10
const MOST_INSTRUCTIONS = 500
const LONGEST_MINUTES = 90 * 24 * 60

/** channel and reason: of an alert whose rule is split by it */
export const silenceFields = ['rule', 'severity', 'receiver', 'channel', 'reason'] as const

const matcherSchema = z
  .strictObject({
    field: z.enum(silenceFields),
    op: z.enum(['=', '!=', '=~', '!~']).default('='),
    value: characters(1, 200),
  })
  .superRefine(({ op, value }, context) => {
    const message = op === '=~' || op === '!~' ? expressionFault(value) : null
    if (message !== null) context.addIssue({ code: 'custom', path: ['value'], message })
  })
export type Matcher = z.infer<typeof matcherSchema>

const matchers = z
  .array(matcherSchema)
  .max(MOST_MATCHERS)
  .default([])
  .meta({ description: 'all of them must hold; [] = every alert of the workspace' })
const why = characters(1, 1000)

/** The body of `POST /v1/alerts/silences`. */
export const silenceRequestSchema = z
  .strictObject({
    silence_id: characters(1, 64).optional().meta({ description: 'changes this one; without it a new one is made' }),
    matchers,
    from: instant.optional().meta({ description: 'without it from now on' }),
    until: instant.optional(),
    minutes: z
      .number()
      .int()
      .min(1)
      .max(LONGEST_MINUTES)
      .optional()
      .meta({ description: 'how long, instead of `until`' }),
    why,
  })
  .refine(({ until, minutes }) => (until === undefined) !== (minutes === undefined), {
    path: ['until'],
    message: 'expected either until when, or for how many minutes',
  })
export type SilenceRequest = z.infer<typeof silenceRequestSchema>

/** @returns what was asked for, or every fault; never throws */
export const parseSilence = (value: unknown): Parsed<SilenceRequest> => parseStrictly(silenceRequestSchema, value)

/** One version of a silence in the bucket SILENCES_BUCKET; never overwritten, so that all of them are the audit. */
export const silenceVersionSchema = z.object({
  silence_id: z.string(),
  version: z.number().int().min(1),
  change: z.enum(['made', 'changed', 'ended']),
  at: z.string().meta({ description: 'when it was written' }),
  who: z.string().meta({ description: 'name and id of the key it was written with' }),
  workspace: z.string(),
  matchers: z.array(z.object({ field: z.enum(silenceFields), op: z.enum(['=', '!=', '=~', '!~']), value: z.string() })),
  from: z.number().meta({ description: 'epoch ms' }),
  until: z.number().meta({ description: 'epoch ms, not included' }),
  why: z.string(),
})
export type SilenceVersion = z.infer<typeof silenceVersionSchema>

export const shownSilenceSchema = silenceVersionSchema.extend({
  state: z.enum(['coming', 'active', 'over']),
  versions: z.array(silenceVersionSchema).meta({ description: 'all it ever was, the first one first' }),
})
export type ShownSilence = z.infer<typeof shownSilenceSchema>

export const silencesSchema = z.object({
  now: z.number().meta({ description: 'epoch ms' }),
  silences: z.array(shownSilenceSchema).meta({ description: 'those of the last 30 days, what holds now first' }),
})

export const SILENCES_BUCKET = 'alert_silences'

/** What a silence can tell an alert by. */
export type SilenceLabels = { workspace: string } & Record<(typeof silenceFields)[number], string>

export function stateOfSilence({ from, until }: SilenceVersion, now: number): ShownSilence['state'] {
  return now >= until ? 'over' : now < from ? 'coming' : 'active'
}

/** @returns whether it holds an alert back at a moment; its expressions are compiled once */
export function holderOf(silence: SilenceVersion): (labels: SilenceLabels, now: number) => boolean {
  const tests = silence.matchers.map(testOf)
  return (labels, now) =>
    silence.workspace === labels.workspace &&
    stateOfSilence(silence, now) === 'active' &&
    tests.every((test) => test(labels))
}

function testOf({ field, op, value }: Matcher): (labels: SilenceLabels) => boolean {
  const expression = op === '=~' || op === '!~' ? RE2JS.compile(value) : null
  const wanted = op === '=' || op === '=~'
  const holds = (label: string) => expression?.matches(label) ?? label === value
  // of rules it may say the names as they were once spelled
  return (labels) => (holds(labels[field]) || (field === 'rule' && holds(kebabOf(labels.rule)))) === wanted
}

function expressionFault(value: string): string | null {
  try {
    return RE2JS.compile(value).programSize() > MOST_INSTRUCTIONS ? 'too large an expression' : null
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return `no expression of RE2: ${error.message.replace('error parsing regexp: ', '')}`
  }
}
