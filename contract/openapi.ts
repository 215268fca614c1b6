import { eventSchemas } from './event.ts'
import { alertRulePaths, alertRuleSchemas } from './openapi-alert-rules.ts'
import { alertingPaths, alertingSchemas } from './openapi-alerting.ts'
import { consolePaths, consoleSchemas } from './openapi-console.ts'
import { conversationPaths, conversationSchemas } from './openapi-conversations.ts'
import { decisionPaths, decisionSchemas } from './openapi-decision.ts'
import { flagPaths, flagSchemas } from './openapi-flags.ts'
import { handoffPaths, handoffSchemas } from './openapi-handoffs.ts'
import { healthPaths, healthSchemas } from './openapi-health.ts'
import { metricPaths, metricSchemas } from './openapi-metrics.ts'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'
import { policyPaths, policySchemas } from './openapi-policy.ts'
import { reportPaths, reportSchemas } from './openapi-report.ts'
import { streamPaths, streamSchemas } from './openapi-stream.ts'
import { sentByWebhook, webhookPaths, webhookSchemas } from './openapi-webhook.ts'
import { problemSchema } from './problem.ts'
import { receiptSchema } from './receipt.ts'

/** The OpenAPI 3.1 document of what can be sent, made from the schemas that check what comes. */

/** 'message.customer' → 'MessageCustomer' */
export const schemaName = (type: string): string =>
  type.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') // biome-ignore format: one line

const types = Object.keys(eventSchemas) as (keyof typeof eventSchemas)[]

function components(): Json {
  const events = types.map((type) => [schemaName(type), schemaOf(eventSchemas[type])] as const)
  const mapping = Object.fromEntries(types.map((type) => [type, reference(schemaName(type)).$ref]))
  const event = {
    oneOf: types.map((type) => reference(schemaName(type))),
    discriminator: { propertyName: 'type', mapping },
  }
  return {
    schemas: {
      Event: event,
      ...Object.fromEntries(events),
      CloudEvent: cloudEvent,
      Receipt: schemaOf(receiptSchema),
      DecidedReceipt: {
        allOf: [
          reference('Receipt'),
          { type: 'object', required: ['decision'], properties: { decision: reference('Decision') } },
        ],
      },
      Problem: schemaOf(problemSchema),
      AllRefused: { allOf: [reference('Problem'), reference('Receipt')] },
      ...streamSchemas,
      ...decisionSchemas,
      ...policySchemas,
      ...alertRuleSchemas,
      ...healthSchemas,
      ...handoffSchemas,
      ...conversationSchemas,
      ...flagSchemas,
      ...webhookSchemas,
      ...metricSchemas,
      ...alertingSchemas,
      ...reportSchemas,
      ...consoleSchemas,
    },
    securitySchemes: {
      key: {
        type: 'http',
        scheme: 'bearer',
        description: 'A key of the workspace, `bk_…`, with the scope that is named',
      },
    },
  }
}

const cloudEvent: Json = {
  type: 'object',
  description:
    'CloudEvents 1.0, structured. `id` is the event_id, `time` is occurred_at, `data` has the fields of the type.',
  required: ['specversion', 'id', 'source', 'type', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1, maxLength: 128 },
    source: { type: 'string', minLength: 1 },
    type: { enum: types.map((type) => `baton.${type}`) },
    time: { type: 'string', format: 'date-time' },
    data: { type: 'object' },
  },
}

const listOf = (name: string): Json => ({ type: 'array', items: reference(name), minItems: 1 })

/** How long a request with decide=true waits, ms. */
export const DECIDE_MS = { usual: 250, most: 5000 }

const sendEvents: Json = {
  operationId: 'sendEvents',
  summary: 'Send events',
  description:
    'Scope ingest. One event, an array of them, or one per line; at most 8 MB, also compressed once with gzip or zstd. Answered when the broker has stored every accepted event. Fields a type does not have are dropped.',
  security: [{ key: [] }],
  parameters: [
    {
      name: 'decide',
      in: 'query',
      description:
        'Wait for the decision and have it in the answer. The body is then exactly one message.customer or message.bot. For an event that was sent before, the decision that was made for it is looked up, if it was asked for before or the same request came within two minutes.',
      schema: { type: 'boolean', default: false },
    },
    {
      name: 'timeout_ms',
      in: 'query',
      description: 'With decide=true, how long to wait before the answer is 202 without the decision.',
      schema: { type: 'integer', minimum: 1, maximum: DECIDE_MS.most, default: DECIDE_MS.usual },
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: { oneOf: [reference('Event'), listOf('Event')] } },
      'application/x-ndjson': { schema: { type: 'string', description: 'one Event per line' } },
      'application/cloudevents+json': { schema: reference('CloudEvent') },
      'application/cloudevents-batch+json': { schema: listOf('CloudEvent') },
    },
  },
  responses: {
    200: {
      description: 'Stored and decided; only with decide=true',
      content: content('application/json', 'DecidedReceipt'),
    },
    202: {
      description:
        'Stored. With decide=true: not decided within the time, or too many waited; the decision comes on the stream',
      content: content('application/json', 'Receipt'),
    },
    400: problem('Not JSON, not UTF-8, no events, a wrong parameter, or a key in the address'),
    401: problem('Key missing or unknown'),
    403: problem('The key has no scope ingest'),
    413: problem('Too big, as sent or after decompression, or too many events'),
    415: problem('Another media type, charset or content encoding'),
    422: {
      description:
        'Every event was refused; or, with decide=true, the body was not exactly one message, and nothing was stored',
      content: { 'application/problem+json': { schema: { anyOf: [reference('AllRefused'), reference('Problem')] } } },
    },
    429: problem('Over the rate of the key', retryAfter),
    503: problem(
      'The broker is away or full, or too much is under way; send it again, nothing counts twice',
      retryAfter,
    ),
  },
}

export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Baton',
      version: '1',
      description: 'Conversation events in, live handoff decisions and numbers out.',
    },
    paths: {
      '/v1/events': { post: sendEvents },
      ...decisionPaths,
      ...policyPaths,
      ...alertRulePaths,
      ...healthPaths,
      ...webhookPaths,
      ...handoffPaths,
      ...conversationPaths,
      ...flagPaths,
      ...streamPaths,
      ...metricPaths,
      ...alertingPaths,
      ...reportPaths,
      ...consolePaths,
    },
    webhooks: sentByWebhook,
    components: components(),
  }
}
