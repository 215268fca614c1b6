import type { Pages } from '../adapters/pages.ts'
import { type Page, readPage } from './page.ts'
import { awaitAway, forgetAway, type Shard } from './shard.ts'

/**
 * Finds out which page has whom, for a shard that has lost it: the last page that has somebody has them as they were
 * last. Pages of another origin are left out, their states know other events by the same numbers.
 * @param origin see `originOf`
 */
export async function searchShelf(shard: Shard, pages: Pages, origin: string): Promise<void> {
  for await (const { page, body } of pages.all(shard.number)) {
    const found = readOrNull(body)
    if (found?.origin !== origin) continue
    for (const [head] of found.entries) {
      const [key, , deadline, , quiet_until] = JSON.parse(head.toString()) as [string, number, number, number, number]
      shard.shelf.set(key, page)
      shard.deadlines.drop(forgetAway(shard, key), key)
      if (deadline > 0) awaitAway(shard, key, Math.max(deadline, quiet_until))
    }
  }
}

/** One that an earlier Baton wrote has nobody whom this one knows. */
function readOrNull(body: Uint8Array): Page | null {
  try {
    return readPage(body)
  } catch {
    return null
  }
}
