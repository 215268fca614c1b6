import { expect, test } from 'vitest'
import { hostileTexts } from '../../../bench/hostile.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
import { lookAtAll } from '../../../pipeline/explain/look.ts'
import { detect } from '../../../pipeline/triggers/detect.ts'
import { customerTurn, historyOf } from '../triggers/ask.ts'

/** Seconds on a naive pattern, 1–3 ms here; the rest is room for a busy machine. */
const MOST_MS = 25
const RUNS = 6
const history = historyOf([
  'customer: I want a refund for my order now please',
  'bot: No.',
  'customer: talk to me about my account',
])

const best = (task: () => void): number => {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    task()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

test.each(Object.entries(hostileTexts(100_000)))(
  '100,000 characters of %s are read in a few milliseconds',
  (_name, text) => {
    expect(best(() => detect(customerTurn(text), history, defaultPolicy))).toBeLessThan(MOST_MS)
  },
)

test.each(Object.entries(hostileTexts(100_000)))(
  'why no trigger fired on 100,000 characters of %s is known as soon',
  (_name, text) => {
    expect(best(() => lookAtAll(customerTurn(text), history, defaultPolicy))).toBeLessThan(MOST_MS)
  },
)
