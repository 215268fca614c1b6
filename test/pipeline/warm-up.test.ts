import { execFileSync } from 'node:child_process'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { warmUp } from '../../pipeline/warm-up.ts'
import { nodeFlags } from '../../scripts/node-flags.mjs'

/** Fresh processes that are tried: the quickest counts, so that a busy machine tells nothing. */
const TRIES = 5

interface Costs {
  load_ms: number
  warm_up_ms: number
  longest_piece_ms: number
  signals_ms: number
  triggers_ms: number
  briefing_ms: number
}
/** As at the first start of all: nothing is there of an earlier one. */
const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' }
const script = new URL('../../bench/first-message.ts', import.meta.url).pathname
const measure = (...args: string[]): Costs =>
  JSON.parse(execFileSync(process.execPath, [...nodeFlags, script, ...args], { encoding: 'utf8', env })) as Costs
const decided = ({ signals_ms, triggers_ms }: Costs): number => signals_ms + triggers_ms

/** The least that it cost in a fresh process, which stops at one that is quick enough. */
function leastOf(cost: (costs: Costs) => number, most: number, ...args: string[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < TRIES && least > most; i++) least = Math.min(least, cost(measure(...args)))
  return least
}

// in ms it is judged by bench/signals.ts; measured: from a third down to a tenth
test.each([
  'swear',
  'talk',
  'dates',
  'mood',
  'versions',
  'Hello, the chair broke after a day. I want a refund of my $120 please.',
  'I already told you twice, this is ridiculous, get me a human',
])('the first text that a process reads costs less than half of what it would without warming up: %s', (text) => {
  const most = decided(measure(text, 'cold')) / 2
  expect(leastOf(decided, most, text)).toBeLessThan(most)
})

test('warming up costs about what loading does, so a start is hardly longer', () => {
  expect(leastOf((costs) => costs.warm_up_ms / costs.load_ms, 1.5, 'letters')).toBeLessThan(1.5)
})

test('the first briefing that a process makes costs less than half of what it would without warming up', () => {
  const most = measure('briefing', 'cold').briefing_ms / 2
  expect(leastOf(({ briefing_ms }) => briefing_ms, most, 'briefing')).toBeLessThan(most)
})

/** How often somebody else has had a turn when `task` is over. */
async function turnsDuring(task: Promise<void>): Promise<number> {
  let isOver = false
  void task.then(() => {
    isOver = true
  })
  let turns = 0
  for (; !isOver; turns++) await turn()
  return turns
}

test('whoever asks for something meanwhile gets a turn after each piece', async () => {
  expect(await turnsDuring(warmUp())).toBeGreaterThan(10)
})

// a page that is asked for as soon as the program answers waits for one or two
test('no piece takes longer than a seventh of all of them', () => {
  const share = ({ longest_piece_ms, warm_up_ms }: Costs) => longest_piece_ms / warm_up_ms
  expect(leastOf(share, 1 / 7, 'letters')).toBeLessThan(1 / 7)
})

test('a process that ends warms up no further than the piece in hand', async () => {
  const ending = new AbortController()
  const turns = turnsDuring(warmUp(ending.signal))
  ending.abort()
  expect(await turns).toBeLessThan(4)
})
