import type { Evidence, TriggerHit } from '../../contract/decision.ts'
import { compileExpressions, type ExpressionMatch, READ_LENGTH } from '../../contract/expression.ts'
import type { Policy } from '../../contract/policy.ts'
import type { PolicyRule } from '../../contract/policy-rule.ts'
import type { Span } from '../signals/line.ts'
import { cutText } from '../text.ts'
import { type BotMessage, type BotTrigger, type CustomerMessage, type CustomerTrigger, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

/** The workspace's own rules, asked in their order: of a bot's message those about its intent, of a customer's those about its text, of both those about attributes. @see METRICS.md, tier 3 */
export const botPolicyRule: BotTrigger = (event, _history, { rules }, why) => {
  const hit = rules.length === 0 ? null : hitOf(rules.flatMap((rule) => evidenceFor(rule, event, null)))
  if (hit === null) why?.(missOf(rules))
  return hit
}

export const customerPolicyRule: CustomerTrigger = ({ event }, _history, { rules }, why) => {
  const hit = rules.length === 0 ? null : findRule(event, rules)
  if (hit === null) why?.(missOf(rules))
  return hit
}

const missOf = (rules: Policy['rules']): Miss => ({ reason: rules.length === 0 ? 'no_rules' : 'no_rule_holds' })

function findRule(event: CustomerMessage, rules: Policy['rules']): TriggerHit | null {
  const { look, indexes } = textsOf(rules)
  const found = look === null ? [] : look(cutText(event.text, READ_LENGTH))
  return hitOf(
    rules.flatMap((rule, index) => {
      const match = found.find((one) => indexes[one.index] === index)
      return rule.text !== undefined && match === undefined ? [] : evidenceFor(rule, event, match ?? null)
    }),
  )
}

/** An expression may find a whole message, and fifty of them the same: a decision stays small enough to send. */
const QUOTE_LENGTH = 120
const MOST_EVIDENCE = 8

type Action = PolicyRule['action']
interface Found {
  action: Action
  evidence: Evidence
}

/** What a rule asks for, when all but its text holds; with the place of that. */
function evidenceFor(rule: PolicyRule, event: BotMessage | CustomerMessage, match: ExpressionMatch | null): Found[] {
  const { name, intent, text, attribute, action } = rule
  if (intent !== undefined && (event.type !== 'message.bot' || event.intent !== intent)) return []
  if (text !== undefined && match === null) return []
  if (attribute !== undefined && attributeOf(event, attribute.name) !== attribute.value) return []
  const place = match === null ? { event_id: event.event_id } : quote(event, shorten(event.text, match))
  return [{ action, evidence: { ...place, rule: name } }]
}

const shorten = (text: string, { start, end }: Span): Span => ({
  start,
  end: start + cutText(text.slice(start, end), QUOTE_LENGTH).length,
})

/** A pair may have the name of what every object has. */
const attributeOf = ({ attributes = {} }: BotMessage | CustomerMessage, name: string): string | undefined =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined

const strength: Record<Action, number> = { offer_human: 1, escalate: 2, escalate_urgent: 3 }

/** One hit for all of them: the strongest first, of those the first of the policy. */
function hitOf(found: Found[]): TriggerHit | null {
  const [first, ...rest] = found.toSorted((a, b) => strength[b.action] - strength[a.action])
  if (first === undefined) return null
  const evidence = [first, ...rest].slice(0, MOST_EVIDENCE).map((one) => one.evidence)
  return { trigger: 'policy_rule', tier: 3, score: 1, threshold: 1, evidence, action: first.action }
}

interface Texts {
  /** null = no rule has a text */
  look: ((text: string) => ExpressionMatch[]) | null
  /** of each expression its rule's place */
  indexes: number[]
}
const compiled = Symbol('compiled')

/** Compiled at the first message and kept with the policy that they are part of: a policy is replaced, never changed. */
function textsOf(rules: Policy['rules'] & { [compiled]?: Texts }): Texts {
  const known = rules[compiled]
  if (known !== undefined) return known
  const indexes = rules.flatMap(({ text }, index) => (text === undefined ? [] : [index]))
  const sources = indexes.map((index) => rules[index]?.text as string)
  const texts = { look: sources.length === 0 ? null : compileExpressions(sources), indexes }
  Object.defineProperty(rules, compiled, { value: texts })
  return texts
}
