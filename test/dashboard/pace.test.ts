import { Gauge, Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import { createLive, defaultLimits, type Live } from '../../dashboard/live.ts'
import { pause } from './read-stream.ts'

/** The pace alone, with measurements that take as long as a test wants. */

let live: Live
const ended = new AbortController()
afterEach(() => live.close())

let measured = 0
function start(measurement_ms: number): AsyncIterator<unknown> {
  live = createLive({
    measureParts: async ({ workspace }) => ({
      workspace,
      from: '',
      to: '',
      async each(tell) {
        tell('hfs', { rows: [++measured] })
        await pause(measurement_ms)
        tell('wait', { rows: [measured] })
      },
    }),
    clock: Date.now,
    limits: defaultLimits,
    clientGauge: new Gauge({ name: 'clients', help: 'x', registers: [new Registry()] }),
    onError: (error) => {
      throw error
    },
  })
  measured = 0
  return live.watch({ workspace: 'acme', window: '1h', channel: '' }, ended.signal)!
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

test('a slow database is asked for a third of the time at most', async () => {
  await flooded(start(400), 2600)
  expect(measured).toBeLessThanOrEqual(4)
})

test('the first message waits for every part', async () => {
  const { value } = await start(100).next()
  expect((value as { data: string }).data).toMatch(/"hfs":\[1\].*"wait":\[1\]/)
})
