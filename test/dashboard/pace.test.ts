import { Gauge, Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import { createLive, defaultLimits, type Live } from '../../dashboard/live.ts'
import { scopeOf } from '../../dashboard/scope.ts'
import { pause } from './read-stream.ts'

/** The pace alone, with measurements that take as long as a test wants. */

let live: Live
afterEach(() => live.close())

interface Stretch {
  begun: number
  /** how long it really took, ms: on a busy machine longer than it was asked to */
  taken: number
}
let urgent: Stretch[]
let rest: Stretch[]

async function timed(list: Stretch[], ms: number): Promise<void> {
  const begun = performance.now()
  await pause(ms)
  list.push({ begun, taken: performance.now() - begun })
}

function start(urgent_ms: number, rest_ms: number): AsyncIterator<unknown> {
  const [ownUrgent, ownRest]: [Stretch[], Stretch[]] = [[], []]
  ;[urgent, rest] = [ownUrgent, ownRest]
  live = createLive({
    measureParts: async ({ workspace }, ages) => ({
      workspace,
      from: '',
      to: '',
      async each(tell) {
        await timed(ownUrgent, urgent_ms)
        tell('hfs', { rows: [ownUrgent.length] })
        if ((ages.get('wait') ?? 900) < 1) return
        await timed(ownRest, rest_ms)
        tell('wait', { rows: [ownRest.length] })
      },
    }),
    clock: Date.now,
    limits: defaultLimits,
    clientGauge: new Gauge({ name: 'clients', help: 'x', registers: [new Registry()] }),
    onError: (error) => {
      throw error
    },
  })
  return live.watch({ ...scopeOf('workspace=acme'), view: 'live' }, new AbortController().signal)!
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
  expect(await flooded(start(0, 0), 2000)).toBeLessThanOrEqual(4.2)
})

test('what is urgent and what is not are at least a quarter of a second apart too', async () => {
  expect(await flooded(start(60, 60), 2000)).toBeLessThanOrEqual(4.2)
})

/** From one begin to the next, as a multiple of what it took. */
const multiples = (list: Stretch[]): number[] =>
  list.slice(1).map((one, i) => (one.begun - (list[i]?.begun ?? 0)) / (list[i]?.taken ?? 1))

test('a slow database is asked for what is urgent a third of the time at most', async () => {
  await flooded(start(250, 0), 2600)
  expect(Math.min(...multiples(urgent))).toBeGreaterThanOrEqual(2.95)
})

test('a slow database is asked for the rest a third of the time at most', async () => {
  await flooded(start(10, 300), 3000)
  expect(rest.length).toBeGreaterThan(1)
  expect(Math.min(...multiples(rest))).toBeGreaterThanOrEqual(2.95)
})

// 120 ms in all: the two go out apart in every round, which is a wait but no work
test('only the database’s own time counts, not the wait that keeps messages apart', async () => {
  await flooded(start(60, 60), 3000)
  const gaps = urgent.slice(1).map((one, i) => one.begun - (urgent[i]?.begun ?? 0))
  expect(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThan(420)
})

test('a rest that takes long holds up what is urgent once, not three times', async () => {
  await flooded(start(10, 600), 3000)
  const longest = Math.max(...rest.map(({ taken }) => taken))
  expect(Math.max(...urgent.slice(1).map((one, i) => one.begun - (urgent[i]?.begun ?? 0)))).toBeLessThan(longest + 600)
})

test('the first message waits for every part', async () => {
  const { value } = await start(50, 50).next()
  expect((value as { data: string }).data).toMatch(/"hfs":\[1\].*"wait":\[1\]/)
})
