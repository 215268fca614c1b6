import { z } from 'zod'
import { ghosts, type ListedHandoff, moments, outcomes } from '../contract/handoff.ts'
import { toPlaceholder } from './instants.ts'
import { DAY_MS, LAST_INSTANT, type ParsedQuery, parseQuery, scopeFields } from './scoped-query.ts'

/** What `GET /v1/handoffs` can be asked, from the query string to the placeholders of sql/handoffs.sql. */

export const MOST_LISTED = 200
/** Beyond it a spreadsheet is no fun, and the answer is held in memory. */
export const MOST_EXPORTED = 50_000

/** `requested_at.handoff_id`; in another order than the newest first `value~now~requested_at.handoff_id` */
const cursor = /^(?:(\d{1,20}(?:\.\d{1,20})?)~(\d{1,14})~)?(\d{1,14})\.(.{1,128})$/

const least = (most: number) => z.coerce.number().int().min(0).max(most).default(0)
/** by what a list is ordered, the highest first */
export const sorts = ['newest', 'wait', 'repeats'] as const

export const handoffQuerySchema = z.strictObject({
  ...scopeFields,
  outcome: z.enum(['', ...outcomes]).default(''),
  moment: z.enum(['', ...moments]).default(''),
  tier: z.enum(['', '0', '1', '2', '3']).default(''),
  waiting: z.enum(['', 'yes', 'no']).default(''),
  ghost: z.enum(['', 'any', ...ghosts]).default(''),
  min_wait_seconds: least(2 ** 32 - 1),
  min_repeat_count: least(2 ** 16 - 1),
  sort: z.enum(sorts).default('newest'),
  limit: z.coerce.number().int().min(1).max(MOST_EXPORTED).optional(),
  after: z.string().regex(cursor).optional(),
  format: z.enum(['json', 'csv', 'parquet']).default('json'),
})
export type HandoffQuery = z.infer<typeof handoffQuerySchema>

export function parseHandoffQuery(given: URLSearchParams): ParsedQuery<HandoffQuery> {
  const parsed = parseQuery(handoffQuerySchema, given)
  if (!parsed.ok) return parsed
  const { format, limit = 0 } = parsed.query
  if (format === 'json' && limit > MOST_LISTED)
    return { ok: false, param: 'limit', message: `at most ${MOST_LISTED}; an export gives up to ${MOST_EXPORTED}` }
  return parsed
}

/** @param rows how many are wanted, one more than are shown tells whether there are others */
export function placeholdersOf(query: HandoffQuery, now: number, rows: number): Record<string, string | number> {
  const { from: _from, to: _to, limit: _limit, after, format: _format, ...filters } = query
  const to = query.to ?? now + 1
  const from = query.from ?? to - DAY_MS
  const place = after === undefined ? null : placeOf(after)
  const moment = query.moment || 'requested'
  const isNewest = query.sort === 'newest'
  // by clocks that differ one may have been answered before it was requested
  const end = moment === 'requested' ? to : LAST_INSTANT
  const before_at = Math.min(place?.at ?? end, LAST_INSTANT)
  return {
    ...filters,
    ...{ moment, tier: query.tier === '' ? ANY_TIER : Number(query.tier) },
    ...{ before_id: place?.id ?? '', before_value: place?.value ?? (isNewest ? 0 : HIGHEST), limit: rows },
    ...{
      from: toPlaceholder(from),
      to: toPlaceholder(Math.min(to, LAST_INSTANT)),
      until: toPlaceholder(isNewest ? before_at : Math.min(end - 1, LAST_INSTANT)),
      before_at: toPlaceholder(before_at),
      now: toPlaceholder(place?.now ?? now),
    },
  }
}

const ANY_TIER = -1
/** no wait and no count is as long */
const HIGHEST = 1e15

interface Place {
  value: number
  /** waits of those who still wait are as of then: they would overtake one another */
  now: number | null
  at: number
  id: string
}

function placeOf(after: string): Place {
  const [, value, now, at, id = ''] = cursor.exec(after) ?? []
  return { value: Number(value ?? 0), now: now === undefined ? null : Number(now), at: Number(at), id }
}

/** The place after a handoff: newer ones that come in between change nothing about it. */
export function cursorAfter(last: ListedHandoff, { sort, after }: HandoffQuery, now: number): string {
  const place = `${Date.parse(last.requested_at)}.${last.handoff_id}`
  if (sort === 'newest') return place
  const value = sort === 'wait' ? last.wait_seconds : last.repeat_count
  return `${value}~${(after === undefined ? null : placeOf(after).now) ?? now}~${place}`
}
