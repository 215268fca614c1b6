import type { Store } from '../adapters/store.ts'
import type { Briefing } from '../contract/briefing.ts'

/** Who agrees to a person ("ok, do that") has said before what it is about: their briefing knows it. */

const agrees =
  /^[^\p{L}\p{N}]{0,6}(?:yes|yeah|yep|yup|sure|ok|okay|alright|absolutely|definitely|certainly|of course|please do|go ahead|do (?:it|that|so)|sounds good|ja|klar|gerne?|s[íi]|claro|vale|oui|d'accord)(?![\p{L}\p{N}'’])/iu
const MOST_CHARACTERS = 60
const MOST_WORDS = 8

/** The words say yes, and next to nothing else. */
export const isAssent = (quote: string): boolean =>
  quote.length <= MOST_CHARACTERS && agrees.test(quote) && quote.trim().split(/\s+/).length <= MOST_WORDS

/** @returns what they want in their own words where `quote` only agrees, '' elsewhere and where nobody knows */
export function wishBehind(quote: string, briefing: Briefing | null): string {
  if (!isAssent(quote)) return ''
  const intent = briefing?.sentences.find(({ role }) => role === 'intent')
  if (intent === undefined || intent.evidence.length === 0) return ''
  const [from, to] = [intent.text.indexOf('“'), intent.text.lastIndexOf('”')]
  return from < 0 || to < from ? intent.text : intent.text.slice(from + 1, to)
}

/** Asks for briefings only where somebody only agreed. @param rows of handoffs, or of what belongs to one */
export async function withWishes<R extends { handoff_id?: unknown; quote?: unknown }>(
  store: Pick<Store, 'query'>,
  sql: string,
  workspace: string,
  rows: R[],
): Promise<(R & { wish: string })[]> {
  const quoteOf = ({ quote }: R) => (typeof quote === 'string' ? quote : '')
  const handoff_ids = [...new Set(rows.filter((row) => isAssent(quoteOf(row))).map((row) => String(row.handoff_id)))]
  const found =
    handoff_ids.length === 0
      ? []
      : await store.query<{ handoff_id: string; body: string }>(sql, { workspace, handoff_ids })
  const briefings = new Map(found.map(({ handoff_id, body }) => [handoff_id, JSON.parse(body) as Briefing]))
  return rows.map((row) => ({ ...row, wish: wishBehind(quoteOf(row), briefings.get(String(row.handoff_id)) ?? null) }))
}

/** The same for decisions, which know the message and not the handoff that followed. @param from none is older, a DateTime64 placeholder */
export async function withDecisionWishes<R extends { conversation_id?: unknown; event_id?: unknown; quote?: unknown }>(
  store: Pick<Store, 'query'>,
  sql: string,
  { workspace, from }: { workspace: string; from: string },
  rows: R[],
): Promise<R[]> {
  const agreed = rows.filter(({ quote }) => typeof quote === 'string' && isAssent(quote))
  if (agreed.length === 0) return rows
  const ids = (name: 'conversation_id' | 'event_id') => agreed.map((row) => String(row[name]))
  const values = { workspace, from, conversation_ids: ids('conversation_id'), event_ids: ids('event_id') }
  const found = await store.query<{ event_id: string; body: string }>(sql, values)
  const briefings = new Map(found.map(({ event_id, body }) => [event_id, JSON.parse(body) as Briefing]))
  return rows.map((row) => {
    const wish = wishBehind(String(row.quote), briefings.get(String(row.event_id)) ?? null)
    return wish === '' ? row : { ...row, wish }
  })
}
