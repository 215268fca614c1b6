import { z } from 'zod'
import { answerSchema, consoleFormats, consoleRefusals, statementSchema } from './console.ts'
import { content, type Json, problem, reference, retryAfter, schemaOf } from './openapi-parts.ts'
import { problemSchema } from './problem.ts'

/** The address for statements in SQL in the OpenAPI document. */

const refusedSchema = problemSchema.extend({
  code: z.string().meta({
    description: Object.entries(consoleRefusals)
      .map(([code, why]) => `${code}: ${why}`)
      .join('; '),
  }),
  at: z.number().int().optional().meta({ description: 'where in the statement, UTF-16 code units' }),
  end: z.number().int().optional(),
})
const tablesSchema = z.object({
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })) })),
  functions: z.array(z.string()).meta({ description: "which of ClickHouse's functions may be called" }),
})

export const consoleSchemas: Json = {
  Statement: schemaOf(statementSchema),
  Answer: schemaOf(answerSchema),
  StatementRefused: schemaOf(refusedSchema),
  Tables: schemaOf(tablesSchema),
}

const security = [{ key: [] }]
const workspace: Json = {
  ...{ name: 'workspace', in: 'query', required: false, schema: { type: 'string' } },
  description: 'whose rows; without a key, absent = of all',
}
const format: Json = {
  ...{
    name: 'format',
    in: 'query',
    required: false,
    schema: { type: 'string', enum: consoleFormats, default: 'json' },
  },
  description: 'json: up to 10,000 rows in 10 s; csv and parquet: up to a million in 15 s',
}
const binary = { schema: { type: 'string', format: 'binary' } }

export const consolePaths: Json = {
  '/v1/sql': {
    post: {
      ...{ operationId: 'askTables', summary: 'Ask the tables in SQL', security, parameters: [workspace, format] },
      description:
        "Scope sql. One statement of ClickHouse's SQL that reads the tables, and nothing else, of one workspace; every statement is written down in the table `questions`.",
      requestBody: { required: true, content: content('application/json', 'Statement') },
      responses: {
        200: {
          description: 'Its answer',
          content: {
            ...content('application/json', 'Answer'),
            'text/csv': binary,
            'application/vnd.apache.parquet': binary,
          },
        },
        400: problem('Not a statement, or no such format'),
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope, or another workspace'),
        422: {
          description: 'It may not be asked, is not understood, or goes beyond what one statement may take',
          content: { 'application/problem+json': { schema: reference('StatementRefused') } },
        },
        429: problem('Too many are being answered', retryAfter),
      },
    },
  },
  '/v1/sql/tables': {
    get: {
      ...{ operationId: 'listTables', summary: 'List the tables', security },
      description: 'Scope sql. What there is to ask, with the types of ClickHouse.',
      responses: {
        200: {
          description: 'Every table with its columns, and the functions',
          content: content('application/json', 'Tables'),
        },
        401: problem('Key missing or unknown'),
        403: problem('The key has not the scope'),
      },
    },
  },
}
