import { flagChangeSchema, flagHistorySchema, flagListSchema, trainingPairSchema } from './flag.ts'
import { flagStates } from './flag-state.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'
import { scopeFilters } from './scope-filters.ts'

/** The addresses of flags in the OpenAPI document. */

export const flagSchemas: Json = {
  Flags: schemaOf(flagListSchema),
  FlagPair: schemaOf(trainingPairSchema),
  FlagChange: schemaOf(flagChangeSchema),
  FlagHistory: schemaOf(flagHistorySchema),
}

const inQuery = (name: string, schema: Json, description?: string): Json => ({
  ...{ name, in: 'query', schema },
  ...(description === undefined ? {} : { description }),
})
const workspace = inQuery('workspace', { type: 'string' }, 'needed only without a key')
const instant = { type: 'string', format: 'date-time' }
const flag: Json = { name: 'flag_id', in: 'path', required: true, schema: { type: 'string' } }
const security = [{ key: [] }]
const mayNot = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const unknown = problem('There is no such flag, or its row is not there yet')
const history = (description: string): Json => ({ description, content: content('application/json', 'FlagHistory') })

export const flagPaths: Json = {
  '/v1/flags': {
    get: {
      ...{ operationId: 'listFlags', summary: 'List flagged answers', security },
      parameters: [
        inQuery('from', instant, 'flagged from here on; absent = a day before `to`. Also epoch ms'),
        inQuery('to', instant, 'flagged before this; absent = now'),
        inQuery('state', { enum: flagStates }, 'absent = any'),
        ...scopeFilters.map((name) => inQuery(name, { type: 'string' })),
        inQuery('limit', { type: 'integer', minimum: 1, maximum: 1000 }, 'absent = 50, of a file 50,000'),
        inQuery('format', { enum: ['json', 'jsonl'] }, 'jsonl: one FlagPair a line, to train on'),
        workspace,
      ],
      description:
        'Scope read. The newest flag first: the question, the answer that was wrong, the correction, and how far it is.',
      responses: {
        200: {
          description: 'A list, or a file',
          content: {
            ...content('application/json', 'Flags'),
            'application/x-ndjson': { schema: { type: 'string', description: 'one FlagPair per line' } },
          },
        },
        400: problem('A parameter that is not understood, by name'),
        ...mayNot,
      },
    },
  },
  '/v1/flags/{flag_id}': {
    get: {
      ...{ operationId: 'readFlag', summary: 'Read what was said about a flag', security },
      parameters: [flag, workspace],
      description: 'Scope read. Every change of its state, with who, when and why.',
      responses: { 200: history('The newest first'), ...mayNot, 404: unknown },
    },
  },
  '/v1/flags/{flag_id}/state': {
    put: {
      ...{ operationId: 'changeFlag', summary: 'Say how far a flag is', security, parameters: [flag, workspace] },
      description: 'Scope admin. The change is added to those before; the newest is the state.',
      requestBody: { required: true, content: content('application/json', 'FlagChange') },
      responses: {
        200: history('With the change on top'),
        400: problem('Not JSON'),
        ...mayNot,
        404: unknown,
        415: problem('Another media type than application/json'),
        422: problem('The change is broken: nothing was changed, every fault is listed'),
        503: problem('The database did not take it'),
      },
    },
  },
}
