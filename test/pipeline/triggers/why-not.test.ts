import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TriggerName } from '../../../contract/decision.ts'
import { defaultPolicy, type Policy } from '../../../contract/policy.ts'
import type { GivenFact, History } from '../../../pipeline/history.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { detect, type Turn } from '../../../pipeline/triggers/detect.ts'
import type { Miss } from '../../../pipeline/triggers/why-not.ts'
import { botTurn, customerTurn, historyOf } from './ask.ts'

/** What every trigger that did not fire said, by its name, in the order it said it. */
function missesOf(turn: Turn, history: History = historyOf([]), policy = defaultPolicy): Record<string, Miss[]> {
  const misses: Record<string, Miss[]> = {}
  const hits = detect(turn, history, policy, (trigger) => {
    const own: Miss[] = []
    misses[trigger] = own
    return (miss) => own.push(miss)
  })
  for (const { trigger } of hits) delete misses[trigger]
  return misses
}
const missOf = (trigger: TriggerName, text: string, history?: History, language = 'en') =>
  missesOf(customerTurn(text, language), history)[trigger]?.[0]
const wordsOf = (text: string, miss: Miss | undefined) => miss?.spans?.map(({ start, end }) => text.slice(start, end))

describe('what was taken back', () => {
  test.each<[TriggerName, string, string]>([
    ['human_request', "Please don't transfer me to an agent", 'transfer me'],
    ['account_deletion', "I don't want to delete my account", 'delete my account'],
    ['formal_complaint', "I don't want to file a complaint", 'file a complaint'],
    ['legal_or_safety', 'No need to call a lawyer', 'call a lawyer'],
    ['high_value_refund', 'Did I already get a refund', 'get a refund'],
  ])('%s says of %j that it was taken back, and where', (trigger, text, words) => {
    const miss = missOf(trigger, text)
    expect(miss).toMatchObject({ reason: 'taken_back', is_close: true })
    expect(wordsOf(text, miss)?.[0]).toContain(words)
  })
})

describe('a score against its threshold', () => {
  test('frustration under its threshold names the words and the earlier messages that count', () => {
    const text = 'The sound of it is annoying'
    const annoyed: History = historyOf(['customer: I am still waiting', 'bot: Sorry.'])
    const miss = missOf('frustration', text, annoyed)
    expect(miss).toMatchObject({ reason: 'below_threshold', is_close: true, threshold: 0.6, earlier: ['e-0'] })
    expect(miss!.score).toBeCloseTo(readSignals(text, 'en').frustration + 0.3 * annoyed.messages[0]!.frustration)
    expect(wordsOf(text, miss)).toEqual(['annoying'])
  })

  test('a refund under the limit names the amount beside it, given now or earlier', () => {
    const given: GivenFact = { kind: 'amount', value: '320.00 USD', event_id: 'e-0', occurred_at: 0 }
    expect(missOf('high_value_refund', 'Refund my $499.99 please')).toMatchObject({
      ...{ reason: 'below_threshold', is_close: true, score: 499.99, threshold: 500 },
    })
    const earlier = historyOf(['customer: it was $320'], [given])
    expect(missOf('high_value_refund', 'I want a refund', earlier)).toMatchObject({ score: 320, earlier: ['e-0'] })
  })

  test('an amount that nobody can convert, and none at all, are told apart', () => {
    const lira = { ...defaultPolicy, refund_currency: 'TRY' }
    const [miss] = missesOf(customerTurn('I want a refund of €900'), historyOf([]), lira).high_value_refund ?? []
    expect(miss?.reason).toBe('other_currency')
    expect(missOf('high_value_refund', 'I want a refund')?.reason).toBe('no_amount')
  })

  test('a technical issue with some of its marks has their weight, and the marks', () => {
    const text = 'Error 0x80070057 on Windows 11 after the update of the driver'
    const miss = missOf('complex_technical', text)
    expect(miss).toMatchObject({ reason: 'below_threshold', is_close: true, score: 3, threshold: 4 })
    expect(wordsOf(text, miss)).toEqual(['Error 0x80070057', 'Windows 11'])
  })

  test('a message half like an earlier one says how like it is, and which', () => {
    const history = historyOf(['customer: where is the blue parcel from Leeds', 'bot: On its way.'])
    expect(missOf('repetition', 'where is the parcel you promised last week', history)).toMatchObject({
      ...{ reason: 'below_threshold', is_close: true, threshold: 0.54, earlier: ['e-0'] },
    })
  })

  test('the same question about another thing is a new one', () => {
    const history = historyOf(['customer: what is the weather in Pittsburgh today', 'bot: Sunny.'])
    expect(missOf('repetition', 'what is the weather in Boston today', history)).toMatchObject({
      ...{ reason: 'new_question', earlier: ['e-0'] },
    })
  })
})

