import { z } from 'zod'
import { briefingSchema } from './briefing.ts'
import { content, type Json, problem, schemaOf } from './openapi-parts.ts'

/** The addresses of handoffs in the OpenAPI document. */

const found = briefingSchema.extend({
  handoff_id: z.string(),
  conversation_id: z.string(),
  made_at: z.string().meta({ description: 'RFC 3339: when the handoff began' }),
})

export const handoffSchemas: Json = { Briefing: schemaOf(found) }

const text: Json = { schema: { type: 'string' } }
const parameters: Json[] = [
  { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
  { name: 'format', in: 'query', schema: { enum: ['json', 'markdown', 'text'] }, description: 'or the Accept header' },
  { name: 'workspace', in: 'query', schema: { type: 'string' }, description: 'needed only without a key' },
]

export const handoffPaths: Json = {
  '/v1/handoffs/{id}/briefing': {
    get: {
      ...{ operationId: 'readBriefing', summary: 'Read the briefing', security: [{ key: [] }], parameters },
      description: 'Scope read. What the agent who takes over is told; as text it can be pasted into a helpdesk.',
      responses: {
        200: {
          description: 'As it was when the handoff began',
          content: { ...content('application/json', 'Briefing'), 'text/markdown': text, 'text/plain': text },
        },
        400: problem('An unknown format'),
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope, or another workspace'),
        404: problem('There is no such handoff, or its row is not there yet'),
      },
    },
  },
}
