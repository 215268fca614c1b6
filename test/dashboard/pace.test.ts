import { Gauge, Registry } from 'prom-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLive, defaultLimits, type Live } from '../../dashboard/live.ts'
import { scopeOf } from '../../dashboard/scope.ts'

/** The pace alone, with measurements that take as long as a test wants, on a clock that goes as fast as it can. */

let live: Live
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  live.close()
  vi.useRealTimers()
})

interface Stretch {
  begun: number
  taken: number
}
let urgent: Stretch[]
let rest: Stretch[]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

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

/** @returns messages a second */
async function flooded(stream: AsyncIterator<unknown>, ms: number): Promise<number> {
  const flood = setInterval(() => live.rowsInserted(['acme']), 2)
  let messages = 0
  const listen = async () => {
    while (!(await stream.next()).done) messages++
  }
  void listen()
  await vi.advanceTimersByTimeAsync(1000)
  const before = messages
  await vi.advanceTimersByTimeAsync(ms)
  clearInterval(flood)
  return (messages - before) / (ms / 1000)
}

test('a flood of inserts makes four messages a second and no more, however quick the database is', async () => {
  expect(await flooded(start(0, 0), 10_000)).toBeCloseTo(4, 0)
})

test('what is urgent and what is not are at least a quarter of a second apart too', async () => {
  expect(await flooded(start(60, 60), 10_000)).toBeLessThanOrEqual(4)
})

/** From one begin to the next, as a multiple of what it took. */
const multiples = (list: Stretch[]): number[] =>
  list.slice(1).map((one, i) => (one.begun - (list[i]?.begun ?? 0)) / (list[i]?.taken ?? 1))

test('a slow database is asked for what is urgent a third of the time at most', async () => {
  await flooded(start(250, 0), 10_000)
  expect(Math.min(...multiples(urgent))).toBeGreaterThanOrEqual(3)
})

test('a slow database is asked for the rest a third of the time at most', async () => {
  await flooded(start(10, 300), 10_000)
  expect(rest.length).toBeGreaterThan(1)
  expect(Math.min(...multiples(rest))).toBeGreaterThanOrEqual(3)
})

// 120 ms in all: the two go out apart in every round, which is a wait but no work
test('only the database’s own time counts, not the wait that keeps messages apart', async () => {
  await flooded(start(60, 60), 10_000)
  const gaps = urgent.slice(1).map((one, i) => one.begun - (urgent[i]?.begun ?? 0))
  expect(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThan(420)
})

test('a rest that takes long holds up what is urgent once, not three times', async () => {
  await flooded(start(10, 600), 10_000)
  const gaps = urgent.slice(1).map((one, i) => one.begun - (urgent[i]?.begun ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(600 + 600)
})

const data = async (message: Promise<IteratorResult<unknown>>) => ((await message).value as { data: string }).data

test('the first message has every part where that takes no longer than between two messages', async () => {
  const first = start(50, 50).next()
  await vi.advanceTimersByTimeAsync(1000)
  expect(await data(first)).toMatch(/"hfs":\[1\].*"wait":\[1\]/)
})

test('on a cold start what is urgent does not wait for what is slow', async () => {
  const stream = start(300, 3000)
  const first = stream.next()
  await vi.advanceTimersByTimeAsync(400)
  expect(await data(first)).toMatch(/"parts":{"hfs":\[1\]}/)
  const second = stream.next()
  await vi.advanceTimersByTimeAsync(3000)
  expect(await data(second)).toMatch(/"parts":{"wait":\[1\]}/)
})
