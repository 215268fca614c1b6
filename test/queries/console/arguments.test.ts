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

test('a time zone is read nowhere but where it has to be written out', () => {
  const found = functionNames.flatMap((name) => openedBy(name).map((at) => `${name.toLowerCase()} ${at}`))
  expect(found.length).toBeGreaterThan(100)
  const known = writtenOut('zone')
  expect(found.filter((one) => !known.has(one))).toEqual([])
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

test('a type or an aggregate function is read nowhere but where it has to be written out', () => {
  const isRead = (name: string) =>
    forTypes.some((values) => {
      const type = `'DateTime(\\'${zone()}\\')'`
      const said = complaint(name, values, "'Nosuch'")
      complaint(name, values, type)
      return wasOpened() || /(?:family|aggregate function|subcolumn)[^.]{0,20}Nosuch/.test(said)
    })
  const found = functionNames.filter(isRead).map((name) => name.toLowerCase())
  const known = new Set([...places].flatMap(([name, some]) => (some.some(({ kind }) => kind !== 'zone') ? [name] : [])))
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter((name) => !known.has(name))).toEqual([])
})
