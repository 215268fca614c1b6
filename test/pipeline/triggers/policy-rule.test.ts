import { expect, test } from 'vitest'
import { leastCpuMs } from '../../../bench/cpu.ts'
import { hostileRules, textsForRules } from '../../../bench/hostile.ts'
import type { Decision } from '../../../contract/decision.ts'
import { parsePolicy } from '../../../contract/parse-policy.ts'
import type { Policy } from '../../../contract/policy.ts'
import { decide } from '../../../pipeline/decide.ts'
import { detect, type Turn } from '../../../pipeline/triggers/detect.ts'
import { botTurn, customerTurn, historyOf } from './ask.ts'

function policyWith(...rules: object[]): Policy {
  const parsed = parsePolicy({ rules })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return { version: 2, ...parsed.value }
}
const hitOf = (turn: Turn, policy: Policy) =>
  detect(turn, historyOf([]), policy).find((hit) => hit.trigger === 'policy_rule')

function decideOn(turn: Turn, policy: Policy): Decision {
  const history = historyOf([])
  const hits = detect(turn, history, policy)
  return decide({
    ...{
      workspace: 'acme',
      turn,
      hits,
      history,
      policy,
      staff: () => ({ availability: null, agents: [] }),
      eta: () => 120,
      now: () => 0,
      brief: () => ({ sentences: [], facts: [] }),
    },
  })
}
const customer = (text: string, attributes?: Record<string, string>): Turn => {
  const turn = customerTurn(text)
  return { ...turn, event: { ...turn.event, attributes } }
}

const chargeback = { name: 'chargeback', text: 'charge ?backs?', action: 'escalate_urgent' }
const cancels = { name: 'wants to cancel', intent: 'cancel_contract', action: 'escalate' }
const gold = { name: 'gold', attribute: { name: 'plan', value: 'gold' }, action: 'offer_human' }

test('a text rule fires on the words, and its evidence has its name and their place', () => {
  const text = 'Fine, my bank does a Charge back then'
  const [evidence, ...more] = hitOf(customer(text), policyWith(chargeback))!.evidence
  expect(evidence).toEqual({ event_id: 'e-now', start: 21, end: 32, quote: 'Charge back', rule: 'chargeback' })
  expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote)
  expect(more).toEqual([])
})

test('a text rule leaves other words alone', () => {
  expect(hitOf(customer('Do you charge for the way back?'), policyWith(chargeback))).toBeUndefined()
})

test("a text rule is about the customer's words, never about the bot's", () => {
  expect(hitOf(botTurn({ text: 'A chargeback takes ten days.' }), policyWith(chargeback))).toBeUndefined()
})

test('an intent rule fires on a bot message with this very intent', () => {
  const policy = policyWith(cancels)
  expect(hitOf(botTurn({ intent: 'cancel_contract', confidence: 0.99 }), policy)?.evidence).toEqual([
    { event_id: 'e-now', rule: 'wants to cancel' },
  ])
  expect(hitOf(botTurn({ intent: 'cancel_contract_help', confidence: 0.99 }), policy)).toBeUndefined()
})

test('an attribute rule fires on a message of either side that has the pair', () => {
  const policy = policyWith(gold)
  expect(hitOf(customer('hello', { plan: 'gold' }), policy)).toBeDefined()
  expect(hitOf(botTurn({ attributes: { plan: 'gold' } }), policy)).toBeDefined()
  expect(hitOf(customer('hello', { plan: 'golden' }), policy)).toBeUndefined()
  expect(hitOf(customer('hello'), policy)).toBeUndefined()
})

test('an attribute that is called like a part of every object is not there by itself', () => {
  const policy = policyWith({ name: 'a', attribute: { name: 'toString', value: 'x' }, action: 'escalate' })
  expect(hitOf(customer('hello', {}), policy)).toBeUndefined()
})

test('a rule with a text and an attribute asks for both', () => {
  const policy = policyWith({ ...chargeback, attribute: { name: 'plan', value: 'gold' } })
  expect(hitOf(customer('chargeback!', { plan: 'gold' }), policy)).toBeDefined()
  expect(hitOf(customer('chargeback!', { plan: 'free' }), policy)).toBeUndefined()
  expect(hitOf(customer('hello', { plan: 'gold' }), policy)).toBeUndefined()
})

test.each(['offer_human', 'escalate', 'escalate_urgent'] as const)(
  'a rule that says %s makes that decision',
  (action) => {
    const decision = decideOn(customer('a chargeback'), policyWith({ ...chargeback, action }))
    expect(decision).toMatchObject({ action, tier: 3, triggers: [{ trigger: 'policy_rule', action }] })
  },
)

