import { conversationDetailSchema, conversationHoursSchema, conversationListSchema } from './conversation.ts'
import { confidenceFilters, conversationFilters, MOST_PERCENT } from './conversation-filters.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'
import { scopeFilters } from './scope-filters.ts'

/** The addresses of conversations in the OpenAPI document. */

export const conversationSchemas: Json = {
  Conversations: schemaOf(conversationListSchema),
  ConversationHours: schemaOf(conversationHoursSchema),
  Conversation: schemaOf(conversationDetailSchema),
}

const inQuery = (name: string, schema: Json, description?: string): Json => ({
  ...{ name, in: 'query', schema },
  ...(description === undefined ? {} : { description }),
})
const workspace = inQuery('workspace', { type: 'string' }, 'needed only without a key')
const instant = { type: 'string', format: 'date-time' }

const span: Json[] = [
  inQuery('from', instant, 'begun from here on; absent = a day before `to`. Also epoch ms'),
  inQuery('to', instant, 'begun before this; absent = now'),
]
const narrowed: Json[] = [
  inQuery('outcome', { enum: conversationFilters.outcome }, 'the state of the episode, or what happened in it'),
  inQuery('rating', { enum: conversationFilters.rating }, 'whether the customer rated'),
  inQuery('segment', { enum: conversationFilters.segment }, 'whom the customer met'),
  inQuery(
    'answer',
    { enum: conversationFilters.answer },
    'has an answer of the bot with a confidence, at or above the threshold then, under it, or without one',
  ),
  inQuery('intent', { type: 'string', maxLength: 128 }, 'of that answer'),
  ...confidenceFilters.map((name) =>
    inQuery(
      name,
      { type: 'integer', minimum: 0, maximum: MOST_PERCENT, default: 0 },
      'of that answer, percent rounded down; from the first up to the second, which is excluded and 0 when it does not matter',
    ),
  ),
  ...scopeFilters.map((name) => inQuery(name, { type: 'string' })),
]
const filters: Json[] = [
  ...span,
  inQuery(
    'q',
    { type: 'string', maxLength: 128 },
    "a text somebody wrote, or the beginning of a conversation's or a customer's id; a whole conversation_id is found whenever it was",
  ),
  ...narrowed,
  inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 100 }),
  inQuery('after', { type: 'string' }, '`next` of the page before'),
  inQuery(
    'skip',
    { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0 },
    'so many are passed over first: with `to` at the end of an hour, a place in it',
  ),
  workspace,
]
const refusals = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}

export const conversationPaths: Json = {
  '/v1/conversations': {
    get: {
      ...{ operationId: 'listConversations', summary: 'Search conversations', security: [{ key: [] }] },
      parameters: filters,
      description: 'Scope read. One entry an episode, by when it began, the newest first, a page at a time.',
      responses: {
        200: { description: 'A page', content: content('application/json', 'Conversations') },
        400: problem('A parameter that is not understood, by name'),
        ...refusals,
      },
    },
  },
  '/v1/conversation-hours': {
    get: {
      ...{ operationId: 'countConversations', summary: 'Count conversations by the hour', security: [{ key: [] }] },
      parameters: [...span, ...narrowed, workspace],
      description:
        'Scope read. How many began in each hour, the newest first, by the filters of the list: where in it a place far down is.',
      responses: {
        200: { description: 'The hours', content: content('application/json', 'ConversationHours') },
        400: problem('A parameter that is not understood, by name'),
        ...refusals,
      },
    },
  },
  '/v1/conversations/{id}': {
    get: {
      ...{ operationId: 'readConversation', summary: 'Read a conversation', security: [{ key: [] }] },
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        inQuery('episode', { type: 'integer', minimum: 1 }, 'absent = the newest'),
        workspace,
      ],
      description: 'Scope read. What was said and decided in one episode of a conversation, and which others it has.',
      responses: {
        200: { description: 'As it is now', content: content('application/json', 'Conversation') },
        ...refusals,
        404: problem('There is no such conversation, or its row is not there yet'),
      },
    },
  },
}
