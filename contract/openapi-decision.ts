import { decidedSchema, explanationSchema } from './explanation.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'

/** The address of the decision on a message in the OpenAPI document. */

export const decisionSchemas: Json = {
  DecidedEvent: schemaOf(decidedSchema),
  Explanation: schemaOf(explanationSchema),
}

const parameter = (name: string, description: string, schema: Json): Json => ({
  ...{ name, in: name === 'event_id' ? 'path' : 'query', description, schema, required: name === 'event_id' },
})

export const decisionPaths: Json = {
  '/v1/events/{event_id}/decision': {
    get: {
      operationId: 'readDecision',
      summary: 'Read the decision on a message, and why',
      description:
        'Scope read. With explain=true every trigger that looked at the message: its score against its threshold, or why it was ruled out. It is computed again from the stored events of the episode, by the code and under the policies that decided; where that cannot be, or comes out otherwise, doubts says so.',
      security: [{ key: [] }],
      parameters: [
        parameter('event_id', 'of a message.customer or message.bot', { type: 'string', minLength: 1, maxLength: 128 }),
        parameter('explain', 'also why, and why nothing else', { type: 'boolean', default: false }),
        parameter('conversation_id', 'needed only when several conversations have used the id', { type: 'string' }),
        parameter('workspace', 'needed only without a key', { type: 'string' }),
      ],
      responses: {
        200: { description: 'The decision', content: content('application/json', 'DecidedEvent') },
        400: problem('A wrong parameter, or no workspace was named'),
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope, or another workspace'),
        404: problem('No event has that id (yet), or it is no message: nothing is decided on it'),
      },
    },
  },
}
