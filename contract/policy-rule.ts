import { z } from 'zod'
import { getsIntoTooMany, MOST_INSTRUCTIONS, parseExpression } from './expression.ts'
import { characters, id } from './field.ts'

/** A workspace's own rules: what in a message calls for a person, and how urgently. */

export const MOST_RULES = 50
/** Of the expressions of all rules together: what the longest text can cost grows with it. */
const MOST_INSTRUCTIONS_TOGETHER = 5 * MOST_INSTRUCTIONS

const MOST_CHARACTERS = 300

/** One fault at a time: what is too long is not even compiled. */
const expression = z
  .string()
  .superRefine((source, context) => {
    const message = source.length > MOST_CHARACTERS ? `more than ${MOST_CHARACTERS} characters` : faultOf(source)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })
  .meta({ minLength: 1, maxLength: MOST_CHARACTERS })

function faultOf(source: string): string | null {
  const parsed = parseExpression(source)
  return parsed.ok ? null : parsed.message
}

const described = <S extends z.ZodType>(schema: S, description: string): S => schema.meta({ description })

export const policyRuleSchema = z
  .strictObject({
    name: described(characters(1, 64), 'stands in the evidence of what it fires on; no two rules have the same'),
    intent: described(id.optional(), "the intent that the bot's message names"),
    text: described(
      expression.optional(),
      "is found in the first 1,000 characters of the customer's message: a regular expression of RE2, which has neither back-references nor look-arounds; (?-i) lets upper and small letters differ",
    ),
    attribute: described(
      z.strictObject({ name: characters(1, 64), value: characters(0, 512) }).optional(),
      "a pair that the message's attributes have",
    ),
    action: described(z.enum(['offer_human', 'escalate', 'escalate_urgent']), 'what it asks for'),
  })
  .superRefine(({ intent, text, attribute }, context) => {
    if (intent === undefined && text === undefined && attribute === undefined)
      context.addIssue({ code: 'custom', message: 'expected an intent, a text or an attribute' })
    if (intent !== undefined && text !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: "an intent is the bot's, a text the customer's: no message has both",
      })
  })
export type PolicyRule = z.infer<typeof policyRuleSchema>

export const policyRulesSchema = z
  .array(policyRuleSchema)
  .max(MOST_RULES, `more than ${MOST_RULES} rules`)
  .superRefine((rules, context) => {
    rules.forEach(({ name }, index) => {
      if (rules.findIndex((other) => other.name === name) < index)
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'another rule has this name' })
    })
    const count = rules.reduce((sum, { text }) => sum + instructionsOf(text), 0)
    if (count > MOST_INSTRUCTIONS_TOGETHER)
      context.addIssue({
        code: 'custom',
        message: `the expressions together have ${count} instructions, of which there may be ${MOST_INSTRUCTIONS_TOGETHER}`,
      })
    const slow = count > MOST_INSTRUCTIONS_TOGETHER ? -1 : firstSlow(rules)
    if (slow >= 0) context.addIssue({ code: 'custom', path: [slow, 'text'], message: SLOW })
  })
  .default([])

const SLOW =
  'with it the expressions take too long on a text made for them: write .* instead of a counted repetition such as .{0,40}'

/** @returns the first rule with which the texts looked for get into too many situations, -1 for none */
function firstSlow(rules: readonly { text?: string | undefined }[]): number {
  const isFine = (end: number) => {
    const sources = rules.slice(0, end).flatMap(({ text }) => (text === undefined ? [] : [text]))
    return sources.length === 0 || sources.some((text) => instructionsOf(text) === 0) || !getsIntoTooMany(sources)
  }
  if (isFine(rules.length)) return -1
  // one rule more is never fewer situations
  let [fine, slow] = [0, rules.length]
  while (slow - fine > 1) {
    const middle = (fine + slow) >> 1
    if (isFine(middle)) fine = middle
    else slow = middle
  }
  return slow - 1
}

function instructionsOf(text: string | undefined): number {
  const parsed = text === undefined || text.length > MOST_CHARACTERS ? null : parseExpression(text)
  return parsed?.ok ? parsed.instruction_count : 0
}
