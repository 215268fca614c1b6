import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Texts of a given length that come near to a pattern again and again, so that it goes far before it fails. */
export function attacksOn({ source, flags }: { source: string; flags: string }, length: number): string[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  })
  const whole = alternatives.flatMap((_, i) => [0, 1].map((turn) => write(alternatives, i + turn, turn)))
  const starts = whole.slice(0, MOST_STARTS).filter((text) => text.length > 0)
  return starts.flatMap((text) => {
    const loop = text.slice(Math.floor(text.length / 2))
    const pieces = [text, text.slice(0, -1), text.slice(0, Math.ceil(text.length / 2)), loop]
    return [
      ...pieces.map((piece) => fill('', piece, length)),
      fill(text, loop, length),
      fill(text.slice(0, -1), ' ', length),
    ]
  })
}

/** How many ways into a pattern are tried; the longest have over a hundred. */
const MOST_STARTS = 12

const fill = (head: string, piece: string, length: number): string =>
  `${head}${piece.repeat(Math.ceil(length / Math.max(1, piece.length)))}\u0000`.slice(0, length + 1)

/** A text that the pattern takes, or nearly: what looks around is left out. @param turn which alternatives it takes */
function write(alternatives: readonly AST.Alternative[], which: number, turn: number): string {
  const one = alternatives[which % alternatives.length]
  return (one?.elements ?? []).map((element) => writeElement(element, turn)).join('')
}

function writeElement(element: AST.Element, turn: number): string {
  if (element.type === 'Character') return String.fromCodePoint(element.value)
  if (element.type === 'CharacterSet') return element.kind === 'digit' ? '1' : element.kind === 'space' ? ' ' : 'a'
  if (element.type === 'CharacterClass') return writeClass(element)
  if (element.type === 'Group' || element.type === 'CapturingGroup') return write(element.alternatives, turn * 7, turn)
  if (element.type !== 'Quantifier') return ''
  const rounds = Math.max(element.min, Math.min(element.max, turn === 0 ? 1 : 3))
  return writeElement(element.element, turn).repeat(rounds)
}

function writeClass(element: AST.CharacterClass): string {
  const taken = new RegExp(element.raw, 'unicodeSets' in element && element.unicodeSets ? 'v' : 'u')
  return [...'a1 .\'-_"Aé退~\n'].find((character) => taken.test(character)) ?? 'a'
}
