import type { Pages } from '../adapters/pages.ts'
import { type Retry, retryForever } from './retry.ts'
import { LINE_FEED } from './row-bytes.ts'
import { type Conversation, isBusy, type Shard } from './shard.ts'

/** A page of the shelf: some conversations together, so that one message to the broker does for all of them. */

/** Raise it when ConversationState or Presence change so that older ones cannot be read: they are then built anew. */
export const stateVersion = 5

/** A conversation as it was when it was written down. */
export interface Entry {
  conversation: Conversation
  /** see `formatConversation` */
  head: string
  state: string
  deadline: number
  /** when the clock is to look at it, epoch ms; 0 = never */
  due_at: number
}

/** What is known of a page without reading it. */
export interface PageNote {
  page: number
  entries: [key: string, due_at: number][]
}

/** whoever wants one of them gets all of them */
const MOST_ENTRIES = 20
const MOST_BYTES = 262_144
const AT_ONCE = 8

/**
 * Writes them down, and notes where: in the index of the shard for those that have not changed meanwhile.
 * @param origin see `originOf`: whose sequences the states know
 */
export async function storePages(
  { pages, origin, retry }: { pages: Pages; origin: string; retry: Retry },
  shard: Shard,
  entries: Entry[],
): Promise<PageNote[]> {
  const notes: PageNote[] = []
  const store = async (some: Entry[]) => {
    const page = await retryForever(() => pages.put(shard.number, formatPage(origin, some)), retry)
    for (const entry of some) settle(shard, entry, page)
    notes.push({ page, entries: some.map(({ conversation, due_at }) => [conversation.key, due_at]) })
  }
  const sheets = divide(entries)
  for (let i = 0; i < sheets.length; i += AT_ONCE) await Promise.all(sheets.slice(i, i + AT_ONCE).map(store))
  return notes
}

function settle(shard: Shard, { conversation, state, deadline }: Entry, page: number): void {
  const { text, deadline: present } = conversation
  const isThere = shard.conversations.get(conversation.key) === conversation
  if (!isThere || text !== state || present !== deadline || isBusy(shard, conversation)) return
  conversation.page = page
  shard.shelf.set(conversation.key, page)
}

function divide(entries: Entry[]): Entry[][] {
  const sheets: Entry[][] = []
  let open: Entry[] = []
  let byteCount = 0
  for (const entry of entries) {
    const entryBytes = Buffer.byteLength(entry.state)
    if (open.length === MOST_ENTRIES || byteCount + entryBytes > MOST_BYTES) {
      if (open.length > 0) sheets.push(open)
      open = []
      byteCount = 0
    }
    open.push(entry)
    byteCount += entryBytes
  }
  if (open.length > 0) sheets.push(open)
  return sheets
}

function formatPage(origin: string, entries: Entry[]): Buffer {
  const lines = [`${stateVersion} ${origin}`]
  for (const { head, state } of entries) lines.push(head, state)
  return Buffer.from(lines.join('\n'))
}

export interface Page {
  origin: string
  entries: [head: Buffer, state: Buffer][]
}

/** @throws PageBroken when another Baton wrote it */
export function readPage(body: Uint8Array): Page {
  const [first = '', ...lines] = splitLines(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  const [version, origin = ''] = first.toString().split(' ')
  if (version !== String(stateVersion)) throw new PageBroken(`state version ${version}`)
  const entries: Page['entries'] = []
  for (let i = 0; i + 1 < lines.length; i += 2) entries.push([lines[i] as Buffer, lines[i + 1] as Buffer])
  return { origin, entries }
}

export class PageBroken extends Error {}

/** The pieces between line feeds, and what follows the last one unless it is nothing. */
export function splitLines(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf(LINE_FEED, from)
    lines.push(body.subarray(from, end < 0 ? body.length : end))
    from = end < 0 ? body.length : end + 1
  }
  return lines
}
