import { beforeEach, expect, test } from 'vitest'
import { type Asking, keepAsking, MOST_KEPT, readHistory } from '../../../dashboard/workbench/statement-history.ts'

/** As much as a browser's storage, with a limit of our choice. */
function storageOf(limit = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, value: string) {
      if (value.length > limit) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
  }
}
const asking = (sql: string): Asking => ({ sql, asked_at: 1, outcome: 'answered', elapsed_ms: 5, row_count: 1 })
let storage: ReturnType<typeof storageOf>
beforeEach(() => {
  storage = storageOf()
})

test('the last hundred are kept, newest first, each statement once', () => {
  for (let i = 0; i < 150; i++) keepAsking(storage, asking(`SELECT ${i}`))
  const all = keepAsking(storage, asking('SELECT 100'))
  expect(all).toHaveLength(MOST_KEPT)
  expect(all.slice(0, 3).map(({ sql }) => sql)).toEqual(['SELECT 100', 'SELECT 149', 'SELECT 148'])
  expect(readHistory(storage)).toEqual(all)
})

test('a full storage forgets the oldest and not the newest', () => {
  storage = storageOf(2000)
  for (let i = 0; i < 30; i++) keepAsking(storage, asking(`SELECT ${'x'.repeat(100)}${i}`))
  expect(readHistory(storage)[0]?.sql).toMatch(/29$/)
})

test.each(['{', '7', '[null, {"sql": 1}]'])('what is stored and is no history is none: %s', (text) => {
  storage.setItem('baton_sql_history', text)
  expect(readHistory(storage)).toEqual([])
})
