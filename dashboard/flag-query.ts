import { z } from 'zod'
import { flagStates } from '../contract/flag-state.ts'
import { toPlaceholder } from './instants.ts'
import { scopeFilters } from './scope.ts'

/** What `GET /v1/flags` can be asked, from the query string to the placeholders of the metric `flagged_answers`. */

const DAY_MS = 86_400_000
/** what DateTime64(3) keeps without loss */
const LAST_INSTANT = Date.UTC(2299, 11, 31)
/** of an export */
export const MOST_EXPORTED = 50_000

const instant = z
  .union([z.iso.datetime({ offset: true }), z.string().regex(/^\d{1,14}$/)])
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text)))
  .refine((ms) => ms >= 0 && ms <= LAST_INSTANT)
const text = z.string().max(128).default('')
const filters = Object.fromEntries(scopeFilters.map((name) => [name, text])) as Record<
  (typeof scopeFilters)[number],
  typeof text
>

export const flagQuerySchema = z.strictObject({
  workspace: text,
  from: instant.optional(),
  to: instant.optional(),
  state: z.enum(['', ...flagStates]).default(''),
  ...filters,
  limit: z.coerce.number().int().min(1).max(1000).optional(),
  format: z.enum(['json', 'jsonl']).default('json'),
})
export type FlagQuery = z.infer<typeof flagQuerySchema>

export type ParsedQuery = { ok: true; query: FlagQuery } | { ok: false; param: string; message: string }

export function parseFlagQuery(given: URLSearchParams): ParsedQuery {
  const parsed = flagQuerySchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return { ok: true, query: parsed.data }
  const [issue] = parsed.error.issues
  const param = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '')
  return { ok: false, param, message: issue?.message ?? 'not understood' }
}

/** @param now epoch ms */
export function placeholdersOf({ format: _, ...query }: FlagQuery, now: number, limit: number) {
  const to = query.to ?? now + 1
  return { ...query, from: toPlaceholder(query.from ?? to - DAY_MS), to: toPlaceholder(to), limit }
}
