import { z } from 'zod'
import type { ListedConversation } from '../contract/conversation.ts'
import { conversationFilters, MOST_PERCENT } from '../contract/conversation-filters.ts'
import { toPlaceholder } from './instants.ts'
import { DAY_MS, LAST_INSTANT, type ParsedQuery, parseQuery, scopeFields, text } from './scoped-query.ts'

/** What `GET /v1/conversations` can be asked, from the query string to the placeholders of sql/conversations.sql. */

/** began_at.episode.conversation_id */
const cursor = /^(\d{1,14})\.(\d{1,5})\.(.{1,128})$/

/** they are read and thrown away: from the hour before a place it is no more than its hour has */
const MOST_SKIPPED = 1_000_000

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(['', ...values]).default('')
/** 0 = no matter */
const percent = z.coerce.number().int().min(0).max(MOST_PERCENT).default(0)

export const conversationQuerySchema = z.strictObject({
  ...scopeFields,
  q: text,
  outcome: oneOf(conversationFilters.outcome),
  rating: oneOf(conversationFilters.rating),
  segment: oneOf(conversationFilters.segment),
  answer: oneOf(conversationFilters.answer),
  intent: text,
  confidence_from_percent: percent,
  confidence_to_percent: percent,
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: z.string().regex(cursor).optional(),
  skip: z.coerce.number().int().min(0).max(MOST_SKIPPED).default(0),
})
export type ConversationQuery = z.infer<typeof conversationQuerySchema>

/** One whose whole id was typed stands before the others, wherever it is: no place can be counted from it. */
const askedFor = conversationQuerySchema.refine(({ q, skip }) => q.trim() === '' || skip === 0, {
  path: ['skip'],
  message: 'what is searched for by words is read page by page, with after',
})

export const parseConversationQuery = (given: URLSearchParams): ParsedQuery<ConversationQuery> =>
  parseQuery(askedFor, given)

/** What `GET /v1/conversation-hours` can be asked: what is searched for by words is not counted, for that all of them are read. */
const hoursQuerySchema = conversationQuerySchema.omit({ q: true, limit: true, after: true, skip: true })
type HoursQuery = z.infer<typeof hoursQuerySchema>

export const parseHoursQuery = (given: URLSearchParams): ParsedQuery<HoursQuery> => parseQuery(hoursQuerySchema, given)

/** @param now epoch ms */
export function hourPlaceholders(query: HoursQuery, now: number) {
  const { from: _from, to: _to, ...narrowed } = query
  const { from, before_at } = reachOf(query, now)
  return { ...narrowed, from: toPlaceholder(from), to: toPlaceholder(before_at) }
}

/** Where a page begins, and how far back it may go. */
export interface Reach {
  from: number
  before_at: number
  before_id: string
  before_episode: number
}

/** @param now epoch ms */
export function reachOf({ from, to, after }: Partial<ConversationQuery>, now: number): Reach {
  const end = to ?? now + 1
  const [, at, episode, id = ''] = after === undefined ? [] : (cursor.exec(after) ?? [])
  return {
    from: from ?? end - DAY_MS,
    before_at: Math.min(at === undefined ? end : Number(at), LAST_INSTANT),
    before_id: id,
    before_episode: Number(episode ?? 0),
  }
}

/** @param from how far back it looks this time, epoch ms @param limit of rows */
export function placeholdersOf(query: ConversationQuery, reach: Reach, from: number, limit: number) {
  const { from: _from, to: _to, q, after: _after, limit: _limit, ...narrowed } = query
  const { before_id, before_episode } = reach
  const place = { before_id, before_episode, from: toPlaceholder(from), before_at: toPlaceholder(reach.before_at) }
  return { ...narrowed, ...place, text: q.trim(), conversation_id: '', limit }
}

/** The place after a conversation: newer ones that come in between change nothing about it. */
export const cursorAfter = ({ began_at, episode, conversation_id }: ListedConversation): string =>
  `${Date.parse(began_at)}.${episode}.${conversation_id}`
