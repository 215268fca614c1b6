import { deadLetterSchema, deadLettersSchema, replayRequestSchema } from './dead-letter.ts'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'

/** The addresses of the plumbing in the OpenAPI document. */

const figures: Json = { type: 'object', additionalProperties: { type: 'number' } }
const listOf = (items: Json): Json => ({ type: 'array', items })

export const healthSchemas: Json = {
  DeadLetter: schemaOf(deadLetterSchema),
  DeadLetters: schemaOf(deadLettersSchema),
  ReplayRequest: {
    ...schemaOf(replayRequestSchema),
    properties: { event: reference('Event') },
  },
  Replayed: {
    type: 'object',
    required: ['receipt', 'event_id'],
    properties: { receipt: reference('Receipt'), event_id: { type: 'string' } },
  },
  Plumbing: {
    type: 'object',
    required: ['now', 'processes', 'totals', 'flow', 'waiting', 'retries', 'drops', 'streams'],
    properties: {
      now: { type: 'integer', description: 'epoch ms' },
      processes: listOf({
        type: 'object',
        description: 'Every process that told something in the last ten seconds; `parts` as in /readyz',
        properties: {
          process_id: { type: 'string' },
          host: { type: 'string' },
          pid: { type: 'integer' },
          roles: listOf({ type: 'string' }),
          told_at: { type: 'integer', description: 'epoch ms' },
          parts: { type: 'object' },
        },
      }),
      totals: { ...figures, description: 'since those processes began' },
      flow: { ...listOf(figures), description: 'per second, in slots of four seconds, five minutes at most' },
      waiting: { ...figures, description: 'what is on its way in, and what could not be sent on yet' },
      retries: listOf({ type: 'object' }),
      drops: listOf({
        type: 'object',
        properties: {
          place: { enum: ['request', 'event', 'pipeline', 'webhook', 'alert'] },
          reason: { type: 'string' },
          count: { type: 'integer' },
          recent_count: { type: 'integer', description: 'in the last five minutes at most' },
        },
      }),
      streams: { type: ['array', 'null'], items: { type: 'object' }, description: 'null: the broker does not say' },
    },
  },
}

const security = [{ key: [] }]
const parameter = (name: string, place: string, description: string, schema: Json): Json => ({
  ...{ name, in: place, description, schema, required: place === 'path' },
})
const workspace = parameter('workspace', 'query', 'needed only without a key', { type: 'string' })
const id = parameter('id', 'path', 'dead_letter_id', { type: 'string' })
const mayNot = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}

export const healthPaths: Json = {
  '/v1/health': {
    get: {
      ...{ operationId: 'readPlumbing', summary: 'How the plumbing is', security },
      description: 'Scope read. Of all processes together, whatever the workspace.',
      responses: { 200: { description: 'Now', content: content('application/json', 'Plumbing') }, ...mayNot },
    },
  },
  '/v1/dead-letters': {
    get: {
      ...{ operationId: 'listDeadLetters', summary: 'Events that were refused', security },
      parameters: [
        workspace,
        parameter('state', 'query', 'absent: all', { enum: ['open', 'done'] }),
        parameter('code', 'query', 'the reason', { type: 'string' }),
        parameter('limit', 'query', 'newest first', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
      ],
      description: 'Scope read. Of the last 30 days.',
      responses: {
        200: { description: 'The letters', content: content('application/json', 'DeadLetters') },
        400: problem('A state or a limit that there is not'),
        ...mayNot,
      },
    },
  },
  '/v1/dead-letters/{id}': {
    get: {
      ...{ operationId: 'readDeadLetter', summary: 'One with all of it that is kept', security },
      parameters: [workspace, id],
      description: 'Scope read. Of the last 30 days.',
      responses: {
        200: { description: 'The letter', content: content('application/json', 'DeadLetter') },
        404: problem('There is no such letter of this workspace'),
        ...mayNot,
      },
    },
  },
  '/v1/dead-letters/{id}/replay': {
    post: {
      ...{ operationId: 'replayDeadLetter', summary: 'Send one again', security, parameters: [workspace, id] },
      description:
        'Scope admin. The event, corrected, goes through the same door as `POST /v1/events`; when the broker has it the letter is done.',
      requestBody: { required: true, content: content('application/json', 'ReplayRequest') },
      responses: {
        200: { description: 'The broker has it', content: content('application/json', 'Replayed') },
        404: problem('There is no such letter of this workspace'),
        422: {
          description: 'It is still wrong: nothing was sent, every fault is listed',
          content: content('application/problem+json', 'PolicyBroken'),
        },
        503: problem('The broker is away or full', retryAfter),
        ...mayNot,
      },
    },
  },
  '/v1/dead-letters/{id}/set-aside': {
    post: {
      ...{ operationId: 'setDeadLetterAside', summary: 'Set one aside', security, parameters: [workspace, id] },
      description: 'Scope admin. It is done, and nothing is sent.',
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
        404: problem('There is no such letter of this workspace'),
        ...mayNot,
      },
    },
  },
}
