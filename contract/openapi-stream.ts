import { decisionSchema } from './decision-schema.ts'
import { ghostNoticeSchema, knownFactNoticeSchema } from './notice-schema.ts'
import { type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'

/** The stream of decisions and notices in the OpenAPI document. */

export const streamSchemas: Json = {
  Decision: schemaOf(decisionSchema),
  GhostNotice: schemaOf(ghostNoticeSchema),
  KnownFactNotice: schemaOf(knownFactNoticeSchema),
}

const text: Json = { type: 'string' }

export const streamPaths: Json = {
  '/v1/decisions': {
    get: {
      ...{ operationId: 'followDecisions', summary: 'Follow decisions and notices', security: [{ key: [] }] },
      description:
        'Scope read. Server-sent events: `open` at once, `decision` for every message, `notice` when a handoff fails or an agent asks for what is known, `beat` when nothing else came. Everything is on the stream once; an id resumes behind it, for a day. What fails with the time is told at most two seconds after its deadline, once per handoff and kind, also after a crash; what is over by then, and what was sent in more than five minutes late, is not told.',
      parameters: [
        { name: 'conversation_id', in: 'query', description: 'only of this one', required: false, schema: text },
        { name: 'workspace', in: 'query', description: 'needed only without a key', required: false, schema: text },
        { name: 'Last-Event-ID', in: 'header', description: 'the last id seen', required: false, schema: text },
      ],
      responses: {
        200: {
          description: 'The data of `decision` is a Decision, of `notice` a GhostNotice or a KnownFactNotice',
          content: {
            'text/event-stream': {
              schema: { oneOf: [reference('Decision'), reference('GhostNotice'), reference('KnownFactNotice')] },
            },
          },
        },
        400: problem('Not an id of this stream'),
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope, or another workspace'),
        429: problem('Too many follow', retryAfter),
        503: problem('The broker does not answer', retryAfter),
      },
    },
  },
}
