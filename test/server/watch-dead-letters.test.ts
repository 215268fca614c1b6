import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { type Store, StoreError } from '../../adapters/store.ts'
import { watchDeadLetters } from '../../server/watch-dead-letters.ts'
import { insertRows } from '../dashboard/rows.ts'
import { openTestStore } from '../open-store.ts'

const letter = (workspace: string, dead_letter_id: string) => ({
  ...{ workspace, dead_letter_id, received_at: Date.now(), stream_seq: 1, source: 'ingest', code: 'missing', path: '' },
  ...{ message: 'required', event_id: 'e-1', raw: '{}' },
})

test('dead letters are counted until somebody did something about them, and not while the database is away', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'baton-letters-'))
  const store = await openTestStore(directory)
  const registry = new Registry()
  let isAway = false
  const query: Store['query'] = async (sql, params) => {
    if (isAway) throw new StoreError('the database does not answer', true)
    return store.query(sql, params)
  }
  const watch = await watchDeadLetters({ query }, registry)
  const counted = async () => {
    await watch.look()
    // one that was under way began before what was just put there
    await watch.look()
    return /^baton_dlq_messages (\d+)$/m.exec(await registry.metrics())?.[1]
  }
  expect(await counted()).toBe('0')
  await insertRows(store, 'dead_letters', [letter('acme', '1-0'), letter('acme', '2-0'), letter('globex', '1-0')])
  expect(await counted()).toBe('3')
  const done = { done_at: Date.now(), outcome: 'set_aside' as const, who: 'help desk', event_id: '' }
  await insertRows(store, 'dead_letters_done', [{ workspace: 'acme', dead_letter_id: '1-0', ...done }])
  expect(await counted()).toBe('2')
  isAway = true
  expect(await counted()).toBeUndefined()
  watch.stop()
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})
