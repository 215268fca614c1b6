import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LiveMessage } from '../../dashboard/snapshot.ts'
import { readStream } from './read-stream.ts'
import { eventRow, insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

let empty: TestDashboard

beforeAll(async () => {
  empty = await startDashboard()
})
afterAll(() => empty.stop())

const messageOf = ({ data }: { data: string }): LiveMessage => JSON.parse(data)

test('without a name the busiest workspace is shown, and none while there is none', async () => {
  const stream = readStream(await empty.app.request('/v1/live'))
  expect(messageOf(await stream.next()).workspace).toBe('')
  await insertRows(empty.store, 'events', [eventRow({ occurred_at: Date.now(), workspace: 'first' })])
  empty.bus.pulse('inserted.0', { workspaces: ['first'] })
  let message = messageOf(await stream.next())
  while (message.workspace === '') message = messageOf(await stream.next())
  expect(message.workspace).toBe('first')
  await stream.cancel()
})
