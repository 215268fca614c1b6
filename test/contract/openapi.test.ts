import { expect, test } from 'vitest'
import { eventSchemas } from '../../contract/event.ts'
import { openApiDocument, schemaName } from '../../contract/openapi.ts'
import { defaultPolicy, policyBodySchema } from '../../contract/policy.ts'

// biome-ignore lint/suspicious/noExplicitAny: a document of any depth
const document = openApiDocument() as any

test('every event type is in the document, with what it must have', () => {
  for (const [type, schema] of Object.entries(eventSchemas)) {
    const described = document.components.schemas[schemaName(type)]
    const needed = Object.entries(schema.shape).filter(([, field]) => !field.safeParse(undefined).success)
    expect(described.required).toEqual(needed.map(([name]) => name))
    expect(described.properties.type.const).toBe(type)
  }
})

test('the limits in the document are those that are checked', () => {
  const { properties } = document.components.schemas.MessageBot
  expect(properties.text.maxLength).toBe(10_000)
  expect(properties.conversation_id).toMatchObject({ minLength: 1, maxLength: 128 })
  expect(properties.attributes.maxProperties).toBe(32)
  expect(properties.occurred_at.format).toBe('date-time')
})

test('every field of the policy is in the document, with its default and its limits', () => {
  const { properties } = document.components.schemas.Policy
  const { version: _, ...defaults } = defaultPolicy
  expect(Object.keys(properties)).toEqual(Object.keys(policyBodySchema.shape))
  for (const [name, value] of Object.entries(defaults)) expect(properties[name].default).toEqual(value)
  expect(properties.idle_hours).toMatchObject({ minimum: 1, maximum: 720 })
})

test('the policy can be read, changed, tried, listed and rolled back, dead letters be sent again, and a webhook be set', () => {
  const methods = Object.entries<object>(document.paths).map(([path, operations]) => [path, Object.keys(operations)])
  expect(Object.fromEntries(methods)).toMatchObject({
    '/v1/policy': ['get', 'put'],
    '/v1/policy/versions': ['get'],
    '/v1/policy/versions/{version}': ['get'],
    '/v1/policy/candidate': ['put', 'delete'],
    '/v1/policy/rollback': ['post'],
    '/v1/policy/try': ['post'],
    '/v1/health': ['get'],
    '/v1/dead-letters': ['get'],
    '/v1/dead-letters/{id}/replay': ['post'],
    '/v1/dead-letters/{id}/set-aside': ['post'],
    '/v1/webhook': ['get', 'put', 'delete'],
    '/v1/webhook/secret': ['post'],
  })
})

test('the numbers and the alerts can be asked for, and what is not a definition or an alert is not in the document', () => {
  const schemaOf = (path: string) => document.paths[path].get.responses[200].content['application/json'].schema.$ref
  expect(['/v1/metrics', '/v1/metrics/{name}', '/v1/alerts', '/v1/workspaces'].map(schemaOf)).toEqual(
    ['Metrics', 'MetricResult', 'Alerts', 'Workspaces'].map((name) => `#/components/schemas/${name}`),
  )
  const { parameters } = document.paths['/v1/metrics/{name}'].get
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['name', 'workspace', 'from', 'to', 'now', 'channel', 'step_seconds', 'limit']),
  )
  expect(document.components.schemas.Alert.properties.announcements).toBeUndefined()
})

test('what a webhook can be sent is in the document: decisions, and notices to who asks for them', () => {
  expect(document.components.schemas.WebhookRequest.properties.notices).toMatchObject({
    type: 'boolean',
    default: false,
  })
  const sent = document.webhooks.said.post
  const refs = sent.requestBody.content['application/json'].schema.oneOf.map((one: { $ref: string }) => one.$ref)
  expect(refs.map((ref: string) => ref.split('/').at(-1))).toEqual(['DecisionMade', 'NoticeGiven'])
})

test('why a message was decided as it was can be asked, and what the answer says is in the document', () => {
  const { parameters, responses } = document.paths['/v1/events/{event_id}/decision'].get
  expect(parameters.map(({ name }: { name: string }) => name)).toContain('explain')
  expect(responses[200].content['application/json'].schema.$ref).toBe('#/components/schemas/DecidedEvent')
  const { triggers, doubts } = document.components.schemas.Explanation.properties
  expect(triggers.items.properties.reason.description).toContain('taken_back: ')
  expect(doubts.items.enum).toContain('text_expired')
  expect(document.components.schemas.Decision.properties.not_judged.description).toContain('without rules')
})

test('every reference in the document leads somewhere', () => {
  const text = JSON.stringify(document)
  const names = [...text.matchAll(/"(#\/components\/schemas\/[^"]+)"/g)].map(([, path]) => path!.split('/').pop()!)
  expect(names.filter((name) => !(name in document.components.schemas))).toEqual([])
  expect(new Set(names).size).toBeGreaterThan(15)
})

test('what may be asked of the answer is in the document: the decision, and how long to wait', () => {
  const { parameters, responses } = document.paths['/v1/events'].post
  const named = Object.fromEntries(parameters.map((one: { name: string; schema: object }) => [one.name, one.schema]))
  expect(named.timeout_ms).toEqual({ type: 'integer', minimum: 1, maximum: 5000, default: 250 })
  expect(responses[200].content['application/json'].schema.$ref).toBe('#/components/schemas/DecidedReceipt')
  expect(document.components.schemas.Decision.properties.action.enum).toContain('escalate_urgent')
})