test('of several rules the strongest stands first and is what they ask for, and all are named', () => {
  const hit = hitOf(customer('chargeback', { plan: 'gold' }), policyWith(gold, chargeback))!
  expect(hit.action).toBe('escalate_urgent')
  expect(hit.evidence.map(({ rule }) => rule)).toEqual(['chargeback', 'gold'])
})

test('a rule that only offers does not hold back what asks for more, nor become its reason', () => {
  const decision = decideOn(
    customer('please delete my account, you fucking idiots', { plan: 'gold' }),
    policyWith(gold),
  )
  expect(decision.action).toBe('escalate_urgent')
  expect(decision.triggers.map(({ trigger }) => trigger)).toEqual([
    ...['account_deletion', 'profanity', 'frustration', 'policy_rule'],
  ])
})

test('a rule does not put itself before the wish for a person', () => {
  const decision = decideOn(customer('chargeback or I talk to a human'), policyWith(chargeback))
  expect(decision.triggers.map(({ trigger }) => trigger)).toEqual(['human_request', 'policy_rule'])
})

test('an expression that finds a whole long message shows its beginning', () => {
  const text = `refund ${'please '.repeat(200)}`
  const [evidence] = hitOf(customer(text), policyWith({ ...chargeback, text: 'refund.*' }))!.evidence
  expect(evidence!.quote).toBe(text.slice(0, 120))
  expect(evidence!.end).toBe(120)
})

test('expressions are compiled once for a policy, not for every message', () => {
  const many = Array.from({ length: 40 }, (_, i) => ({ name: `r${i}`, text: `word${i}x`, action: 'escalate' }))
  const policy = policyWith(...many)
  const turn = customer('hello word39x')
  const fresh = Array.from({ length: 5 }, () => policyWith(...many))
  const compiling_ms = leastCpuMs(() => hitOf(turn, fresh.pop() as Policy), 0, 5)
  hitOf(turn, policy)
  const thousand = () => Array.from({ length: 1000 }, () => hitOf(turn, policy))
  expect(thousand().every((hit) => hit !== undefined)).toBe(true)
  expect(leastCpuMs(thousand, 0, 3)).toBeLessThan((1000 * compiling_ms) / 4)
})

test('a text of ten thousand characters that is made for the rules does not hold them up', () => {
  const policy = policyWith(...hostileRules)
  // in ms it is judged by bench/signals.ts, where it is less than 5
  const costs = textsForRules(10_000).map((text) => leastCpuMs(() => hitOf(customer(text), policy), 0, 1))
  expect(Math.min(...costs)).toBeLessThan(250)
})

test('a rule that would be slow on a text made for it is refused, with what to write instead', () => {
  const rules = [
    { ...chargeback, text: 'charge ?backs?' },
    { ...cancels, intent: undefined, text: 'refund.{0,60}order' },
  ]
  const parsed = parsePolicy({ rules })
  expect(parsed.ok ? [] : parsed.faults).toEqual([
    {
      path: '/rules/1/text',
      message:
        'with it the expressions take too long on a text made for them: write .* instead of a counted repetition such as .{0,40}',
    },
  ])
})

test('whoever asks does not wait long for that answer, however many rules are slow', () => {
  const rules = Array.from({ length: 12 }, (_, i) => ({ ...chargeback, name: `rule ${i}`, text: `a.{0,32}${i}` }))
  parsePolicy({ rules: [chargeback] })
  const began = process.cpuUsage()
  expect(parsePolicy({ rules }).ok).toBe(false)
  const { user, system } = process.cpuUsage(began)
  // seconds, when each text was looked at to its end and each rule after the other
  expect((user + system) / 1000).toBeLessThan(700)
})

test.each(['\\p{Greek}.{140}qz', '[^\\x00-\\x7F].{0,40}(?:foo|bar)z', '\\p{Sc}.{60}z', '\\p{Han}.{60}z'])(
  'so is one whose letters are those of a class: %s',
  (text) => {
    expect(parsePolicy({ rules: [{ ...chargeback, text }] }).ok).toBe(false)
  },
)

test('what stands behind the first thousand characters of a message is not looked for', () => {
  const policy = policyWith({ ...chargeback, text: 'chargeback' })
  const found = (before: number) => hitOf(customer(`${'x '.repeat(before / 2)}chargeback`), policy) !== undefined
  expect([found(900), found(1000)]).toEqual([true, false])
})
