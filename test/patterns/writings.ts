import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** How many texts are kept of a part with many ways. */
const MOST = 2000

/** The texts that a pattern of plain words takes: every alternative, an optional part left out and taken once. */
export const writingsOf = (source: string): string[] => writingsWithout(source, () => false)

/**
 * Those of them without a word of a kind. A text is given up at the first such word, so that where a part has many ways,
 * it is these that are kept.
 */
export function writingsWithout(source: string, isOfKind: (word: string) => boolean): string[] {
  // the words at both ends may go on in what stands beside them
  const isKept = (text: string) => !text.split(' ').slice(1, -1).some(isOfKind)
  const texts = writeAny(new RegExpParser().parsePattern(source).alternatives, isKept)
  return [...new Set(texts)].filter((text) => !text.split(' ').some(isOfKind))
}

type Kept = (text: string) => boolean

const writeAny = (alternatives: readonly AST.Alternative[], isKept: Kept): string[] =>
  alternatives.flatMap(({ elements }) =>
    elements.reduce((begun, next) => join(begun, write(next, isKept), isKept), ['']),
  )

function write(element: AST.Element, isKept: Kept): string[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterClass') return writeClass(element.raw)
  if (element.type === 'Group' || element.type === 'CapturingGroup') return writeAny(element.alternatives, isKept)
  if (element.type !== 'Quantifier') return ['']
  const once = write(element.element, isKept)
  if (element.min === 0) return ['', ...once]
  return once.map((text) => text.repeat(element.min))
}

function writeClass(raw: string): string[] {
  if (raw.includes('-')) return [raw.includes('a-z') ? 'x' : '5']
  return [...raw.slice(1, -1)]
}

function join(begun: string[], next: string[], isKept: Kept): string[] {
  const all = begun.flatMap((head) => next.map((tail) => head + tail)).filter(isKept)
  const some = all.length > MOST ? differingAtEnds(all) : all
  const step = Math.ceil(some.length / MOST)
  return step === 1 ? some : some.filter((_, i) => i % step === 0)
}

/** One each for every first and last word: those between have been looked at, and what follows may change these alone. */
function differingAtEnds(texts: string[]): string[] {
  const ends = (text: string) => `${text.slice(0, text.indexOf(' ') + 1)}\n${text.slice(text.lastIndexOf(' ') + 1)}`
  return [...new Map(texts.map((text) => [ends(text), text])).values()]
}
