import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../../../contract/policy.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { botTurn, historyOf } from './ask.ts'

const triggersOf = (fields: Parameters<typeof botTurn>[0], policy: Policy = defaultPolicy): string[] =>
  detect(botTurn(fields), historyOf([]), policy).map((hit) => hit.trigger)

test('68 % is enough for nobody: the general threshold is 70 %', () => {
  expect(triggersOf({ confidence: 0.68 })).toEqual(['low_confidence'])
})

test('a confidence at the threshold is confident', () => {
  expect(triggersOf({ confidence: 0.7 })).toEqual([])
})

test('80 % is not enough in a technical workspace', () => {
  expect(triggersOf({ confidence: 0.8 }, { ...defaultPolicy, profile: 'technical' })).toEqual(['low_confidence'])
})

test("an intent's own threshold goes before the profile's", () => {
  const policy = { ...defaultPolicy, intent_thresholds: { greet: 0.3 } }
  expect(triggersOf({ confidence: 0.4, intent: 'greet' }, policy)).toEqual([])
})

test("a workspace's own threshold goes before its profile's, and the intent's before both", () => {
  const policy = { ...defaultPolicy, profile: 'regulated' as const, confidence_threshold: 0.5 }
  expect(triggersOf({ confidence: 0.6 }, policy)).toEqual([])
  expect(triggersOf({ confidence: 0.6, intent: 'pay' }, { ...policy, intent_thresholds: { pay: 0.95 } })).toEqual([
    'low_confidence',
  ])
})

test('89 % is not enough in a regulated workspace', () => {
  expect(triggersOf({ confidence: 0.89 }, { ...defaultPolicy, profile: 'regulated' })).toEqual(['low_confidence'])
})

test('an answer without a confidence is not judged', () => {
  expect(triggersOf({ confidence: null })).toEqual([])
})

test('two intents within a tenth are ambiguous', () => {
  expect(triggersOf({ confidence: 0.8, runner_up_confidence: 0.75 })).toEqual(['ambiguous_intent'])
})

test('a clear lead is not ambiguous', () => {
  expect(triggersOf({ confidence: 0.8, runner_up_confidence: 0.2 })).toEqual([])
})

test('how near two intents may be is the policy’s', () => {
  const near = { confidence: 0.8, runner_up_confidence: 0.65 }
  expect(triggersOf(near, { ...defaultPolicy, ambiguity_gap: 0.2 })).toEqual(['ambiguous_intent'])
  expect(triggersOf({ confidence: 0.8, runner_up_confidence: 0.8 }, { ...defaultPolicy, ambiguity_gap: 0 })).toEqual([])
})

test('two intents that a very sure bot knows are not ambiguous', () => {
  expect(triggersOf({ confidence: 0.96, runner_up_confidence: 0.9 })).toEqual([])
})

test("Rasa's fallback has its threshold for a confidence: the second of the ranking is the true one", () => {
  const rasa = { intent: 'nlu_fallback', confidence: 0.8 }
  const hits = detect(botTurn({ ...rasa, runner_up_confidence: 0.45 }), historyOf([]), defaultPolicy)
  expect(hits).toMatchObject([{ trigger: 'low_confidence', score: 0.45, threshold: 0.7 }])
  expect(triggersOf({ ...rasa, runner_up_confidence: 0.79 })).toEqual([])
})

test.each([
  ['nlu_fallback', 0.7],
  ['nlu_fallback', 0.3],
  ['nlu_fallback', 0.99],
  ['nlu_fallback', null],
  ['Default Fallback Intent', 1],
  ['sys.no-match-default', 1],
  ['FallbackIntent', null],
  ['AMAZON.FallbackIntent', 0.9],
])('%s with the confidence %s and no second guess is no confident answer', (intent, confidence) => {
  expect(triggersOf({ intent, confidence })).toEqual(['low_confidence'])
})

test('how unsure a fallback without a second is nobody knows: it is told the lower of both thresholds', () => {
  const scoreOf = (confidence: number | null) =>
    detect(botTurn({ intent: 'nlu_fallback', confidence }), historyOf([]), defaultPolicy)[0]?.score
  expect([0.3, 0.7, 0.9, null].map(scoreOf)).toEqual([0.3, 0.7, 0.7, 0.7])
})

test.each([
  ['fallback_number', 0.7],
  ['ask_about_fallback', 0.9],
  ['nlu_fallback_explained', 0.75],
  ['out_of_scope', 0.8],
  ['', 0.7],
])('%j is an intent like any other: at %s it is sure enough', (intent, confidence) => {
  expect(triggersOf({ intent, confidence })).toEqual([])
})

test('a fallback whose second guess is above the threshold is as sure as that', () => {
  expect(triggersOf({ intent: 'FallbackIntent', confidence: null, runner_up_confidence: 0.8 })).toEqual([])
})

test('a bot that says it has no answer has none, however sure it is', () => {
  expect(triggersOf({ confidence: 0.99, answered: false })).toEqual(['no_answer'])
})

test("a bot's words never fire a customer's trigger", () => {
  expect(
    triggersOf({ confidence: 0.9, text: 'You can talk to a human agent, delete your account or fuck off.' }),
  ).toEqual([])
})
