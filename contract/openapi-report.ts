import { content, type Json, problem, schemaOf } from './openapi-parts.ts'
import { reportSchema } from './report.ts'
import { scopeFilters } from './scope-filters.ts'

/** The address of the shift report in the OpenAPI document. */

export const reportSchemas: Json = { Report: schemaOf(reportSchema) }

const inQuery = (name: string, schema: Json, description: string): Json => ({
  ...{ name, in: 'query', required: false, description, schema },
})
const instant = { type: 'string', format: 'date-time' }

const parameters: Json[] = [
  inQuery('workspace', { type: 'string' }, 'needed only without a key; absent = the busiest'),
  inQuery('window', { enum: ['15m', '1h', '24h', '7d', '30d'], default: '1h' }, 'ends now'),
  inQuery('from', instant, 'in the place of `window`, with `to`'),
  inQuery('to', instant, 'excluded; at most 366 days after `from`'),
  ...scopeFilters.map((name) => inQuery(name, { type: 'string' }, 'absent = all')),
]

export const reportPaths: Json = {
  '/v1/report': {
    get: {
      ...{ operationId: 'readReport', summary: 'Read the report of a shift', security: [{ key: [] }], parameters },
      description: 'Scope read. Every number of the page `/report` at once, beside that of the period before.',
      responses: {
        200: { description: 'The report', content: content('application/json', 'Report') },
        400: problem('A parameter that is not understood, by name'),
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope, or another workspace'),
        404: problem('Nothing has been sent yet'),
      },
    },
  },
}
