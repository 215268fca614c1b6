import type { FactKind } from './history.ts'
import type { Present, Restated } from './restated.ts'
import { kindOfRun, type Place } from './restated-kinds.ts'
import { isAddress, isChat, isDecimal, joints, type Said } from './restated-words.ts'
import { readCompactDate } from './signals/dates.ts'
import { isUnit, kindOfNoun } from './signals/number-nouns.ts'

/** Numbers and codes that no finder knows, or that were split: compared piece by piece. */

/** pieces that an identifier is split into: "PAW 743", "4111 1111 1111 1111" */
const MOST_PIECES = 4
/** spelled out: "a 4 g 4 f 3" */
const MOST_LETTERS_APART = 16
const LEAST_ID_LENGTH = 4
const LONGEST_PIECE = 20
/** "and", "from": more letters than a piece of an identifier has */
export const MOST_LETTERS = 3

/** Pieces with a digit among them, four characters and more together, that stood together before. */
export function restatedIds(present: Present, tokens: readonly string[], earlier: readonly Said[]): Restated[] {
  const found: Restated[] = []
  const runs = runsOf(tokens, tokens.length === 1)
  if (runs.length === 0) return []
  const known = earlier.map((said) => ({ said, runs: runsOf(said.tokens(), true) }))
  let from = 0
  // the longest first: what stands in a longer one is not said twice
  for (const run of runs.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (run.start < from || isPartOfMore(tokens, run)) continue
    const first = firstOf(run.value, known)
    if (first === null || isOtherAddress(tokens, run, first)) continue
    from = run.end
    if (isDenied(tokens, run.start)) continue
    const kind = isAddress(run.value) ? 'email' : kindOfRun({ tokens, ...run }, first, present)
    if (kind !== null) found.push({ kind, value: comparable(kind, run.value), first_event_id: first.event_id })
  }
  return found
}

/** "ann weber 55 gmailcom", "bob weber 55 gmailcom": the word before it belongs to it */
function isOtherAddress(tokens: readonly string[], { value, start }: Run, first: Place): boolean {
  if (!isAddress(value)) return false
  const [ours, theirs] = [tokens[start - 1], first.tokens[first.start - 1]]
  return /^\d/.test(value) && ours !== undefined && theirs !== undefined && ours !== theirs
}

const comparable = (kind: FactKind, run: string): string =>
  (kind === 'date' ? readCompactDate(run) : null) ?? run.toUpperCase()

function firstOf(value: string, known: { said: Said; runs: Run[] }[]): Place | null {
  for (const { said, runs } of known) {
    const run = runs.find((one) => one.value === value)
    if (run !== undefined) return { event_id: said.event_id, text: said.text, tokens: said.tokens(), ...run }
  }
  return null
}

const denials = new Set('not instead nicht statt anstatt pas'.split(' '))
/** "It is not 4417, it is 4427" */
const isDenied = (tokens: readonly string[], start: number): boolean =>
  tokens.slice(Math.max(0, start - 2), start).some((word) => denials.has(word))

/** As long a number stands for itself, whatever is beside it. */
const LEAST_WHOLE = 6

/** Beside another piece it is a part of an identifier, which may be a new one. */
const isPartOfMore = (tokens: readonly string[], { value, start, end }: Run): boolean =>
  [tokens[start - 1], tokens[end]].some(
    (beside) =>
      beside !== undefined &&
      !joints.has(beside) &&
      (/^[a-z]{3,30}com$/.test(beside) ||
        /^(?:[a-z]|\d+)$/.test(beside) ||
        (value.length < LEAST_WHOLE &&
          /^[a-z]{2,3}$/.test(beside) &&
          isPiece(beside) &&
          !isChat(beside) &&
          kindOfNoun(beside) === null)),
  )

/** Four digits like a year's are an identifier where nothing else is said. */
interface Run {
  value: string
  /** tokens, `end` excluded */
  start: number
  end: number
}

function runsOf(tokens: readonly string[], isAnswer: boolean): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < tokens.length; start++) {
    let value = ''
    let isSpelled = true
    for (let end = start + 1; end <= tokens.length; end++) {
      const piece = tokens[end - 1] as string
      isSpelled &&= piece.length === 1
      if (end - start > (isSpelled ? MOST_LETTERS_APART : MOST_PIECES)) break
      if (!isPiece(piece) || (isDecimal(piece) && end > start + 1)) break
      value += piece
      if (isIdentifier(value) || (isAnswer && /^\d{4}$/.test(value))) runs.push({ value, start, end })
      if (isDecimal(piece)) break
    }
  }
  return runs
}

/** With a digit, or so short that it can be the letters of a number. */
const isPiece = (token: string): boolean =>
  isAddress(token) ||
  (token.length <= LONGEST_PIECE &&
    (/\d/.test(token) || (token.length <= MOST_LETTERS && !joints.has(token) && !isUnit(token))))

/** "q7rtpl": what airlines know a booking by */
const isLocator = /^(?=[a-z]{1,5}\d|\d{1,5}[a-z])[a-z0-9]{6}$/

function isIdentifier(value: string): boolean {
  if (isAddress(value) || isLocator.test(value)) return true
  const digits = value.replace(/\D/g, '').length
  if (digits < 2 || value.length < LEAST_ID_LENGTH) return false
  return !/^(?:19|20)\d\d$|^\d{1,2}(?:am|pm|st|nd|rd|th|min|days?|gb|mb|kg|k)$/.test(value)
}