describe('a bot’s answer', () => {
  const miss = (fields: object, trigger: TriggerName) => missesOf(botTurn(fields))[trigger]?.[0]

  test('just above the threshold is close, far above is not', () => {
    expect(miss({ confidence: 0.72 }, 'low_confidence')).toMatchObject({ is_close: true, score: 0.72, threshold: 0.7 })
    expect(miss({ confidence: 0.95 }, 'low_confidence')).toMatchObject({ reason: 'sure_enough', is_close: false })
  })

  test('what the bot did not say is not guessed', () => {
    expect(missesOf(botTurn({}))).toMatchObject({
      ...{ low_confidence: [{ reason: 'not_given' }], ambiguous_intent: [{ reason: 'not_given' }] },
      no_answer: [{ reason: 'not_given' }],
    })
  })
})

test('a workspace without rules, and rules that do not hold, are told apart', () => {
  const rules: Policy['rules'] = [{ name: 'gold', attribute: { name: 'tier', value: 'gold' }, action: 'escalate' }]
  const reasonOf = (policy: Policy) => missesOf(customerTurn('Hello'), historyOf([]), policy).policy_rule?.[0]?.reason
  expect(reasonOf(defaultPolicy)).toBe('no_rules')
  expect(reasonOf({ ...defaultPolicy, rules })).toBe('no_rule_holds')
})

test('swearing for joy, and a slip, are there and do not count', () => {
  expect(missOf('profanity', 'fucking awesome, thank you')).toMatchObject({ reason: 'in_joy', score: 1 })
  expect(missOf('profanity', 'damn, I forgot my number')).toMatchObject({ reason: 'in_passing', score: 0.5 })
})

test('"it does not work" before the bot has answered would count later', () => {
  expect(missOf('dissatisfaction', "it doesn't work")).toMatchObject({ reason: 'before_any_answer', is_close: true })
})

test('in a language without rules the triggers say that they could not judge', () => {
  const misses = missesOf(customerTurn("Dov'è il mio pacco adesso?", 'it'))
  const notJudged = Object.entries(misses).flatMap(([name, [first]]) => (first?.reason === 'not_judged' ? [name] : []))
  expect(notJudged).toHaveLength(9)
  expect(misses.repetition?.[0]?.reason).toBe('nothing_alike')
})

test('whatever is said, asking why changes no hit, and every trigger that does not fire says why', () => {
  const piece = fc.constantFrom(
    ...['I want a ', 'human ', "don't ", 'refund ', '$700 ', 'damn ', 'delete my account ', 'error 404 ', 'lawyer '],
    ...['again ', 'this is useless ', 'no ', '? ', 'и ', 'already told you ', '. ', 'file a complaint '],
  )
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  const history = historyOf(['customer: I want a refund of $300 for this', 'bot: Would you like that?'])
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'it'), (text, language) => {
      const turn = customerTurn(text, language)
      const misses = missesOf(turn, history)
      const hits = detect(turn, history, defaultPolicy)
      expect(Object.values(misses).every((own) => own.length > 0)).toBe(true)
      expect(hits.length + Object.keys(misses).length).toBe(11)
      expect(detect(turn, history, defaultPolicy, () => () => undefined)).toEqual(hits)
    }),
  )
})
