import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Door, eventsOf, lines, message, openDoor, type Reply } from './door.ts'

/** Requests that come at once share envelopes; nobody notices but the broker. */

let door: Door
beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.stop())

const ndjson = { 'content-type': 'application/x-ndjson' }
const ids = (events: { event_id: string }[]) => events.map(({ event_id }) => event_id)

test('many requests at once are a few envelopes, with every event once', async () => {
  const messages = Array.from({ length: 300 }, () => message())
  const responses = await Promise.all(messages.map((one) => door.send(one)))
  const stored = await door.stored()
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([202]))
  expect(ids(eventsOf(stored)).sort()).toEqual(ids(messages).sort())
  expect(stored.length).toBeLessThan(30)
})

test('what came first stands first, in one request and from one to the next', async () => {
  const batches = Array.from({ length: 20 }, () => [message(), message(), message()])
  await Promise.all(batches.map((batch) => door.send(lines(...batch), ndjson)))
  expect(ids(eventsOf(await door.stored()))).toEqual(ids(batches.flat()))
})

test('workspaces never share one', async () => {
  const { token } = await door.keys.create({ workspace: 'other', scopes: ['ingest'] })
  const asOther = { authorization: `Bearer ${token}` }
  await Promise.all(Array.from({ length: 40 }, (_, i) => door.send(message(), i % 2 === 0 ? {} : asOther)))
  const perWorkspace = Map.groupBy(await door.stored(), ({ workspace }) => workspace)
  expect([...perWorkspace].map(([workspace, some]) => [workspace, eventsOf(some).length]).sort()).toEqual([
    ['acme', 20],
    ['other', 20],
  ])
})

test('an envelope that is shared does not grow over its limit', async () => {
  await door.stop()
  door = await openDoor({ limits: { envelope_bytes: 4000 } })
  const text = 'x'.repeat(300)
  await Promise.all(Array.from({ length: 60 }, () => door.send(message({ text }))))
  const sizes = (await door.stored()).map((one) => one.lines.join('\n').length)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4000)
})

test('when the broker does not take a shared one, every request of it is told to come again', async () => {
  await door.stop()
  door = await openDoor({ bus: { events_max_bytes: 200_000 } })
  const text = 'x'.repeat(2000)
  const wave = () => Promise.all(Array.from({ length: 60 }, () => door.send(message({ text }))))
  const responses = [...(await wave()), ...(await wave())]
  const accepted = responses.filter(({ status }) => status === 202).length
  const refused = await Promise.all(
    responses.filter(({ status }) => status !== 202).map(async (one) => ((await one.json()) as Reply).code),
  )
  const stored = await door.stored()
  expect([eventsOf(stored).length, new Set(refused)]).toEqual([accepted, new Set(['stream_full'])])
  expect(stored.length).toBeLessThan(accepted)
})

test('who waits behind an envelope that is not answered is told when the first is, not after a time of his own', async () => {
  await door.stop()
  const publish_timeout_ms = 1500
  door = await openDoor({ bus: { publish_timeout_ms } })
  await door.broker.freeze()
  const told: number[] = []
  const text = 'x'.repeat(9000)
  const responses = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const response = await door.send(message({ text }))
      told.push(performance.now())
      return response
    }),
  )
  door.broker.thaw()
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([503]))
  expect(Math.max(...told) - Math.min(...told)).toBeLessThan(publish_timeout_ms * 0.9)
})
