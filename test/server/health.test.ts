import { Gauge, Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createHealth, type Parts } from '../../server/health.ts'

const readiness = async (parts: Parts) => {
  const response = await createHealth(parts, new Registry()).request('/readyz')
  return { status: response.status, body: (await response.json()) as unknown }
}

test('it is ready when every part is, and says what each one says', async () => {
  expect(await readiness({ broker: () => ({ ok: true }), disk: async () => ({ ok: true, free_bytes: 7 }) })).toEqual({
    status: 200,
    body: { ok: true, parts: { broker: { ok: true }, disk: { ok: true, free_bytes: 7 } } },
  })
})

test('one part that is not ready makes it 503', async () => {
  const { status, body } = await readiness({ broker: () => ({ ok: false }), disk: () => ({ ok: true }) })
  expect(status).toBe(503)
  expect(body).toMatchObject({ ok: false })
})

test('a part that throws is not ready, and what it threw stays inside', async () => {
  const { status, body } = await readiness({ store: () => Promise.reject(new Error('/secret/path')) })
  expect(status).toBe(503)
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('a part that never answers is not ready', async () => {
  expect((await readiness({ store: () => new Promise(() => {}) })).status).toBe(503)
})

test('a process that is not ready still lives', async () => {
  const app = createHealth({ broker: () => ({ ok: false }) }, new Registry())
  expect((await app.request('/healthz')).status).toBe(200)
})

test('metrics are those of the registry', async () => {
  const registry = new Registry()
  new Gauge({ name: 'baton_test', help: 'x', registers: [registry] }).set(3)
  expect(await (await createHealth({}, registry).request('/metrics')).text()).toContain('baton_test 3')
})
