import { jetstreamManager } from '@nats-io/jetstream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { follow } from '../../adapters/follow.ts'
import { endLeftWatches } from '../../adapters/left-watches.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
beforeAll(async () => {
  broker = await startTestBroker()
})
afterAll(() => broker.stop())

const connect = (): Promise<Bus> => connectBus({ url: broker.url, name: 'test' })
async function watchesOf(bus: Bus): Promise<number> {
  const manager = await jetstreamManager(bus.connection)
  let count = 0
  for await (const stream of manager.streams.list())
    count += (await manager.streams.info(stream.config.name)).state.consumer_count
  return count
}

test('what a process that is gone was watching is ended by the next, and what is watched goes on', async () => {
  const gone = await connect()
  for (const name of ['one', 'two']) await follow(gone, await gone.bucket(name), () => undefined)
  await gone.close()
  await broker.kill('SIGTERM')
  await broker.restart()

  const bus = await connect()
  expect(await watchesOf(bus)).toBe(2)
  const heard: string[] = []
  const bucket = await bus.bucket('one')
  const following = await follow(bus, bucket, ({ key }) => heard.push(key))
  expect(await watchesOf(bus)).toBe(3)
  await endLeftWatches(bus)
  expect(await watchesOf(bus)).toBe(1)
  await bucket.put('still', 'here')
  await expect.poll(() => heard).toEqual(['still'])
  following.stop()
  await bus.close()
})
