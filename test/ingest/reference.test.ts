import { expect, test } from 'vitest'
import { eventSchemas } from '../../contract/event.ts'
import { createReference } from '../../ingest/reference.ts'

const app = createReference()

test('the document is served as JSON', async () => {
  const response = await app.request('/openapi.json')
  expect(((await response.json()) as { openapi: string }).openapi).toBe('3.1.0')
})

test('the page names every event type and loads nothing from anywhere', async () => {
  const page = await (await app.request('/reference')).text()
  for (const type of Object.keys(eventSchemas)) expect(page).toContain(`id="${type}"`)
  expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(/i)
})

test('the page says how the policy is read and changed, and what it has', async () => {
  const page = await (await app.request('/reference')).text()
  for (const part of [
    'GET /v1/policy',
    'PUT /v1/policy',
    'POST /v1/policy/rollback',
    'refund_limit',
    'open no handoff',
    '<code>rules[].text</code>',
    '<code>rules[].attribute.value</code>',
    '<code>refund_rates</code>',
    'PUT /v1/webhook',
  ])
    expect(page).toContain(part)
})

test('the page may run nothing, and its one style is named by its hash', async () => {
  const response = await app.request('/reference')
  expect(response.headers.get('content-security-policy')).toMatch(
    /default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/,
  )
})

test('the page says how to ask why', async () => {
  const page = await (await app.request('/reference')).text()
  for (const part of ['GET /v1/events/{event_id}/decision', 'explain=true', '<code>doubts</code>', 'before_any_answer'])
    expect(page).toContain(part)
})

test('the page says how to have the decision in the answer', async () => {
  const page = await (await app.request('/reference')).text()
  expect(page).toContain('integer, 1 to 5000, without it 250')
  for (const field of ['decision_id', 'policy_version', 'triggers']) expect(page).toContain(`<code>${field}</code>`)
})
