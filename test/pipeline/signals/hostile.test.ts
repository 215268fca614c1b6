import { describe, expect, test } from 'vitest'
import { hostileTexts } from '../../../bench/hostile.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import { lookAtAll } from '../../../pipeline/explain/look.ts'
import { readFacts } from '../../../pipeline/signals/facts.ts'
import { readFrustration } from '../../../pipeline/signals/frustration.ts'
import { type Language, readLanguage } from '../../../pipeline/signals/language.ts'
import { readLine } from '../../../pipeline/signals/line.ts'
import { readProfanity } from '../../../pipeline/signals/profanity.ts'
import { countQuestions } from '../../../pipeline/signals/questions.ts'
import { readSentiment } from '../../../pipeline/signals/sentiment.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { readTechnical } from '../../../pipeline/signals/technical.ts'
import { findToldBefore } from '../../../pipeline/signals/told-before.ts'
import { accountDeletion } from '../../../pipeline/triggers/account-deletion.ts'
import { complexTechnical } from '../../../pipeline/triggers/complex-technical.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { dissatisfaction } from '../../../pipeline/triggers/dissatisfaction.ts'
import { formalComplaint } from '../../../pipeline/triggers/formal-complaint.ts'
import { frustration } from '../../../pipeline/triggers/frustration.ts'
import { highValueRefund } from '../../../pipeline/triggers/high-value-refund.ts'
import { humanRequest } from '../../../pipeline/triggers/human-request.ts'
import { legalOrSafety } from '../../../pipeline/triggers/legal-or-safety.ts'
import { customerPolicyRule } from '../../../pipeline/triggers/policy-rule.ts'
import { profanity } from '../../../pipeline/triggers/profanity.ts'
import { repetition } from '../../../pipeline/triggers/repetition.ts'
import { customerTurn, historyOf } from '../triggers/ask.ts'

/**
 * Seconds on a naive pattern, and more than a life on an ambiguous loop. The rule is 5 ms for every signal and every
 * trigger by itself on 10,000 characters; they are given 100,000, and the best of several runs counts, so that a busy
 * machine tells nothing.
 */
const MOST_MS = 5
/** All signals of one message together. */
const MOST_SIGNALS_MS = 15
const MOST_TOGETHER_MS = 25
const RUNS = 20
/** Below this the clock and the garbage collector are what is measured; twice the text is twice the work. */
const HARMLESS_MS = 1
const MOST_GROWTH = 3
const languages = ['en', 'de', 'es', 'fr', 'nl']
/** '' is unknown, read by the hard rules of all four languages; nl has none. */
const stated = [...languages, '']
const triggers = {
  humanRequest,
  accountDeletion,
  highValueRefund,
  formalComplaint,
  legalOrSafety,
  complexTechnical,
  customerPolicyRule,
  profanity,
  repetition,
  frustration,
  dissatisfaction,
}
const texts = Object.entries(hostileTexts(100_000))
const history = historyOf([
  'customer: I want a refund for my order now please',
  'bot: No.',
  'customer: talk to me about my account',
])

/** Stops at the first run that is fast enough. */
function bestOf(run: () => unknown, most: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < RUNS && best > most; i++) {
    const began = performance.now()
    run()
    best = Math.min(best, performance.now() - began)
  }
  return best
}

describe.each(texts)('100,000 characters of %s', (_name, text) => {
  test.each(languages)('are decided on in a few milliseconds when the language is %s', (language) => {
    expect(bestOf(() => detect(customerTurn(text, language), history, defaultPolicy), MOST_TOGETHER_MS)).toBeLessThan(
      MOST_TOGETHER_MS,
    )
  })

  test('say as soon why no trigger fired', () => {
    expect(bestOf(() => lookAtAll(customerTurn(text), history, defaultPolicy), MOST_TOGETHER_MS)).toBeLessThan(
      MOST_TOGETHER_MS,
    )
  })

  test.each(stated)('hold up no trigger by itself when the language is %j', (language) => {
    const turn = customerTurn(text, language)
    const slow = Object.entries(triggers).filter(
      ([, trigger]) => bestOf(() => trigger(turn, history, defaultPolicy), MOST_MS) >= MOST_MS,
    )
    expect(slow.map(([name]) => name)).toEqual([])
  })

  test('hold up no signal by itself', () => {
    const line = readLine(text)
    const signals: Record<string, () => unknown> = {
      line: () => readLine(text),
      language: () => readLanguage(line, '', history),
      sentiment: () => readSentiment(line),
      frustration: () => readFrustration(line, text, 0, 0),
      facts: () => readFacts(text),
      technical: () => readTechnical(line, text.slice(0, 4000)),
      questions: () => countQuestions(line),
      ...Object.fromEntries(languages.map((name) => [`profanity ${name}`, () => readProfanity(line, text, of(name))])),
      ...Object.fromEntries(languages.map((name) => [`told before ${name}`, () => findToldBefore(line, of(name))])),
    }
    const slow = Object.entries(signals).filter(([, run]) => bestOf(run, MOST_MS) >= MOST_MS)
    expect(slow.map(([name]) => name)).toEqual([])
  })
})

const of = (language: string): Language => (language === 'nl' ? '' : (language as Language))

test('random pieces of every attack hold up no signal and no trigger', () => {
  const random = numbersFrom(20_261_122)
  const pieces = texts.map(([, text]) => text)
  for (let round = 0; round < 150; round++) {
    let text = ''
    while (text.length < 10_000) {
      const piece = pieces[Math.floor(random() * pieces.length)] as string
      text += piece.slice(0, 1 + Math.floor(random() * 40))
    }
    for (const language of stated) {
      const turn = customerTurn(text, language)
      expect(
        bestOf(() => readSignals(text, language), MOST_SIGNALS_MS),
        `signals: ${text}`,
      ).toBeLessThan(MOST_SIGNALS_MS)
      for (const [name, trigger] of Object.entries(triggers)) {
        const best = bestOf(() => trigger(turn, history, defaultPolicy), MOST_MS)
        expect(best, `${name}, ${language}: ${text.slice(0, 200)}`).toBeLessThan(MOST_MS)
      }
    }
  }
})

test('a text twice as long is not four times the work', () => {
  const half = hostileTexts(2000)
  const grown = Object.entries(hostileTexts(4000)).filter(([name, text]) => {
    const whole = bestOf(() => readSignals(text, 'en'), HARMLESS_MS)
    return whole > HARMLESS_MS && whole > MOST_GROWTH * bestOf(() => readSignals(half[name] as string, 'en'), 0)
  })
  expect(grown.map(([name]) => name)).toEqual([])
})

/** The same numbers every time, 0–1. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
