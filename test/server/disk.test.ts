import { tmpdir } from 'node:os'
import { Hono } from 'hono'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { refuseWhenFull, watchDisk } from '../../server/disk.ts'

const doorWithFloor = async (floor_bytes: number) => {
  const disk = await watchDisk(tmpdir(), floor_bytes, new Registry())
  disk.stop()
  const app = new Hono().use('/v1/events', refuseWhenFull(disk)).post('/v1/events', (c) => c.text('taken'))
  return { disk, answer: await app.request('/v1/events', { method: 'POST' }) }
}

test('above the floor events come in', async () => {
  const { disk, answer } = await doorWithFloor(0)
  expect(answer.status).toBe(200)
  expect(disk.state()).toMatchObject({ ok: true })
})

test('below the floor events are refused with a time to come back, and it is not ready', async () => {
  const { disk, answer } = await doorWithFloor(Number.MAX_SAFE_INTEGER)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('30')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(disk.state()).toMatchObject({ ok: false })
})
