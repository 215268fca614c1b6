import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openTestStore } from '../open-store.ts'

const directory = mkdtempSync(join(tmpdir(), 'baton-closed-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

test('a question that comes after the end does not open the directory again', async () => {
  const store = await openTestStore(join(directory, 'one'))
  await store.close()
  await expect(store.query('SELECT 1')).rejects.toThrow()
  // the engine has one directory at a time
  const next = await openTestStore(join(directory, 'two'))
  expect(await next.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  await next.close()
})
