import { z } from 'zod'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'
import { webhookRequestSchema } from './webhook.ts'

/** The addresses of the decisions' webhook in the OpenAPI document. */

const { url, actions, notices } = webhookRequestSchema.shape

const webhook = z.object({
  workspace: z.string(),
  webhook_id: z.string(),
  url,
  actions,
  notices,
  at: z.string().meta({ description: 'when it was set or changed' }),
  who: z.string().meta({ description: 'name and id of the key it was set with' }),
  secret: z
    .string()
    .optional()
    .meta({ description: '`whsec_…`, only in the answer that makes it: it cannot be shown again' }),
  waiting_count: z.number().int().optional().meta({ description: 'decisions and notices that wait to be sent' }),
  last_error: z.string().optional().meta({ description: "of the last attempt, '' when it was taken" }),
})

const sentAs = (types: string[], ...names: string[]): Json => ({
  type: 'object',
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { enum: types },
    timestamp: { type: 'string', format: 'date-time', description: 'when it was decided or noticed' },
    data: names.length === 1 ? reference(names[0] ?? '') : { oneOf: names.map(reference) },
  },
})

export const webhookSchemas: Json = {
  WebhookRequest: schemaOf(webhookRequestSchema),
  Webhook: schemaOf(webhook),
  DecisionMade: sentAs(['decision.made'], 'Decision'),
  NoticeGiven: sentAs(['handoff.ghosted', 'fact.already_known'], 'GhostNotice', 'KnownFactNotice'),
}

const header = (name: string, description: string): Json => ({
  ...{ name, in: 'header', required: true, description },
  schema: { type: 'string' },
})

/** What a receiver gets. */
export const sentByWebhook: Json = {
  said: {
    post: {
      operationId: 'receiveSaid',
      summary: 'A decision, or a notice',
      description:
        'To the address of the workspace, as Standard Webhooks say. At least once, of one conversation in order: tell a repeat by its webhook-id.',
      parameters: [
        header('webhook-id', 'the decision_id or the notice_id'),
        header('webhook-timestamp', 'seconds since 1970, of this attempt'),
        header('webhook-signature', '`v1,…`, one for each secret that signs'),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { oneOf: [reference('DecisionMade'), reference('NoticeGiven')] } } },
      },
      responses: { '2XX': { description: 'Taken; anything else is tried again or final, see setWebhook' } },
    },
  },
}

const security = [{ key: [] }]
const parameters: Json[] = [
  {
    ...{ name: 'workspace', in: 'query', description: 'needed only without a key', required: false },
    schema: { type: 'string' },
  },
]
const mayNot = {
  401: problem('Key missing or unknown'),
  403: problem('The key has not the scope, or another workspace'),
}
const none = problem('None is set')
const away = problem('The broker does not confirm', retryAfter)
const overtaken = problem('Somebody else was faster')
const answer = (description: string): Json => ({ description, content: content('application/json', 'Webhook') })

export const webhookPaths: Json = {
  '/v1/webhook': {
    get: {
      ...{ operationId: 'readWebhook', summary: 'Read the webhook', security, parameters },
      description: 'Scope admin. Where decisions and notices are sent, which, and how it goes; without the secret.',
      responses: { 200: answer('The webhook'), 404: none, ...mayNot },
    },
    put: {
      ...{ operationId: 'setWebhook', summary: 'Have decisions and notices sent', security, parameters },
      description:
        'Scope admin. Every decision made from now on is sent as a POST of `{"type":"decision.made","timestamp","data"}`, signed as Standard Webhooks say; webhook-id is the decision_id. With `notices` every notice is sent beside them in the same way, its type `handoff.ghosted` or `fact.already_known`, its webhook-id the notice_id. At least once, of one conversation in order. Anything but 2xx within 15 s is tried again, from after a second to after five minutes, or when Retry-After says, for twelve hours; 3xx and 4xx but 404, 408, 410, 425 and 429 are final.',
      requestBody: { required: true, content: content('application/json', 'WebhookRequest') },
      responses: {
        ...mayNot,
        200: answer('It is set; with the secret when it is new'),
        400: problem('Not JSON'),
        409: overtaken,
        415: problem('Another media type than application/json'),
        422: {
          description: 'Nothing was changed, every fault is listed; an address in a private network is one',
          content: { 'application/problem+json': { schema: reference('PolicyBroken') } },
        },
        503: away,
      },
    },
    delete: {
      ...{ operationId: 'removeWebhook', summary: 'Have none sent', security, parameters },
      description: 'Scope admin. What waits is not sent any more.',
      responses: { 204: { description: 'It is gone' }, 404: none, ...mayNot, 503: away },
    },
  },
  '/v1/webhook/secret': {
    post: {
      ...{ operationId: 'renewWebhookSecret', summary: 'Have another secret', security, parameters },
      description: 'Scope admin. For a day the old one signs beside it.',
      responses: { 200: answer('With the new secret'), 404: none, 409: overtaken, ...mayNot, 503: away },
    },
  },
}
