import { Gauge, Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import { createLive, defaultLimits, type Live } from '../../dashboard/live.ts'
import { pause } from './read-stream.ts'

/** The pace alone, with measurements that take as long as a test wants. */

let live: Live
afterEach(() => live.close())

interface Round {
  begun: number
  /** how long the measurement really took, ms: on a busy machine longer than it was asked to */
  taken: number
}
let rounds: Round[]

function start(measurement_ms: number): AsyncIterator<unknown> {
  const own: Round[] = []
  rounds = own
  live = createLive({
    measureParts: async ({ workspace }) => ({
      workspace,
      from: '',
      to: '',
      async each(tell) {
        const begun = performance.now()
        await pause(measurement_ms / 2)
        tell('hfs', { rows: [own.length + 1] })
        await pause(measurement_ms / 2)
        tell('wait', { rows: [own.length + 1] })
        own.push({ begun, taken: performance.now() - begun })
      },
    }),
    clock: Date.now,
    limits: defaultLimits,
    clientGauge: new Gauge({ name: 'clients', help: 'x', registers: [new Registry()] }),
    onError: (error) => {
      throw error
    },
  })
  return live.watch({ workspace: 'acme', window: '1h', channel: '' }, new AbortController().signal)!
}

async function flooded(stream: AsyncIterator<unknown>, ms: number): Promise<number> {
  await stream.next()
  const flood = setInterval(() => live.rowsInserted(['acme']), 2)
  const begun = performance.now()
  let messages = 0
  while (performance.now() - begun < ms) {
    await stream.next()
    messages++
  }
  clearInterval(flood)
  return messages / ((performance.now() - begun) / 1000)
}

test('a flood of inserts makes at most four messages a second, however quick the database is', async () => {
  expect(await flooded(start(0), 2000)).toBeLessThanOrEqual(4.2)
})

test('what is urgent and what is not are at least a quarter of a second apart too', async () => {
  expect(await flooded(start(120), 2000)).toBeLessThanOrEqual(4.2)
})

/** From one measurement's begin to the next, as a multiple of what it took. */
const multiples = (): number[] =>
  rounds.slice(1).map((round, i) => (round.begun - (rounds[i]?.begun ?? 0)) / (rounds[i]?.taken ?? 1))

test('a slow database is asked for a third of the time at most', async () => {
  await flooded(start(400), 2600)
  expect(Math.min(...multiples())).toBeGreaterThanOrEqual(2.95)
})

// 120 ms: what is urgent is known 300 ms after the last message, so it goes out apart from the rest in every round;
// that is a wait, but no work
test('only the database’s own time counts, not the wait that keeps messages apart', async () => {
  await flooded(start(120), 3000)
  const middle = multiples().sort((a, b) => a - b)[Math.floor(multiples().length / 2)]
  expect(middle).toBeLessThan(4.2)
})

test('the first message waits for every part', async () => {
  const { value } = await start(100).next()
  expect((value as { data: string }).data).toMatch(/"hfs":\[1\].*"wait":\[1\]/)
})
