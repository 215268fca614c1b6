import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { Decision } from '../../contract/decision.ts'
import { createAnnouncer } from '../../pipeline/announce.ts'
import { LaneLost } from '../../pipeline/cursor.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
let bus: Bus
let stop: AbortController

beforeEach(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort(new Error('over'))
  await bus.close()
  await broker.stop()
})

const decisions = (cause: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ decision_id: `${cause}.${i}`, event_id: `${cause}.${i}` }) as Decision)

const open = async (to: Pick<Bus, 'publishDecisions' | 'lastDecision'> = bus, origin = 'one', committed = 0) => {
  const last = await bus.lastDecision(0)
  const retry = { signal: stop.signal, random: () => 0, onFailure: () => {} }
  return createAnnouncer({ bus: to, lane: 0, last, origin, committed, retry, now: Date.now, onPublished: () => {} })
}
const published = async () => {
  const end = await bus.lastDecisionSequence()
  const ids: string[] = []
  for await (const message of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    ids.push(...message.decisions.map((decision) => decision.decision_id))
    if (message.stream_seq >= end) return ids
  }
  return ids
}
const idsOf = (...all: Decision[][]) => all.flat().map((decision) => decision.decision_id)

test('decisions come out in the order of their events, also more than fit into one message', async () => {
  const announcer = await open()
  announcer.announce(1, decisions(1, 300))
  announcer.announce(2, decisions(2, 3))
  await announcer.settled(2)
  expect(await published()).toEqual(idsOf(decisions(1, 300), decisions(2, 3)))
})

test('after a crash in the middle of an envelope only the rest of it goes out', async () => {
  const dying: Pick<Bus, 'publishDecisions' | 'lastDecision'> = {
    lastDecision: bus.lastDecision,
    publishDecisions: async (...given) => {
      if ((await bus.lastDecision(0)).stream_seq > 0) return new Promise(() => {})
      return bus.publishDecisions(...given)
    },
  }
  const first = await open(dying)
  first.announce(1, decisions(1, 300))
  while ((await bus.lastDecision(0)).stream_seq === 0) await sleep(5)
  const second = await open()
  second.announce(1, decisions(1, 300))
  await second.settled(1)
  expect(await published()).toEqual(idsOf(decisions(1, 300)))
})

test('an answer that was lost does not put a decision in twice', async () => {
  let lost = 0
  const announcer = await open({
    lastDecision: bus.lastDecision,
    publishDecisions: async (...given) => {
      const answer = await bus.publishDecisions(...given)
      if (lost++ < 2) throw new Error('no answer')
      return answer
    },
  })
  announcer.announce(1, decisions(1, 2))
  await announcer.settled(1)
  announcer.announce(2, decisions(2, 1))
  await announcer.settled(2)
  expect(await published()).toEqual(idsOf(decisions(1, 2), decisions(2, 1)))
})

test('of two workers who both believe the lane is theirs one stops', async () => {
  const first = await open()
  const second = await open()
  first.announce(1, decisions(1, 1))
  await first.settled(1)
  second.announce(2, decisions(2, 1))
  await expect(second.done).rejects.toBeInstanceOf(LaneLost)
})

test('what an earlier stream caused does not silence the decisions of this one', async () => {
  const first = await open(bus, 'one')
  first.announce(900, decisions(900, 1))
  await first.settled(900)
  const second = await open(bus, 'two')
  second.announce(3, decisions(3, 1))
  await second.settled(3)
  expect(await published()).toEqual(idsOf(decisions(900, 1), decisions(3, 1)))
})
