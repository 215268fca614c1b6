import type { Store, StoreError } from '../../adapters/store.ts'
import { formatRows, type RepeatRow } from '../../contract/row.ts'

/** Rows that are told by the id of their event, into a store and out of it. */

const row = (event_id: string): RepeatRow => ({
  ...{ workspace: 'acme', conversation_id: 'c', episode: 1, handoff_id: 'h', event_id, first_event_id: '' },
  ...{ occurred_at: 1_790_000_000_000, kind: 'email', value: 'a@example.com', quote: 'q"\n', asked_by_agent: 0 },
})
export const rows = (...event_ids: string[]) => formatRows('repeats', event_ids.map(row))

export async function idsIn(store: Store, prefix: string): Promise<string[]> {
  const sql = 'SELECT event_id FROM repeats WHERE startsWith(event_id, {prefix:String}) ORDER BY event_id'
  return (await store.query<{ event_id: string }>(sql, { prefix })).map((one) => one.event_id)
}

/** @returns what a task failed with; null = it did not */
export const failure = (task: Promise<unknown>): Promise<StoreError | null> =>
  task.then(
    () => null,
    (error: StoreError) => error,
  )
