import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type OutgoingEvent, openSender, type SendOptions } from '../../replay/send.ts'

/** A door that answers as it is told and remembers what came through. */
function openDoor(answers: ((events: OutgoingEvent[], attempt: number) => Response | Error)[] = []) {
  const taken: OutgoingEvent[][] = []
  const attempts: OutgoingEvent[][] = []
  let underWay = 0
  let most = 0
  const door = async (_: unknown, init?: RequestInit) => {
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setTimeout(resolve, 1))
    underWay -= 1
    const text = gunzipSync(init?.body as Uint8Array).toString()
    const events = text.split('\n').map((line) => JSON.parse(line) as OutgoingEvent)
    attempts.push(events)
    const answer = answers[attempts.length - 1]?.(events, attempts.length) ?? accept(events)
    if (answer instanceof Error) throw answer
    if (answer.status === 202) taken.push(events)
    return answer
  }
  return { door: door as typeof fetch, taken, attempts, most: () => most }
}

const accept = (events: unknown[], more = {}) =>
  Response.json({ accepted: events.length, rejected: [], ...more }, { status: 202 })
const event = (conversation: number, number: number): OutgoingEvent => ({
  type: 'message.customer',
  event_id: `${conversation}:${number}`,
  conversation_id: `c${conversation}`,
  text: 'hi',
})

function open(door: typeof fetch, options: Partial<SendOptions> = {}) {
  const pauses: number[] = []
  const sleep = async (ms: number) => void pauses.push(ms)
  const sender = openSender({ url: 'http://baton', key: 'k', fetch: door, sleep, random: () => 0, ...options })
  return { sender, pauses }
}

test('events of one conversation arrive in their order with several requests under way', async () => {
  const { door, taken, most } = openDoor()
  const { sender } = open(door, { batch_size: 10, in_flight: 4 })
  for (let number = 0; number < 30; number++) for (let c = 0; c < 20; c++) await sender.send([event(c, number)])
  await sender.flush()
  const orders = new Map<string, number[]>()
  for (const one of taken.flat()) {
    const [conversation, number] = one.event_id.split(':') as [string, string]
    orders.set(conversation, [...(orders.get(conversation) ?? []), Number(number)])
  }
  expect([...orders.values()].every((order) => order.every((number, i) => number === i))).toBe(true)
  expect(taken.flat()).toHaveLength(600)
  expect(most()).toBeGreaterThan(1)
})

test('presence goes after everything before it and before everything behind it', async () => {
  const { door, taken } = openDoor()
  const { sender } = open(door, { in_flight: 3 })
  const status: OutgoingEvent = { type: 'agent.status', event_id: 's', agent_id: 'a', status: 'online' }
  await sender.send([event(1, 0), event(2, 0), event(3, 0), status, event(1, 1)])
  await sender.flush()
  const order = taken.flat().map((one) => one.event_id)
  expect([order.slice(0, 3).sort(), order.slice(3)]).toEqual([
    ['1:0', '2:0', '3:0'],
    ['s', '1:1'],
  ])
})

test.each([
  ['the key is over its rate', () => new Response('{}', { status: 429, headers: { 'retry-after': '3' } }), 3000],
  ['the broker is away', () => new Response('{}', { status: 503, headers: { 'retry-after': '2' } }), 2000],
  ['the connection breaks', () => new TypeError('fetch failed'), 250],
])('the same events are sent again when %s', async (_, answer, pause) => {
  const { door, attempts, taken } = openDoor([answer])
  const { sender, pauses } = open(door)
  await sender.send([event(1, 0)])
  const totals = await sender.flush()
  expect({ same: attempts[0], pauses, taken: taken.length, retries: totals.retries }).toEqual({
    same: attempts[1],
    pauses: [pause],
    taken: 1,
    retries: 1,
  })
})

test('a batch that is too big goes in two halves', async () => {
  const { door, taken } = openDoor([() => new Response('{}', { status: 413 })])
  const { sender } = open(door, { in_flight: 1 })
  await sender.send([event(1, 0), event(1, 1), event(1, 2)])
  await sender.flush()
  expect(taken.map((batch) => batch.map((one) => one.event_id))).toEqual([['1:0', '1:1'], ['1:2']])
})

describe('what is counted', () => {
  test('accepted, known and rejected events', async () => {
    const rejected = [{ index: 1, path: '/text', code: 'too_long', message: 'more than 10000 code points' }]
    const { door } = openDoor([() => Response.json({ accepted: 2, duplicates: 1, rejected }, { status: 202 })])
    const { sender } = open(door, { in_flight: 1 })
    await sender.send([event(1, 0), event(1, 1), event(1, 2)])
    expect(await sender.flush()).toMatchObject({
      sent: 3,
      acknowledged: 2,
      duplicates: 1,
      rejected: 1,
      rejections: [{ event_id: '1:1', code: 'too_long' }],
    })
  })

  test('a request of which nothing is accepted is rejected and not an outage', async () => {
    const { door } = openDoor([() => Response.json({ accepted: 0, rejected: [] }, { status: 422 })])
    const { sender } = open(door)
    await sender.send([event(1, 0)])
    expect(await sender.flush()).toMatchObject({ sent: 1, acknowledged: 0, rejected: 1 })
  })
})

test('a key that is refused ends it with the reason', async () => {
  const { door } = openDoor([() => Response.json({ detail: 'this key is not known here' }, { status: 401 })])
  const { sender } = open(door)
  await sender.send([event(1, 0)])
  await expect(sender.flush()).rejects.toThrow('the key was refused (401): this key is not known here')
})

test('a door that stays away is given up in the end', async () => {
  const { door } = openDoor(Array.from({ length: 50 }, () => () => new TypeError('fetch failed')))
  const { sender } = open(door, { patience_ms: 5000 })
  await sender.send([event(1, 0)])
  await expect(sender.flush()).rejects.toThrow('http://baton does not take events')
})
