import type { Pages } from '../adapters/pages.ts'
import { readPage } from './page.ts'
import { awaitAway, forgetAway, type Shard } from './shard.ts'

/**
 * Finds out which page has whom, for a shard that has lost it: of somebody on several pages the newest state
 * counts. Pages of another origin are left out, their states know other events by the same numbers.
 * @param origin see `originOf`
 */
export async function searchShelf(shard: Shard, pages: Pages, origin: string): Promise<void> {
  const newest = new Map<string, number>()
  for await (const { page, body } of pages.all(shard.number)) {
    for (const [key, last_seq, deadline, , quiet_until] of readHeads(body, origin)) {
      if (last_seq < (newest.get(key) ?? 0)) continue
      newest.set(key, last_seq)
      shard.shelf.set(key, page)
      shard.deadlines.drop(forgetAway(shard, key), key)
      if (deadline > 0) awaitAway(shard, key, Math.max(deadline, quiet_until))
    }
  }
}

type Head = [key: string, last_seq: number, deadline: number, touched_at: number, quiet_until: number]

/** One that an earlier Baton wrote has nobody whom this one knows. */
function readHeads(body: Uint8Array, origin: string): Head[] {
  try {
    const page = readPage(body)
    return page.origin === origin ? page.entries.map(([head]) => JSON.parse(head.toString()) as Head) : []
  } catch {
    return []
  }
}
