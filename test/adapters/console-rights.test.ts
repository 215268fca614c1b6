import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from 'chdb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../adapters/store.ts'
import { askedTables } from '../../contract/row.ts'
import { namesOf } from '../../queries/console/console.ts'
import { limitsOf, settingsFor } from '../../queries/console/limits.ts'
import type { Names } from '../../queries/console/names.ts'
import { checkStatement } from '../../queries/console/statement.ts'
import { layDatabase } from '../open-store.ts'
import { questions } from '../queries/console/questions.ts'

/**
 * What the user for SQL of a ClickHouse server may do, by the engine's own judgement: the embedded one keeps no users, but takes the
 * same profile and the same grants out of a file.
 */

const directory = mkdtempSync(join(tmpdir(), 'baton-rights-'))
const path = join(directory, 'data')
const sql = readFileSync(new URL('../../queries/server/console-user.sql', import.meta.url), 'utf8')
let engine: Session
let names: Names

beforeAll(async () => {
  await layDatabase(path)
  const store = await openStore({ path })
  names = await namesOf(store)
  await store.close()
  writeFileSync(join(directory, 'users.xml'), usersOf(sql))
  writeFileSync(
    join(directory, 'engine.xml'),
    `<clickhouse><users_config>${directory}/users.xml</users_config></clickhouse>`,
  )
  engine = new Session(path, { connectionArgs: [`--config-file=${directory}/engine.xml`] })
})
afterAll(() => {
  engine.close()
  rmSync(directory, { recursive: true, force: true })
})

interface Setting {
  name: string
  value: string
  rest: string
}

/** `max_threads = 1 MIN 1 MAX 1` */
const profileOf = (text: string): Setting[] =>
  [...(/SETTINGS\n([^;]+);/.exec(text)?.[1] ?? '').matchAll(/(\w+) = (\d+)([^,]*)/g)].map(
    ([, name = '', value = '', rest = '']) => ({ name, value, rest }),
  )

function usersOf(text: string): string {
  const profile = profileOf(text)
  const bounds = ({ name, rest }: Setting) => {
    const [, low = '', high = ''] = /MIN (\d+) MAX (\d+)/.exec(rest) ?? []
    const inner = rest.includes('CONST') ? '<const/>' : low === '' ? '' : `<min>${low}</min><max>${high}</max>`
    return inner === '' ? '' : `<${name}>${inner}</${name}>`
  }
  const grants = askedTables.map((table) => `<query>GRANT SELECT ON default.${table}</query>`).join('')
  return `<clickhouse><profiles><default>${profile.map(({ name, value }) => `<${name}>${value}</${name}>`).join('')}
    <constraints>${profile.map(bounds).join('')}</constraints></default></profiles><quotas><default/></quotas>
    <users><default><password/><profile>default</profile><quota>default</quota><grants>${grants}</grants></default></users></clickhouse>`
}

const refusal = (statement: string): Promise<string> =>
  engine.queryAsync(statement, { format: 'JSONCompact' }).then(
    () => '',
    (error: Error) => error.message,
  )

test('the profile has every limit that a statement is sent with', () => {
  const settings = settingsFor(limitsOf('parquet'), '', names, 'q-1')
  const limits = [...settings.matchAll(/(\w+) = \d+/g)].map(([, name]) => name)
  expect(limits.length).toBeGreaterThan(6)
  expect(profileOf(sql).map(({ name }) => name)).toEqual(expect.arrayContaining(limits))
})

test.each(questions)('with its rights and within its limits is answered: %s', async (question) => {
  const checked = checkStatement(question, names)
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
