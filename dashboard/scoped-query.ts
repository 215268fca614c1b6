import { z } from 'zod'
import { scopeFilters } from '../contract/scope-filters.ts'

/** What the lists of the API take alike from a query string. */

export const DAY_MS = 86_400_000
/** what DateTime64(3) keeps without loss */
export const LAST_INSTANT = Date.UTC(2299, 11, 31)

/** RFC 3339 or epoch ms. */
export const instant = z
  .union([z.iso.datetime({ offset: true }), z.string().regex(/^\d{1,14}$/)])
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text)))
  .refine((ms) => ms >= 0 && ms <= LAST_INSTANT)
export const text = z.string().max(128).default('')

/** Whose, when, and of that what. */
export const scopeFields = {
  workspace: text,
  from: instant.optional(),
  to: instant.optional(),
  ...(Object.fromEntries(scopeFilters.map((name) => [name, text])) as Record<
    (typeof scopeFilters)[number],
    typeof text
  >),
}

export type ParsedQuery<Query> = { ok: true; query: Query } | { ok: false; param: string; message: string }

/** @returns what is asked, or which parameter cannot be, and why */
export function parseQuery<Query>(schema: z.ZodType<Query>, given: URLSearchParams): ParsedQuery<Query> {
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return { ok: true, query: parsed.data }
  const [issue] = parsed.error.issues
  const param = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '')
  return { ok: false, param, message: issue?.message ?? 'not understood' }
}
