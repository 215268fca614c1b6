import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../adapters/store.ts'
import { columns } from '../../../contract/row.ts'
import { namesOf } from '../../../queries/console/console.ts'
import type { Names } from '../../../queries/console/names.ts'
import { checkStatement } from '../../../queries/console/statement.ts'
import { readTokens } from '../../../queries/console/tokens.ts'
import { isSteep } from '../../growth.ts'
import { openTestStore } from '../../open-store.ts'
import { attacks } from './attacks.ts'
import { questions } from './questions.ts'

let directory: string
let store: Store
let names: Names

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-console-'))
  store = await openTestStore(join(directory, 'data'))
  names = await namesOf(store)
})
afterAll(async () => {
  await store.close()
  await rm(directory, { recursive: true })
})

test.each(attacks)('refused: %s', (sql) => {
  expect(checkStatement(sql, names)).toMatchObject({ ok: false, reason: expect.stringMatching(/\S/) })
})

test.each(questions)('answered: %s', async (sql) => {
  const checked = checkStatement(sql, names)
  expect(checked).toMatchObject({ ok: true })
  if (checked.ok) await store.ask(`${checked.sql} FORMAT JSONCompact`, 60_000)
})

test('a refusal says where in the statement it is', () => {
  const sql = "SELECT count(),\n  file('/etc/passwd') FROM events"
  const checked = checkStatement(sql, names)
  expect(checked).toMatchObject({ ok: false, at: sql.indexOf('file'), end: sql.indexOf('file') + 4 })
})

test('what runs stands where it was written, without its comments', () => {
  const sql = 'SELECT 1 -- one\n, /* two\n */ 2 // three\n, 3;'
  expect(checkStatement(sql, names)).toEqual({ ok: true, sql: 'SELECT 1       \n,       \n    2         \n, 3' })
})

test('the longest statement of nothing but spaces is read as fast as any', () => {
  const checking = (spaces: number) => () => checkStatement(`SELECT${' '.repeat(spaces)}1${' ;'.padEnd(500)}`, names)
  expect(checking(48_000)()).toEqual({ ok: true, sql: `SELECT${' '.repeat(48_000)}1` })
  expect(isSteep(checking(12_000), checking(48_000))).toBe(false)
})

test('every column of every table can be asked for by its name', async () => {
  const refused = Object.entries(columns).flatMap(([table, some]) =>
    some.filter((name) => !checkStatement(`SELECT ${name} FROM ${table} WHERE ${name} = ${name}`, names).ok),
  )
  expect(refused).toEqual([])
})

test('every function that is allowed is one the engine has', async () => {
  const { readFile } = await import('node:fs/promises')
  const file = await readFile(new URL('../../../queries/console/functions.txt', import.meta.url), 'utf8')
  const listed = file.replace(/^#.*$/gm, '').split(/\s+/).filter((name) => name !== '') // biome-ignore format: one line
  expect(listed.filter((name) => !names.engineFunctions.has(name.toLowerCase()))).toEqual([])
  expect(new Set(listed.map((name) => name.toLowerCase())).size).toBeGreaterThan(1000)
})

/**
 * The engine's own parse of what passes is the second opinion: it must name no table and no table function that ours did not see.
 * Statements are put together from pieces of questions and attacks, so that many pass and many nearly do.
 */
test('whatever passes names only our tables to the engine, too', async () => {
  const pieces = [
    ...new Set([...questions, ...attacks].flatMap((sql) => sql.match(/\w+|'[^']*'|`[^`]*`|[^\s\w]/g) ?? [])),
  ]
  const statement = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((some) => `SELECT ${some.join(' ')}`),
    fc
      .tuple(fc.constantFrom(...questions), fc.constantFrom(...pieces), fc.nat(400), fc.nat(20))
      .map(([sql, piece, at, length]) => sql.slice(0, at % sql.length) + piece + sql.slice((at % sql.length) + length)),
    fc
      .tuple(fc.constantFrom(...questions), fc.constantFrom(...attacks), fc.nat(400))
      .map(([sql, attack, at]) => `${sql.slice(0, at % sql.length)}(${attack})${sql.slice(at % sql.length)}`),
  )
  const passed = fc.sample(statement, { numRuns: 20_000, seed: 42 }).flatMap((sql) => {
    const checked = checkStatement(sql, names)
    return checked.ok && /^[\s(]*(?:SELECT|WITH)\b/i.test(checked.sql) ? [checked.sql] : []
  })
  expect(passed.length).toBeGreaterThan(500)
  const comments = passed.filter((sql) =>
    /--|\/[/*]|#/.test(sql.replace(/'(?:[^'\\]|\\[\s\S])*'|`[^`]*`|"[^"]*"/g, '')),
  )
  expect(comments).toEqual([])
  let understood = 0
  for (const sql of passed) {
    const tree = await astOf(sql)
    if (tree === null) continue
    understood++
    const tables = [...tree.matchAll(/TableIdentifier ([\w.`/]+)/g)].map(([, name]) => name?.replace(/^default\./, ''))
    const strangers = tables.filter(
      (name) =>
        !names.tables.has(name as string) &&
        !new RegExp(`\\b${name}(?:\\s*\\([\\w, ]*\\)\\W*|\\W+)AS\\b`, 'i').test(sql),
    )
    expect({ sql, strangers }).toEqual({ sql, strangers: [] })
    expect({
      sql,
      // at the beginning of its line: a name in quotes may say anything
      functions: tree.match(/^ *Function (?:file|url|s3|remote|merge|sleep|getSetting|joinGet)\b/gim),
    }).toEqual({ sql, functions: null })
    expect({ sql, clauses: tree.match(/\b(?:Set|OutFile|InsertQuery)\b/g) }).toEqual({ sql, clauses: null })
  }
  console.log(`${passed.length} of 20,000 statements passed, ${understood} of them the engine understands`)
  expect(understood).toBeGreaterThan(200)
})

/** Where it ends texts and comments elsewhere than we do, it runs what we took for one. */
test('the engine cuts what passes into the same words', async () => {
  const signs =
    `' " \` '' \`\` / - * # \\ . , ; : ? % $ @ ! & ^ ~ | < = > ( ) [ ] { } + -- // /* */ -> \u00a0 — − ’ é`.split(' ')
  const pieces = [...signs, ' ', '\n', '\r', '\t', ...'1 0 e x _ a b N IN AS'.split(' ')]
  const statement = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  const passed = fc.sample(statement, { numRuns: 60_000, seed: 42 }).flatMap((some) => {
    const checked = checkStatement(`SELECT 1 ${some.join('')}`, names)
    return checked.ok ? [checked.sql] : []
  })
  const inWords = (sql: string) => readTokens(sql).map(({ start, end }) => sql.slice(start, end)).join(' ') // biome-ignore format: one line
  const format = (statements: readonly string[]) =>
    store.query<{ sql: string | null }>(
      'SELECT formatQuerySingleLineOrNull(arrayJoin({statements:Array(String)})) AS sql',
      { statements },
    )
  let understood = 0
  for (let at = 0; at < passed.length; at += 500) {
    const some = passed.slice(at, at + 500)
    const [whole, apart] = [await format(some), await format(some.map(inWords))]
    expect(apart).toEqual(whole)
    understood += whole.filter(({ sql }) => sql !== null).length
  }
  console.log(`${passed.length} of 60,000 statements passed, ${understood} of them the engine understands`)
  expect(understood).toBeGreaterThan(1000)
})

async function astOf(sql: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await store.ask(`EXPLAIN AST ${sql} FORMAT TSVRaw`, 60_000))
  } catch {
    return null
  }
}
