import type { Span } from './line.ts'
import { inflected, joined, masked, masks, starred } from './masks.ts'

/** A swear word that hides: letters replaced by signs, stars or dashes in it, or its letters spelled apart. */
export interface Masked extends Span {
  severity: 1 | 2
  /** what it is read as: "shit" of "sh1t" */
  word: string
}

type Reading = Pick<Masked, 'severity' | 'word'>

/** Without a sign, a digit or three letters alone nothing is masked: looked at first, since most messages have none. */
const unusual = /[*#@$!%&+|€£¢_^~\-\d]|(?:^|[^a-z])[a-z][ .]{1,3}[a-z][ .]{1,3}[a-z](?![a-z])/i
/** What must be there before any chunk is looked at: a sign inside or before a word, or single letters in a row. */
const suspicious =
  /[a-z][*#@$!%&+|€£¢_^~-]{1,8}[a-z*]|[a-z](?:\*|-{3}|\${2})|[*@$#][a-z]|[a-z][0-9][a-z0-9]|[a-z]{2}[0-9]|[*#]{3}|[@#$%^&*]{4}|[0-9][a-z]|(?:^|[^a-z])[a-z][ ._*-]{1,3}[a-z][ ._*-]{1,3}[a-z](?![a-z])|[fspbcpad]_{2}/i
const chunks = /[^\s,;:"“”()<>[\]{}]{2,32}/g
const letters = /(?<![a-z])[a-z](?:[ ._*-]{1,3}[a-z](?![a-z])){2,14}/gi
const signs: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '€': 'e',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
  '8': 'b',
  '¢': 'c',
  '£': 'l',
}
/**
 * The masked swear words of a message, in its order. Linear; every chunk is at most 32 characters long.
 * @param severityOf what a plain, lower-case word counts, 0 when it is none
 */
export function findMasked(text: string, severityOf: SeverityOf): Masked[] {
  if (!unusual.test(text) || !suspicious.test(text)) return []
  const found: Masked[] = []
  const [chunkRead, spelledRead] = [onceEach(readChunk, severityOf), onceEach(readSpelled, severityOf)]
  for (const chunk of text.matchAll(chunks)) {
    if (/^[a-z'’]*[.?!]*$/i.test(chunk[0]) || /\.[a-z]{2,4}(?:$|\/)|@[a-z0-9-]{1,30}\.[a-z]|:\/\//i.test(chunk[0]))
      continue
    const read = chunkRead(chunk[0])
    if (read !== null) found.push({ start: chunk.index, end: chunk.index + chunk[0].length, ...read })
  }
  for (const run of text.matchAll(letters)) {
    const read = spelledRead(run[0])
    const isRead = found.some(({ start, end }) => start < run.index + run[0].length && run.index < end)
    if (read !== null && !isRead) found.push({ start: run.index, end: run.index + run[0].length, ...read })
  }
  return found
}

/** Without marks, and without a French article that is cut short: "d'encul*s". */
function foldChunk(chunk: string): string {
  const plain = marked.test(chunk) ? chunk.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss') : chunk
  return plain.replace(/^(?:[cdjlmnst]|qu)['’](?=[a-z*#]{4})/, '')
}
const marked = /[^\0-\x7f]/

type SeverityOf = (word: string) => 0 | 1 | 2
type Read = (hidden: string, severityOf: SeverityOf) => Reading | null

/** What is made to hurt says the same a thousand times. */
function onceEach(read: Read, severityOf: SeverityOf): (hidden: string) => Reading | null {
  const known = new Map<string, Reading | null>()
  return (hidden) => {
    const reading = known.get(hidden)
    if (reading !== undefined) return reading
    const fresh = read(hidden, severityOf)
    known.set(hidden, fresh)
    return fresh
  }
}

function readChunk(hidden: string, severityOf: SeverityOf): Reading | null {
  const chunk = foldChunk(hidden.toLowerCase())
  const bare = chunk.replace(/^['"*_~.]{1,4}(?=[a-z@$])|[.,?'"]{1,4}$/g, '')
  const ending = bare.replace(/[!*_~]{1,4}$/, '')
  // "bat-sh*t"
  const last = bare.slice(bare.lastIndexOf('-', bare.length - 4) + 1)
  const alone = ending.replace(joined, '')
  const isMasked = [bare, ending, last, alone].some((way) => masked.test(way))
  for (const [severity, word, mask] of isMasked ? masks : []) {
    if (mask.test(bare) || mask.test(ending) || mask.test(last)) return { severity, word: inflected(word, ending) }
    if (alone !== ending && mask.test(alone))
      return { severity, word: ending.replace(alone, inflected(word, alone)).replace('-', '') }
  }
  if (isGrawlix(chunk)) return { severity: 2, word: 'fucking' }
  const stars = readStars(bare)
  if (stars !== null) return stars
  if (!/[a-z]/.test(bare)) return null
  return readSigns(bare, severityOf) ?? readSigns(ending, severityOf)
}

/** "@#$%&!": a swear word that is all signs, at least three different ones, or the end of one. */
function isGrawlix(chunk: string): boolean {
  const marks = /^[a-z]{0,12}([@#$%^&*]{4,12})[!?.]{0,3}$/.exec(chunk)?.[1]
  return marks !== undefined && new Set(marks).size >= 3
}

/** "b****h", "s***": as long as the word, its first letter or two others shown, each letter shown the same. */
function readStars(chunk: string): Reading | null {
  if (!/^[a-z*#]+$/.test(chunk) || !/[*#]/.test(chunk)) return null
  const shown = chunk.replace(/[*#]/g, '').length
  if (shown === 0 || (shown < 2 && !/^[a-z][*]{3,}$/.test(chunk))) return null
  for (const [severity, word] of starred) {
    if (word.length !== chunk.length) continue
    let same = true
    for (let i = 0; same && i < word.length; i++) same = chunk[i] === '*' || chunk[i] === '#' || chunk[i] === word[i]
    if (same) return { severity, word }
  }
  return null
}

/** "sh1t", "a$$hole", "f.u.c.k": signs read as the letters they stand for, separators left out. */
function readSigns(chunk: string, severityOf: SeverityOf): Reading | null {
  let word = ''
  let digits = 0
  for (const character of chunk) {
    if (character >= '0' && character <= '9') digits++
    if (character >= 'a' && character <= 'z') word += character
    else if (signs[character] !== undefined) word += signs[character]
    else if (!"._-*~^'`’".includes(character)) return null
  }
  // three letters with a digit among them are a code ("a55"), not a word
  if (word.length < 3 || (digits > 0 && word.length < 4) || digits * 2 > word.length) return null
  if (word === chunk) return null
  return readWord([word, word.replace(/(.)\1{1,}/g, '$1'), word.replace('i', 'l')], severityOf)
}

/** The first of several ways to read a word that is a swear word. */
function readWord(ways: readonly string[], severityOf: SeverityOf): Reading | null {
  for (const word of ways) {
    const severity = severityOf(word)
    if (severity !== 0) return { severity, word }
  }
  return null
}

/** Letters spelled apart; the word may stand among other single letters. */
function readSpelled(hidden: string, severityOf: SeverityOf): Reading | null {
  const word = hidden.toLowerCase().replace(/[^a-z]/g, '')
  for (let length = Math.min(word.length, 12); length >= 4; length--) {
    for (let from = 0; from + length <= word.length; from++) {
      const part = word.slice(from, from + length)
      const severity = severityOf(part)
      if (severity !== 0) return { severity, word: part }
    }
  }
  return word === 'ass' ? { severity: 1, word } : null
}
