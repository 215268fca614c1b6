import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OUTBOX_BUCKET } from '../../../contract/alert.ts'
import type { OutboxEntry } from '../../../pipeline/alerts/outbox-entry.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { type Desk, openDesk } from './desk.ts'
import { type Alertmanager, actAsAlertmanager } from './vendors.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: the live score is 2. By 10:00 they leave the window. */

let desk: Desk
let state: Alertmanager
beforeEach(async () => {
  desk = await openDesk()
  const url = new URL('/', desk.server.url).href
  desk.options.receivers = [
    createAlertmanager({ name: 'alertmanager', url, allowed: ['127.0.0.1'], clock: () => desk.clock.now }),
  ]
  state = actAsAlertmanager(desk.server)
  await desk.goOver()
  await desk.watch()
})
afterEach(() => desk.close())

const open = () => state.open(desk.clock.now).length

test('an alert that fires for ten minutes is open in Alertmanager all the time', async () => {
  await desk.pass(130)
  const seen = new Set<number>()
  for (let minute = 0; minute < 10; minute++) {
    await desk.pass(60)
    seen.add(open())
  }
  expect([...seen]).toEqual([1])
})

test('one that lost its state, or was away for ten minutes, knows it again within a minute', async () => {
  await desk.pass(200)
  desk.server.answer(503)
  await desk.pass(600)
  state = actAsAlertmanager(desk.server)
  expect(open()).toBe(0)
  await desk.pass(60)
  expect(open()).toBe(1)
})

test('the end is told at once, and again for five minutes to one that was not there', async () => {
  await desk.pass(130)
  desk.skip(1800)
  await desk.pass(300)
  expect(open()).toBe(1)
  await desk.pass(20)
  expect(open()).toBe(0)
  const heard = desk.server.received.length
  await desk.pass(300)
  const again = desk.server.received.length - heard
  await desk.pass(600)
  expect([again, desk.server.received.length - heard]).toEqual([5, 5])
})

test('another worker goes on telling it', async () => {
  await desk.pass(200)
  await desk.watch()
  await desk.pass(300)
  expect(open()).toBe(1)
})

test('what it was told of the beginning, the handoffs to look at, is told again with the figures of now', async () => {
  await desk.pass(130)
  const toldOf = (request: { body: string } | undefined) => JSON.parse(request?.body ?? '')[0].annotations
  const first = toldOf(desk.server.received.at(0))
  expect(first.worst_handoffs).toContain('/handoffs/')
  await desk.pass(120)
  expect(desk.server.received.length).toBeGreaterThan(2)
  expect(toldOf(desk.server.received.at(-1)).worst_handoffs).toBe(first.worst_handoffs)
})

const entry = async () => {
  const bucket = await desk.bus.bucket(OUTBOX_BUCKET)
  for await (const key of await bucket.keys()) return (await bucket.get(key))?.json<OutboxEntry>()
}

/** What the broker has of the outbox. @param work with its stream */
async function withOutbox<T>(work: (manager: Awaited<ReturnType<typeof jetstreamManager>>, stream: string) => T) {
  const client = await connect({ servers: desk.broker.url })
  try {
    return await work(await jetstreamManager(client), `KV_${OUTBOX_BUCKET}`)
  } finally {
    await client.close()
  }
}

test('one that was told again is not said to be untold when the broker does not take the note of it', async () => {
  await desk.pass(130)
  await withOutbox(({ streams }, name) => streams.update(name, { max_msg_size: 1 }))
  desk.server.answer(202)
  const heard = desk.server.received.length
  await desk.pass(60)
  expect(desk.server.received.length).toBe(heard + 1)
  const said = desk.logged.map(({ msg }) => msg)
  expect(said).toContain('that an open alert was told again is not noted')
  expect(said).not.toContain('an open alert could not be told again')
})

test('what a worker that stops had on its way is no answer of the receiver', async () => {
  await desk.pass(190)
  const before = (await entry())?.last_attempts
  desk.server.answer(() => {})
  const heard = desk.server.received.length
  const passing = desk.pass(60)
  await expect.poll(() => desk.server.received.length).toBe(heard + 1)
  await desk.watch()
  await passing
  expect((await entry())?.last_attempts).toEqual(before)
})

test('while it answers as before, that it is told again writes nothing', async () => {
  await desk.pass(190)
  const written = () => withOutbox(async ({ streams }, name) => (await streams.info(name)).state.last_seq)
  const before = await written()
  const heard = desk.server.received.length
  await desk.pass(180)
  expect([desk.server.received.length - heard, (await written()) - before]).toEqual([3, 0])
})

test('what it answers otherwise when it is told again is kept beside the first, and counts as no attempt', async () => {
  await desk.pass(130)
  await desk.pass(60)
  desk.server.answer(503)
  await desk.pass(60)
  const { attempts, state, last_attempts } = (await entry()) ?? {}
  expect([attempts, state]).toEqual([1, 'delivered'])
  const kept = last_attempts?.map(({ status, again = false }) => [status, again]) ?? []
  expect([kept[0], ...kept.slice(-2)]).toEqual([
    ['200', false],
    ['200', true],
    ['503', true],
  ])
})

test('what could not be told again is counted and costs nobody else anything', async () => {
  await desk.pass(200)
  desk.server.answer(500)
  await desk.pass(120)
  expect(await desk.registry.metrics()).toMatch(/baton_notifications_total\{receiver="alertmanager",outcome="busy"\} 2/)
  expect(await desk.record()).toMatchObject({ state: 'firing' })
})
