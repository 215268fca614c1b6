import { describe, expect, test } from 'vitest'
import { leastCpuMs } from '../../../bench/cpu.ts'
import { hostileTexts } from '../../../bench/hostile.ts'
import { languages, signalSteps, triggerSteps } from '../../../bench/hostile-steps.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import { lookAtAll } from '../../../pipeline/explain/look.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { isSteep } from '../../growth.ts'
import { customerTurn, historyOf } from '../triggers/ask.ts'

/**
 * Seconds on a naive pattern, and more than a life on an ambiguous loop. The rule is 5 ms, which bench/signals.ts judges;
 * this is what no slow machine needs (here all take less than 4 ms), in CPU time, which is not spent while others work.
 */
const MOST_MS = 250
/** '' is unknown, read by the hard rules of all four languages. */
const stated = [...languages, '']
const texts = Object.entries(hostileTexts(100_000))
const history = historyOf([
  'customer: I want a refund for my order now please',
  'bot: No.',
  'customer: talk to me about my account',
])
const slowOf = (steps: Record<string, () => unknown>): string[] =>
  Object.keys(steps).filter((name) => leastCpuMs(steps[name] as () => unknown, MOST_MS) >= MOST_MS)

describe.each(texts)('100,000 characters of %s', (_name, text) => {
  test.each(languages)('are decided on when the language is %s', (language) => {
    expect(slowOf({ detect: () => detect(customerTurn(text, language), history, defaultPolicy) })).toEqual([])
  })

  test('say as soon why no trigger fired', () => {
    expect(slowOf({ look: () => lookAtAll(customerTurn(text), history, defaultPolicy) })).toEqual([])
  })

  test.each(stated)('hold up no trigger by itself when the language is %j', (language) => {
    expect(slowOf(triggerSteps(customerTurn(text, language), history))).toEqual([])
  })

  test('hold up no signal by itself', () => {
    expect(slowOf(signalSteps(text, history))).toEqual([])
  })
})

test('random pieces of every attack hold up no signal and no trigger', () => {
  const random = numbersFrom(20_261_122)
  const pieces = texts.map(([, text]) => text)
  for (let round = 0; round < 150; round++) {
    let text = ''
    while (text.length < 10_000) {
      const piece = pieces[Math.floor(random() * pieces.length)] as string
      text += piece.slice(0, 1 + Math.floor(random() * 40))
    }
    const language = stated[round % stated.length] as string
    const signals = { signals: () => readSignals(text, language) }
    const steps = { ...signals, ...triggerSteps(customerTurn(text, language), history) }
    expect(slowOf(steps), `${language}: ${text.slice(0, 200)}`).toEqual([])
  }
})

/** What every signal and trigger does with a text, by name. */
const stepsOf = (text: string): Record<string, () => unknown> => ({
  signals: () => readSignals(text, 'en'),
  ...signalSteps(text, history),
  ...triggerSteps(customerTurn(text), history),
})

test('a text four times as long is not sixteen times the work', () => {
  const short = hostileTexts(1000)
  const grown = Object.entries(hostileTexts(4000)).flatMap(([name, text]) => {
    const [whole, part] = [stepsOf(text), stepsOf(short[name] as string)]
    return Object.keys(whole)
      .filter((step) => isSteep(part[step] as () => unknown, whole[step] as () => unknown))
      .map((step) => `${step} on ${name}`)
  })
  expect(grown).toEqual([])
})

/** The same numbers every time, 0–1. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
