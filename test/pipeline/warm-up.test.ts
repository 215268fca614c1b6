import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { nodeFlags } from '../../scripts/node-flags.mjs'

/** The rule is 5 ms for every signal and every trigger; here it is all signals, and all triggers. */
const MOST_MS = 5
/** Fresh processes that are tried: the quickest counts, so that a busy machine tells nothing. */
const TRIES = 5

interface Costs {
  load_ms: number
  warm_up_ms: number
  signals_ms: number
  triggers_ms: number
}
const script = new URL('first-message.ts', import.meta.url).pathname
const measure = (...args: string[]): Costs =>
  JSON.parse(execFileSync(process.execPath, [...nodeFlags, script, ...args], { encoding: 'utf8' })) as Costs

/** The least that it cost in a fresh process, which stops at one that is quick enough. */
function leastOf(cost: (costs: Costs) => number, most: number, ...args: string[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < TRIES && least > most; i++) least = Math.min(least, cost(measure(...args)))
  return least
}

test.each(['swear', 'talk', 'dates', 'mood', 'versions'])(
  'the first ten thousand characters of %s that a process reads cost what any others do',
  (name) => {
    expect(leastOf((costs) => Math.max(costs.signals_ms, costs.triggers_ms), MOST_MS, name)).toBeLessThan(MOST_MS)
  },
)

test.each([
  'Hello, the chair broke after a day. I want a refund of my $120 please.',
  'I already told you twice, this is ridiculous, get me a human',
])('so does the first message that a customer writes: %j', (text) => {
  expect(leastOf((costs) => costs.signals_ms + costs.triggers_ms, MOST_MS, text)).toBeLessThan(MOST_MS)
})

test('warming up costs about what loading does, so a start is hardly longer', () => {
  expect(leastOf((costs) => costs.warm_up_ms / costs.load_ms, 1.5, 'letters')).toBeLessThan(1.5)
})

test('without it the first such text is what everything is compiled for', () => {
  const { signals_ms, triggers_ms } = measure('swear', 'cold')
  expect(signals_ms + triggers_ms).toBeGreaterThan(MOST_MS)
})
