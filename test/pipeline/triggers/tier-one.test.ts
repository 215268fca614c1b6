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

test('an answer without a confidence is not judged', () => {
  expect(triggersOf({ confidence: null })).toEqual([])
})

test('two intents within a tenth are ambiguous', () => {
  expect(triggersOf({ confidence: 0.8, runner_up_confidence: 0.75 })).toEqual(['ambiguous_intent'])
})

test('a clear lead is not ambiguous', () => {
  expect(triggersOf({ confidence: 0.8, runner_up_confidence: 0.2 })).toEqual([])
})

test('a bot that says it has no answer has none, however sure it is', () => {
  expect(triggersOf({ confidence: 0.99, answered: false })).toEqual(['no_answer'])
})

test("a fallback's own confidence is the threshold: what counts is the second of its ranking", () => {
  const fallback = { intent: 'nlu_fallback', confidence: 0.8, runner_up_confidence: 0.79 }
  expect(triggersOf(fallback)).toEqual([])
  expect(triggersOf({ ...fallback, runner_up_confidence: 0.31 })).toEqual(['low_confidence'])
})

test('a fallback that does not say what it guessed is no answer', () => {
  expect(triggersOf({ intent: 'nlu_fallback', confidence: 0.8 })).toEqual(['no_answer'])
})

test("a bot's words never fire a customer's trigger", () => {
  expect(
    triggersOf({ confidence: 0.9, text: 'You can talk to a human agent, delete your account or fuck off.' }),
  ).toEqual([])
})
