import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../../adapters/store.ts'
import { namesOf } from '../../queries/console/console.ts'
import { limitsOf, settingsFor } from '../../queries/console/limits.ts'
import type { Names } from '../../queries/console/names.ts'
import { checkStatement } from '../../queries/console/statement.ts'
import { questions } from '../queries/console/questions.ts'
import { owner, startClickHouse } from '../start-clickhouse.ts'
import { consoleXml, profile, quota } from './console-xml.ts'

/** What the user for SQL may do, by the judgement of a real ClickHouse that is asked over HTTP. It takes the user out of a file. */

let url: string
let names: Names

beforeAll(async () => {
  const server = await startClickHouse(consoleXml('baton', 'secret'))
  url = server.url
  const store = await openStore({ url, database: 'baton', ...owner })
  await store.migrate(new URL('../../queries/schema', import.meta.url).pathname)
  names = await namesOf(store)
  await store.close()
})

/** @returns what it says of an error, '' = it was answered */
async function refusal(statement: string): Promise<string> {
  const query = new URLSearchParams({ user: 'baton_console', password: 'secret', database: 'baton' })
  const answer = await fetch(`${url}/?${query}`, { method: 'POST', body: statement })
  const text = await answer.text()
  return answer.ok ? '' : text
}

test('the quota is of statements and of time', () => {
  expect(quota).toEqual({ queries: '5000', execution_time: '3600' })
})

test('the profile has every limit that a statement is sent with', () => {
  const settings = settingsFor(limitsOf('parquet'), '', names, 'q-1')
  const limits = [...settings.matchAll(/(\w+) = \d+/g)].map(([, name]) => name)
  expect(limits.length).toBeGreaterThan(6)
  expect(profile.map(({ name }) => name)).toEqual(expect.arrayContaining(limits))
})

test.each(questions)('with its rights and within its limits is answered: %s', async (question) => {
  const checked = checkStatement(question.replace('default.', 'baton.'), names)
  const asked = checked.ok ? checked.sql : ''
  for (const format of ['json', 'parquet'] as const)
    expect(
      await refusal(`${asked}\nFORMAT Null\nSETTINGS ${settingsFor(limitsOf(format), 'acme', names, 'q-1')}`),
    ).toBe('')
})

test.each([
  ['a longer time', 'SELECT 1 SETTINGS max_execution_time = 3600', /max_execution_time shouldn't be greater than 15/],
  ['more memory', 'SELECT 1 SETTINGS max_memory_usage = 0', /max_memory_usage shouldn't be less than/],
  ['more threads', 'SELECT 1 SETTINGS max_threads = 8', /max_threads shouldn't be greater than 1/],
  ['a longer answer', 'SELECT 1 SETTINGS max_result_bytes = 0', /max_result_bytes shouldn't be less than/],
  ['writing', 'SELECT 1 SETTINGS readonly = 0', /Cannot modify 'readonly'/],
  ['definitions', 'SELECT 1 SETTINGS allow_ddl = 1', /Cannot modify 'allow_ddl'/],
  ['a row more', "INSERT INTO repeats (workspace) VALUES ('acme')", /readonly mode|Not enough privileges/],
  ['a row less', 'ALTER TABLE repeats DELETE WHERE 1', /readonly mode|Not enough privileges/],
  ['a table less', 'DROP TABLE repeats', /readonly mode|Not enough privileges/],
  ['another user', 'CREATE USER other', /readonly mode|Not enough privileges/],
  ['the migrations', 'SELECT * FROM migrations', /Not enough privileges/],
  ['a file', "SELECT * FROM file('/etc/passwd', LineAsString)", /Not enough privileges/],
  ['an address', "SELECT * FROM url('http://127.0.0.1:9/', LineAsString)", /Not enough privileges/],
  ['another server', "SELECT * FROM remote('127.0.0.1:9', system.one)", /Not enough privileges/],
])('what gets past the parse and asks for %s is refused by the engine', async (_, statement, reason) => {
  expect(await refusal(statement)).toMatch(reason)
})

test('a statement ends when its time is over', async () => {
  expect(await refusal('SELECT count() FROM numbers(1000000000000) SETTINGS max_execution_time = 1')).toMatch(
    /^Code: 159/,
  )
})
