import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoor } from './door.ts'

/** An event that comes from within goes through the same door. */

let door: Door
beforeAll(async () => {
  door = await openDoor({ redacts: (workspace) => workspace === 'careful' })
})
afterAll(() => door.stop())

const event = { type: 'message.customer', event_id: 'e-1', conversation_id: 'c-1', text: 'write to ann@example.com' }
const lastLine = async () => JSON.parse((await door.stored()).at(-1)?.lines[0] ?? '{}')

test('it is answered as POST /v1/events answers, after the broker has it', async () => {
  const answer = await door.app.send('acme', event)
  expect([answer.status, await answer.json()]).toMatchObject([202, { accepted: 1, rejected: [], rejected_count: 0 }])
  expect(await lastLine()).toMatchObject(event)
})

test('what a policy redacts leaves it, too', async () => {
  await door.app.send('careful', event)
  expect((await lastLine()).text).toBe('write to [email]')
})

test('what is refused is refused with its place, and kept as a dead letter', async () => {
  const answer = await door.app.send('acme', { ...event, conversation_id: '' })
  expect([answer.status, await answer.json()]).toMatchObject([422, { rejected: [{ path: '/conversation_id' }] }])
  expect((await door.stored()).at(-1)?.kind).toBe('dead_letters')
})

test('it is counted as what came from outside is', async () => {
  const metrics = await door.registry.metrics()
  expect(metrics).toContain('baton_ingest_events_total{result="accepted"} 2')
  expect(metrics).toContain('baton_ingest_rejected_total{reason="too_short"} 1')
})
