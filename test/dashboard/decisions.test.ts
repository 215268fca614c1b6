import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Decision } from '../../contract/decision.ts'
import type { Notice } from '../../contract/notice.ts'
import type { ReceivedEvent } from '../../dashboard/islands/read-events.ts'
import { readStream, type TestStream } from './read-stream.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

let dashboard: TestDashboard
let cause = 0

beforeAll(async () => {
  dashboard = await startDashboard({ limits: { heartbeat_ms: 300 } })
})
afterAll(() => dashboard.stop())

const decision = (event_id: string, changes: Partial<Decision> = {}): Decision => ({
  decision_id: `d-${event_id}`,
  workspace: 'acme',
  conversation_id: 'c-1',
  event_id,
  decided_at: '2026-11-22T09:00:00.000Z',
  action: 'escalate',
  tier: 3,
  policy_version: 1,
  mode: 'enforce',
  latency_ms: 4,
  triggers: [],
  ...changes,
})

/** @returns the sequence the stream gave this message */
async function publish(...decisions: Decision[]): Promise<number> {
  const { stream_seq } = await dashboard.bus.publishDecisions(0, ++cause, decisions)
  return stream_seq
}

const follow = async (query = '', lastEventId?: string) => {
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const stream = readStream(await dashboard.app.request(`/v1/decisions?${query}`, { headers }))
  expect((await stream.next()).event).toBe('open')
  return stream
}

/** What comes next, but for the beats of a stream that had to wait for it. */
async function next(stream: TestStream): Promise<ReceivedEvent> {
  const event = await stream.next()
  return event.event === 'beat' ? next(stream) : event
}

test('what is decided after the stream opened comes, each with the id to resume from', async () => {
  await publish(decision('before'))
  const stream = await follow()
  const sequence = await publish(decision('e-1'), decision('e-2'))
  const [first, second] = [await next(stream), await next(stream)]
  expect([first.id, JSON.parse(first.data).event_id]).toEqual([`${sequence}.0`, 'e-1'])
  expect([second.id, JSON.parse(second.data).event_id]).toEqual([`${sequence}.1`, 'e-2'])
  await stream.cancel()
})

test('a reader who comes back in the middle of a message misses nothing and gets nothing twice', async () => {
  const sequence = await publish(decision('r-1'), decision('r-2'), decision('r-3'))
  await publish(decision('r-4'))
  const stream = await follow('', `${sequence}.0`)
  const seen = [await next(stream), await next(stream), await next(stream)].map(({ data }) => JSON.parse(data).event_id)
  expect(seen).toEqual(['r-2', 'r-3', 'r-4'])
  await stream.cancel()
})

test('a conversation can be followed alone, and others move the id on without showing', async () => {
  const stream = await follow('conversation_id=c-9')
  const other = await publish(decision('x-1'))
  const beat = await stream.next()
  expect([beat.event, beat.id]).toEqual(['beat', `${other}.0`])
  await publish(decision('x-2'), decision('x-3', { conversation_id: 'c-9' }))
  expect(JSON.parse((await next(stream)).data).event_id).toBe('x-3')
  await stream.cancel()
})

test('another workspace is never seen', async () => {
  const stream = await follow('workspace=acme')
  await publish(decision('secret', { workspace: 'other' }), decision('own'))
  expect(JSON.parse((await next(stream)).data).event_id).toBe('own')
  await stream.cancel()
})

test('notices come on the same stream, as events of their own, in their order between the decisions', async () => {
  const stream = await follow()
  const notice: Notice = {
    ...{ notice_id: 'n-1', type: 'handoff.ghosted', workspace: 'acme', conversation_id: 'c-1', handoff_id: 'h-1' },
    ...{ noticed_at: '2026-11-22T09:07:12.300Z', due_at: '2026-11-22T09:07:12.000Z', ghost: 'unanswered' },
    repair: { action: 'take_back' },
  }
  const { stream_seq } = await dashboard.bus.publishDecisions(0, ++cause, [decision('n-before'), notice])
  const [first, second] = [await next(stream), await next(stream)]
  expect([first.event, second.event, second.id]).toEqual(['decision', 'notice', `${stream_seq}.1`])
  expect(JSON.parse(second.data)).toEqual(notice)
  await stream.cancel()
})

test('an id that is not one of ours is refused', async () => {
  const headers = { 'last-event-id': 'abc' }
  expect((await dashboard.app.request('/v1/decisions', { headers })).status).toBe(400)
})

test('an id beyond the end is from an earlier stream: it starts at the beginning', async () => {
  const stream = await follow('', '999999.0')
  expect(JSON.parse((await next(stream)).data).event_id).toBe('before')
  await stream.cancel()
})

test('without a broker the answer is 503, not a silent stream', async () => {
  await dashboard.broker.kill()
  const response = await dashboard.app.request('/v1/decisions')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2'])
  await dashboard.broker.restart()
})
