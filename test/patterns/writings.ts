import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** How many texts are kept of a part with many ways. */
const MOST = 2000

/** The texts that a pattern of plain words takes: every alternative, an optional part left out and taken once. */
export function writingsOf(source: string): string[] {
  return [...new Set(writeAny(new RegExpParser().parsePattern(source).alternatives))]
}

const writeAny = (alternatives: readonly AST.Alternative[]): string[] =>
  alternatives.flatMap(({ elements }) => elements.reduce((begun, next) => join(begun, write(next)), ['']))

function write(element: AST.Element): string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterClass') return [element.raw.includes('a-z') ? 'x' : '5']
  if (element.type === 'Group' || element.type === 'CapturingGroup') return writeAny(element.alternatives)
  if (element.type !== 'Quantifier') return ['']
  const once = write(element.element)
  if (element.min === 0) return ['', ...once]
  return once.map((text) => text.repeat(element.min))
}

function join(begun: string[], next: string[]): string[] {
  const all = begun.flatMap((head) => next.map((tail) => head + tail))
  const step = Math.ceil(all.length / MOST)
  return step === 1 ? all : all.filter((_, i) => i % step === 0)
}
