import { z } from 'zod'
import { flagStates } from '../contract/flag-state.ts'
import { toPlaceholder } from './instants.ts'
import { DAY_MS, type ParsedQuery, parseQuery, scopeFields } from './scoped-query.ts'

/** What `GET /v1/flags` can be asked, from the query string to the placeholders of the metric `flagged_answers`. */

/** of an export */
export const MOST_EXPORTED = 50_000

export const flagQuerySchema = z.strictObject({
  ...scopeFields,
  state: z.enum(['', ...flagStates]).default(''),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  format: z.enum(['json', 'jsonl']).default('json'),
})
export type FlagQuery = z.infer<typeof flagQuerySchema>

export const parseFlagQuery = (given: URLSearchParams): ParsedQuery<FlagQuery> => parseQuery(flagQuerySchema, given)

/** @param now epoch ms */
export function placeholdersOf({ format: _, ...query }: FlagQuery, now: number, limit: number) {
  const to = query.to ?? now + 1
  return { ...query, from: toPlaceholder(query.from ?? to - DAY_MS), to: toPlaceholder(to), limit }
}
