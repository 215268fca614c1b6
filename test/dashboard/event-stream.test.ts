import { expect, test } from 'vitest'
import { eventStream, type ServerEvent } from '../../dashboard/event-stream.ts'
import { pause, readStream } from './read-stream.ts'

async function* ticking(): AsyncGenerator<ServerEvent> {
  for (;;) {
    yield { event: 'tick', data: '{}' }
    await pause(10)
  }
}

test('a stream that never falls silent ends within a heartbeat of its key being revoked, too', async () => {
  let isAllowed = true
  let end_count = 0
  const response = eventStream(ticking(), {
    heartbeat_ms: 150,
    stalled_ms: 10_000,
    allowed: async () => isAllowed,
    onEnd: () => end_count++,
  })
  const stream = readStream(response)
  const names = (await stream.during(400)).map(({ event }) => event)
  expect(new Set(names)).toEqual(new Set(['tick']))
  isAllowed = false
  expect(await Promise.race([stream.ended.then(() => 'ended'), pause(2000)])).toBe('ended')
  expect(end_count).toBe(1)
})
