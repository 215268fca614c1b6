import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session } from 'chdb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '../../../queries/console/literals.ts'
import { functionNames } from '../../../queries/console/names.ts'

/**
 * The engine is asked of every function, with arguments of many kinds, where it reads a text as a time zone, a type or the name of
 * an aggregate function. That it opened the file of a zone is seen at the file: not all of them say so.
 */

const directory = mkdtempSync(join(tmpdir(), 'baton-arguments-'))
const file = join(directory, 'zone')
let engine: Session
let asked = 0

beforeAll(() => {
  mkdirSync(join(directory, 'engine'))
  engine = new Session(join(directory, 'engine'))
  writeFileSync(file, 'no zone')
  lay()
})
afterAll(() => {
  engine.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Read before it was written, so that the next one to read it is noted. */
const lay = () => utimesSync(file, 1000, 2000)
const wasOpened = () => {
  const isOpened = statSync(file).atimeMs > 1_000_000
  if (isOpened) lay()
  return isOpened
}
/** The engine keeps what it knows of a zone: each time another way to the same file. */
function zone(): string {
  const bits = (asked++).toString(2).padStart(20, '0')
  return `file:${directory}${[...bits].map((bit) => (bit === '1' ? '//' : '/.')).join('')}/zone`
}

/** @returns what the engine says against it; '' = nothing */
function complaint(name: string, values: readonly string[], probe: string): string {
  const list = values.map((value) => (value === '?' ? probe : value)).join(', ')
  try {
    engine.query(`DESCRIBE (SELECT ${name}(${list}))`)
    return ''
  } catch (error) {
    return (error as Error).message.split('In scope')[0] ?? ''
  }
}

const times = ['now()', "'2026-01-01 00:00:00'", '1']
const moreTimes = ['now64(3)', "toUUID('01890afe-0000-7000-8000-000000000000')"]
const forZones: readonly string[][] = [
  ...[['?'], ['1', '?'], ['?', '1']],
  ...[...times, ...moreTimes].map((time) => [time, '?']),
  ...times.flatMap((time) => ["'%Y-%m-%d %H:%i:%s'", '1', 'INTERVAL 1 DAY'].map((between) => [time, between, '?'])),
  ...[
    ["'day'", 'now()', '?'],
    ["'day'", 'now()', 'now()', '?'],
    ["'2026-01-01 00:00:00'", '3', '?', 'now64(3)'],
    ['now()', 'INTERVAL 1 DAY', 'INTERVAL 2 DAY', '?'],
    ['now()', 'INTERVAL 1 DAY', "toDateTime('2026-01-01 00:00:00')", '?'],
    ...[6, 8].map((count) => [...Array.from({ length: count }, (_, i) => (i === 0 ? '2026' : '1')), '?']),
  ],
]

function openedBy(name: string): number[] {
  const found = new Set<number>()
  const wrongCounts = new Set<number>()
  for (const values of forZones) {
    if (wrongCounts.has(values.length)) continue
    if (complaint(name, values, `'${zone()}'`).includes('Code: 42.')) wrongCounts.add(values.length)
    if (wasOpened()) found.add(values.indexOf('?') + 1)
  }
  return [...found].sort()
}

/** By kind, `name 2` for each. */
const writtenOut = (kind: string) =>
  new Set(
    [...places].flatMap(([name, some]) => some.filter((one) => one.kind === kind).map(({ at }) => `${name} ${at}`)),
  )

/** Each part in the time of one test, also on a machine that is slow and busy. */
const PART = 100
const parts = Array.from({ length: Math.ceil(functionNames.length / PART) }, (_, i) => [i * PART] as const)

test.each(parts)(
  'a time zone is read nowhere but where it has to be written out: functions from the %ith on',
  (from) => {
    const some = functionNames.slice(from, from + PART)
    const known = writtenOut('zone')
    const found = some.flatMap((name) => openedBy(name).map((at) => `${name.toLowerCase()} ${at}`))
    expect(found.filter((one) => !known.has(one))).toEqual([])
  },
)

test('the file of a zone is seen to be opened', () => {
  expect([openedBy('toTimezone'), openedBy('now64'), openedBy('length')]).toEqual([[2], [2], []])
})

const forTypes: readonly string[][] = [
  ...[['?'], ['1', '?'], ["'{}'", '?'], ["'{}'", "'a'", '?'], ["'{}'", "'a'", "'b'", '?'], ["'1'", '?', '1']],
  ...[
    ["CAST(1, 'Dynamic')", '?'],
    ["CAST('{}', 'JSON')", '?'],
    ["CAST((1, 2), 'Tuple(a UInt8, b UInt8)')", '?'],
  ],
  ...[
    ['?', '[1]'],
    ['?', '[(1, 1)]', '[1]'],
    ['?', '1'],
  ],
]

const known = new Set([...places].flatMap(([name, some]) => (some.some(({ kind }) => kind !== 'zone') ? [name] : [])))
const readsMore = (name: string) =>
  forTypes.some((values) => {
    if (values[0] === '?') return /aggregate function Nosuch/.test(complaint(name, values, "'Nosuch'"))
    complaint(name, values, `'DateTime(\\'${zone()}\\')'`)
    return wasOpened()
  })

test.each(parts)('a type or an aggregate function is read only there: functions from the %ith on', (from) => {
  const found = functionNames.slice(from, from + PART).filter(readsMore)
  expect(found.filter((name) => !known.has(name.toLowerCase()))).toEqual([])
})

test('a type and an aggregate function are seen to be read', () => {
  expect(['JSONExtract', 'CAST', 'arrayReduce', 'length'].map(readsMore)).toEqual([true, true, true, false])
})
