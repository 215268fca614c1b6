import type { Pages } from '../adapters/pages.ts'
import { type Entry, PageBroken, type PageNote, readPage, storePages } from './page.ts'
import type { Passage } from './passage.ts'
import { type Retry, retryForever } from './retry.ts'
import {
  type Conversation,
  entryOf,
  forgetAway,
  isBusy,
  keyOfHead,
  mayRest,
  moveToShelf,
  recallConversation,
  type Shard,
} from './shard.ts'

/**
 * Where conversations wait that are not in memory. What is there is committed. Which page has whom is in the snapshots
 * (shard.ts, `shelf`), so that a shard that is read again from its snapshot finds everybody as they were then.
 */
export interface Shelf {
  /** Step 3: brings back every conversation these passages need, and keeps them until `shard.wanted` is cleared. */
  recall(shard: Shard, passages: Passage[]): Promise<void>
  /** @returns the conversation when it came from the shelf */
  recallKey(shard: Shard, key: string): Promise<Conversation | null>
  /** Brings these back together: many a callback is promised for the minute in which everybody is at work again. */
  recallKeys(shard: Shard, keys: readonly string[]): Promise<void>
  /** Puts away those that ended long ago, and the longest untouched ones above `limit`. @returns how many */
  putAway(shard: Shard, limit: number, committed: number, now: number): Promise<number>
  /** Writes them on pages, without putting them away. */
  write(shard: Shard, entries: Entry[]): Promise<PageNote[]>
  /** Forgets whose pages are too old to be there. */
  prune(shard: Shard): Promise<void>
}

export interface ShelfOptions {
  pages: Pages
  /** see `originOf` */
  origin: string
  retry: Retry
  onBroken(key: string, error: unknown): void
}

/** Of one shard at a time; a round a second. */
const perRound = 5000
const restMs = 600_000

export function createShelf(options: ShelfOptions): Shelf {
  const { pages, retry } = options
  const pruned = new Map<number, number>()
  const write = (shard: Shard, entries: Entry[]) => storePages(options, shard, entries)
  const fetch = (page: number) => retryForever(() => pages.get(page), retry)
  const load = async (shard: Shard, key: string, read = fetch): Promise<Conversation | null> => {
    const page = shard.shelf.pageOf(key)
    const body = page === 0 ? null : await read(page)
    if (shard.conversations.has(key)) return null
    // it came back, went on and left again meanwhile
    if (shard.shelf.pageOf(key) !== page) return load(shard, key, read)
    const scheduled_at = forgetAway(shard, key)
    if (page === 0) return null
    try {
      if (body === null) throw new PageBroken('it is gone')
      const found = readPage(body).entries.find(([head]) => keyOfHead(head) === key)
      if (found === undefined) throw new PageBroken('somebody else is on it')
      return Object.assign(recallConversation(shard, ...found), { page, isWritten: true, scheduled_at })
    } catch (error) {
      options.onBroken(key, error)
      return null
    }
  }
  const recallKeys = async (shard: Shard, keys: readonly string[]) => {
    // some of them share a page
    const bodies = new Map<number, Promise<Uint8Array | null>>()
    const read = (page: number) => {
      const body = bodies.get(page) ?? fetch(page)
      bodies.set(page, body)
      return body
    }
    await Promise.all(keys.map((key) => load(shard, key, read)))
  }
  return {
    async recall(shard, passages) {
      const unknown = new Set<string>()
      for (const passage of passages) {
        const { key } = passage
        if (key === '') continue
        const known = shard.conversations.get(key)
        shard.wanted.add(known ?? key)
        if (known === undefined) unknown.add(key)
        else passage.conversation = known
      }
      const asked = [...unknown].filter((key) => shard.shelf.pageOf(key) !== 0)
      if (asked.length > 0) await recallKeys(shard, asked)
    },
    recallKey: (shard, key) => load(shard, key),
    recallKeys,
    async putAway(shard, limit, committed, now) {
      const leaving = choose(shard, limit, committed, now)
      const entries = leaving.filter(({ page }) => page === 0).map((one) => entryOf(shard, one))
      const notes = await write(shard, entries)
      // who changed meanwhile may be in a snapshot by now that is newer than this page
      const isTrue = (key: string, page: number) => shard.conversations.get(key)?.page === page
      for (const { page, entries } of notes)
        shard.notes.push({ page, entries: entries.filter(([key]) => isTrue(key, page)) })
      // whom an event came for meanwhile stays
      const gone = leaving.filter((one) => one.page !== 0 && !isBusy(shard, one))
      for (const one of gone) moveToShelf(shard, one)
      return gone.length
    },
    write,
    async prune(shard) {
      const first = await retryForever(pages.first, retry)
      if (first > (pruned.get(shard.number) ?? 1)) shard.shelf.prune(first)
      pruned.set(shard.number, first)
    },
  }
}

function choose(shard: Shard, limit: number, committed: number, now: number): Conversation[] {
  const chosen = new Set<Conversation>()
  const mayLeave = (one: Conversation) => one.last_seq <= committed && !isBusy(shard, one)
  for (const conversation of shard.ended) {
    if (chosen.size >= perRound || conversation.touched_at + restMs > now) break
    if (mayLeave(conversation) && mayRest(conversation)) chosen.add(conversation)
  }
  const most = shard.conversations.size - limit
  for (const conversation of shard.conversations.values()) {
    if (chosen.size >= Math.min(most, perRound) || !mayLeave(conversation)) break
    if (mayRest(conversation)) chosen.add(conversation)
  }
  return [...chosen]
}
