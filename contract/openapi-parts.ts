import { z } from 'zod'

/** What the parts of the OpenAPI document are put together from. */

export type Json = Record<string, unknown>

export const schemaOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}

export const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })
export const content = (type: string, name: string): Json => ({ [type]: { schema: reference(name) } })
export const problem = (description: string, headers?: Json): Json => ({
  description,
  ...(headers === undefined ? {} : { headers }),
  content: content('application/problem+json', 'Problem'),
})
export const retryAfter: Json = { 'Retry-After': { description: 'seconds', schema: { type: 'integer', minimum: 1 } } }
