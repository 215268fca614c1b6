/** What was asked in this browser, newest first. */

export interface Asking {
  sql: string
  /** epoch ms */
  asked_at: number
  /** `answered`, or why not */
  outcome: string
  elapsed_ms: number
  row_count: number
}

const KEY = 'baton_sql_history'
export const MOST_KEPT = 100

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** @returns nothing where it cannot be read or is not ours */
export function readHistory(storage: Kept): Asking[] {
  try {
    const read: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(read) ? read.filter(isAsking).slice(0, MOST_KEPT) : []
  } catch {
    return []
  }
}

const isAsking = (one: Partial<Asking> | null): one is Asking =>
  typeof one?.sql === 'string' && typeof one.asked_at === 'number' && typeof one.outcome === 'string'

/** The same statement asked again moves to the top. A full storage forgets the oldest half. */
export function keepAsking(storage: Kept, asking: Asking): Asking[] {
  const others = readHistory(storage).filter(({ sql }) => sql !== asking.sql)
  const all = [asking, ...others].slice(0, MOST_KEPT)
  for (let count = all.length; count > 0; count = Math.floor(count / 2)) {
    try {
      storage.setItem(KEY, JSON.stringify(all.slice(0, count)))
      return all.slice(0, count)
    } catch {
      // there is no room for that many
    }
  }
  return others
}

export function forgetHistory(storage: Kept): Asking[] {
  storage.removeItem(KEY)
  return []
}
