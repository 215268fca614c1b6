import { z } from 'zod'
import { ghosts, type ListedHandoff, outcomes } from '../contract/handoff.ts'
import { toPlaceholder } from './instants.ts'

/** What `GET /v1/handoffs` can be asked, from the query string to the placeholders of sql/handoffs.sql. */

export const MOST_LISTED = 200
/** Beyond it a spreadsheet is no fun, and the answer is held in memory. */
export const MOST_EXPORTED = 50_000
const DAY_MS = 86_400_000
/** what DateTime64(3) keeps without loss */
const LAST_INSTANT = Date.UTC(2299, 11, 31)

const instant = z
  .union([z.iso.datetime({ offset: true }), z.string().regex(/^\d{1,14}$/)])
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text)))
  .refine((ms) => ms >= 0 && ms <= LAST_INSTANT)
const text = z.string().max(128)

export const handoffQuerySchema = z.strictObject({
  workspace: text.default(''),
  from: instant.optional(),
  to: instant.optional(),
  outcome: z.enum(['', ...outcomes]).default(''),
  waiting: z.enum(['', 'yes', 'no']).default(''),
  reason: text.default(''),
  ghost: z.enum(['', 'any', ...ghosts]).default(''),
  channel: text.default(''),
  limit: z.coerce.number().int().min(1).max(MOST_EXPORTED).optional(),
  after: z
    .string()
    .regex(/^\d{1,14}\..{1,128}$/)
    .optional(),
  format: z.enum(['json', 'csv', 'parquet']).default('json'),
})
export type HandoffQuery = z.infer<typeof handoffQuerySchema>

export type ParsedQuery = { ok: true; query: HandoffQuery } | { ok: false; param: string; message: string }

export function parseHandoffQuery(given: URLSearchParams): ParsedQuery {
  const parsed = handoffQuerySchema.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const param = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '')
    return { ok: false, param, message: issue?.message ?? 'not understood' }
  }
  const { format, limit = 0 } = parsed.data
  if (format === 'json' && limit > MOST_LISTED)
    return { ok: false, param: 'limit', message: `at most ${MOST_LISTED}; an export gives up to ${MOST_EXPORTED}` }
  return { ok: true, query: parsed.data }
}

/** @param rows how many are wanted, one more than are shown tells whether there are others */
export function placeholdersOf(query: HandoffQuery, now: number, rows: number): Record<string, string | number> {
  const { workspace, outcome, waiting, reason, ghost, channel, after } = query
  const to = query.to ?? now + 1
  const from = query.from ?? to - DAY_MS
  const [before_at, before_id] = after === undefined ? [to, ''] : cursorOf(after)
  return {
    ...{ workspace, outcome, waiting, reason, ghost, channel, before_id, limit: rows },
    ...{
      from: toPlaceholder(from),
      before_at: toPlaceholder(Math.min(before_at, LAST_INSTANT)),
      now: toPlaceholder(now),
    },
  }
}

function cursorOf(after: string): [at: number, id: string] {
  const dot = after.indexOf('.')
  return [Number(after.slice(0, dot)), after.slice(dot + 1)]
}

/** The place after a handoff: newer ones that come in between change nothing about it. */
export const cursorAfter = ({ requested_at, handoff_id }: ListedHandoff): string =>
  `${Date.parse(requested_at)}.${handoff_id}`
