import { givenBriefingSchema } from './briefing.ts'
import { ghosts, handoffDetailSchema, handoffListSchema, moments, outcomes } from './handoff.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'

/** The addresses of handoffs in the OpenAPI document. */

export const handoffSchemas: Json = {
  Briefing: schemaOf(givenBriefingSchema),
  Handoffs: schemaOf(handoffListSchema),
  Handoff: schemaOf(handoffDetailSchema),
}

const text: Json = { schema: { type: 'string' } }
const inQuery = (name: string, schema: Json, description?: string): Json => ({
  ...{ name, in: 'query', schema },
  ...(description === undefined ? {} : { description }),
})
const id: Json = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
const workspace = inQuery('workspace', { type: 'string' }, 'needed only without a key')
const format = inQuery('format', { enum: ['json', 'markdown', 'text'] }, 'or the Accept header')
const instant = { type: 'string', format: 'date-time' }

/** What is left out lets all through. */
const filters: Json[] = [
  inQuery(
    'moment',
    { enum: moments, default: 'requested' },
    'which moment of a handoff lies from `from` to `to`; scores are of those that ended in the window',
  ),
  inQuery('from', instant, 'from here on; absent = a day before `to`. Also epoch ms'),
  inQuery('to', instant, 'before this; absent = now'),
  inQuery('outcome', { enum: outcomes }),
  inQuery('waiting', { enum: ['yes', 'no'] }, 'nobody answered yet'),
  inQuery('reason', { type: 'string' }, 'the first trigger of the strongest tier'),
  inQuery('tier', { enum: [0, 1, 2, 3] }, 'of the reason; 0 = asked for by the platform'),
  inQuery('ghost', { enum: ['any', ...ghosts] }),
  ...['channel', 'language', 'bot_id', 'bot_version', 'agent_id'].map((name) => inQuery(name, { type: 'string' })),
  inQuery('min_wait_seconds', { type: 'integer', minimum: 0 }, 'in service hours, so far while it waits'),
  inQuery('min_repeat_count', { type: 'integer', minimum: 0 }),
  inQuery(
    'sort',
    { enum: ['newest', 'wait', 'repeats'], default: 'newest' },
    'the longest wait or the most repeats first; of equals the newest',
  ),
  inQuery(
    'limit',
    { type: 'integer', minimum: 1, default: 50 },
    'at most 200; of an export at most 50,000, which is also what it has without',
  ),
  inQuery('after', { type: 'string' }, '`next` of the page before'),
  inQuery(
    'format',
    { enum: ['json', 'csv', 'parquet'] },
    'csv and parquet are whole, cells a spreadsheet would run are made text',
  ),
  workspace,
]
const refusals = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const file: Json = { schema: { type: 'string', format: 'binary' } }

export const handoffPaths: Json = {
  '/v1/handoffs': {
    get: {
      ...{ operationId: 'listHandoffs', summary: 'List handoffs', security: [{ key: [] }], parameters: filters },
      description:
        'Scope read. Handoffs by when they were requested, newest first or in the order asked for, a page at a time.',
      responses: {
        200: {
          description: 'A page, or a file',
          content: {
            ...content('application/json', 'Handoffs'),
            ...{ 'text/csv': text, 'application/vnd.apache.parquet': file },
          },
        },
        400: problem('A parameter that is not understood, by name'),
        ...refusals,
      },
    },
  },
  '/v1/handoffs/{id}': {
    get: {
      ...{
        operationId: 'readHandoff',
        summary: 'Read a handoff',
        security: [{ key: [] }],
        parameters: [id, workspace],
      },
      description:
        'Scope read. What was said and decided, promised and repeated in the episode of one handoff, and its briefing.',
      responses: {
        200: { description: 'As it is now', content: content('application/json', 'Handoff') },
        ...refusals,
        404: problem('There is no such handoff, or its row is not there yet'),
      },
    },
  },
  '/v1/handoffs/{id}/briefing': {
    get: {
      ...{ operationId: 'readBriefing', summary: 'Read the briefing', security: [{ key: [] }] },
      parameters: [id, format, workspace],
      description:
        'Scope read. What the agent who takes over is told; as text it can be pasted into a helpdesk. Quoted from the conversation; where a language model is set up, its sentences stand in their place when they say nothing that the messages they name do not.',
      responses: {
        200: {
          description: 'As it was when the handoff began',
          content: { ...content('application/json', 'Briefing'), 'text/markdown': text, 'text/plain': text },
        },
        400: problem('An unknown format'),
        ...refusals,
        404: problem('There is no such handoff, or its row is not there yet'),
      },
    },
  },
}
