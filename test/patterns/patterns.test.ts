import { expect, test } from 'vitest'
import { leastCpuMs } from '../../bench/cpu.ts'
import { attacksOn } from './attack.ts'
import { faultsOf } from './backtracking.ts'
import { type Pattern, readBuilt, readWritten, sourceFiles } from './collect.ts'

/** No regular expression of the repository may take more than linear time, whatever a customer writes. */

const files = sourceFiles()
const written = new Map(files.map((file) => [file, readWritten(file)]))
const builders = [...written.values()].flatMap((one) => one.builders)
const built = readBuilt(files.filter((file) => written.get(file)?.builders.length !== 0))
const patterns = [...built, ...[...written.values()].flatMap((one) => one.literals)]
const compile = ({ source, flags }: Pattern): RegExp => new RegExp(source, flags)

test('every place that builds a pattern was seen building one', () => {
  const seen = new Set(built.map((pattern) => pattern.place))
  expect([patterns.length > 500, builders.filter((place) => !seen.has(place))]).toEqual([true, []])
})

test('no pattern has a loop that can be read in two ways, or that trades characters with another', () => {
  const faults = patterns.flatMap((pattern) =>
    faultsOf(compile(pattern)).map(({ kind, where }) => `${pattern.place} ${kind}: ${where}`),
  )
  expect(faults).toEqual([])
})

test.each([
  ["(?:je )(?:vous |l'ai |vous l'ai )*deja", 'exponential'],
  ['^(?:a|a)+$', 'exponential'],
  ['^(?:a+)+$', 'exponential'],
  ['a+$', 'polynomial'],
  ['^\\s*(.+)$', 'polynomial'],
])('%s would be found', (source, kind) => {
  expect(faultsOf(new RegExp(source)).map((fault) => fault.kind)).toContain(kind)
})

test.each(['^(?:a|b)+$', '^a{1,9}b', '(?:to |a |the ){0,6}person', '\\d+'])('%s is let through', (source) => {
  expect(faultsOf(new RegExp(source))).toEqual([])
})

/** Longer than what any signal reads (4,000); a slow one takes seconds. */
const LENGTH = 10_000
const RUNS = 12
const loopOf = (most: number): Pattern => ({ source: `[a-z]{1,${most}}[0-9]`, flags: '', place: '' })

test('no pattern over what people write takes as long as a loop of four hundred letters, on what nearly matches it', () => {
  const most_ms = longest(loopOf(400))
  const read = patterns.filter(({ place }) => place.startsWith('pipeline/'))
  const slow = read.flatMap((pattern) =>
    attacksOn(pattern, LENGTH)
      .filter((text) => costOf(pattern, text, most_ms) >= most_ms)
      .map((text) => `${pattern.place} ${pattern.source.slice(0, 80)} on ${JSON.stringify(text.slice(0, 80))}`),
  )
  expect(slow).toEqual([])
})

test('a loop with an end that is too far away would be found', () => {
  expect(longest(loopOf(5000))).toBeGreaterThan(2 * longest(loopOf(400)))
})

const longest = (pattern: Pattern): number =>
  Math.max(...attacksOn(pattern, LENGTH).map((text) => costOf(pattern, text, 0, 3)))

/** CPU ms: what a pattern may cost is measured by a loop in the same run, so that the machine's speed tells nothing. */
function costOf(pattern: Pattern, text: string, enough_ms: number, runs = RUNS): number {
  const compiled = compile(pattern)
  return leastCpuMs(() => text.replace(compiled, ''), enough_ms, runs)
}
