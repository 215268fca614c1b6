import { expect, test } from 'vitest'
import { hostileTexts } from '../../../bench/hostile.ts'
import { defaultPolicy } from '../../../contract/policy.ts'
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

test.each(Object.entries(hostileTexts(100_000)))(
  '100,000 characters of %s are read in a few milliseconds',
  (_name, text) => {
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      detect(customerTurn(text), history, defaultPolicy)
      best = Math.min(best, performance.now() - began)
    }
    expect(best).toBeLessThan(MOST_MS)
  },
)
