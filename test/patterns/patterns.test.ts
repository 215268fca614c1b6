import { expect, test } from 'vitest'
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
const MOST_MS = 5
const RUNS = 12

test('no pattern over what people write takes long over ten thousand characters that nearly match it', () => {
  const read = patterns.filter(({ place }) => place.startsWith('pipeline/'))
  const slow = read.flatMap((pattern) =>
    attacksOn(pattern, LENGTH)
      .filter((text) => bestOf(compile(pattern), text) >= MOST_MS)
      .map((text) => `${pattern.place} ${pattern.source.slice(0, 80)} on ${JSON.stringify(text.slice(0, 80))}`),
  )
  expect(slow).toEqual([])
}, 120_000)

test('a loop with an end that is too far away would be found', () => {
  const wide = { source: '[a-z]{1,5000}[0-9]', flags: '', place: '' }
  expect(attacksOn(wide, LENGTH).some((text) => bestOf(compile(wide), text) >= MOST_MS)).toBe(true)
})

/** ms; stops at the first run that is fast enough, since a busy machine tells nothing. */
function bestOf(pattern: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < RUNS && best >= MOST_MS; i++) {
    const began = performance.now()
    text.replace(pattern, '')
    best = Math.min(best, performance.now() - began)
  }
  return best
}
