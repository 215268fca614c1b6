import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectBus } from '../../adapters/bus.ts'
import { startTestBroker } from '../start-broker.ts'

test('a reader that is stopped at any moment while it opens ends', async () => {
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const ends = async (after_ms: number) => {
    const stop = new AbortController()
    const reading = (async () => {
      for await (const _ of bus.readEnvelopes([1], 0, stop.signal));
      return 'ended'
    })()
    await sleep(after_ms)
    stop.abort()
    return Promise.race([reading, sleep(2000, `stopped after ${after_ms} ms it reads on`)])
  }
  // the opening is two round trips of less than a millisecond each
  const moments = Array.from({ length: 40 }, (_, i) => i / 4)
  expect(new Set(await Promise.all(moments.map(ends)))).toEqual(new Set(['ended']))
  await bus.close()
  await broker.stop()
})
