import type { Span } from './line.ts'

/** A swear word that hides: letters replaced by signs, stars or dashes in it, or its letters spelled apart. */
export interface Masked extends Span {
  severity: 1 | 2
}

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
const inner = '[*#@$%!&_^~-]'
const masks: [severity: 1 | 2, pattern: RegExp][] = [
  [
    2,
    new RegExp(
      `^(?:mother)?f(?:${inner}{1,3}c?k|u${inner}{1,2}k?|${inner}{2,8}k?|c${inner}?k)(?:s|y|ed|er|ers|ing|in|g|ng|off|you)?$`,
    ),
  ],
  [2, /^\*{3,4}(?:ing|ers?|ed)$|^\*uck(?:s|ed|er|ers|ing)?$/],
  [
    1,
    new RegExp(
      `^(?:bull|dip|horse)?[s$](?:h?${inner}{1,2}t|\\*{2,4}|h${inner}{2,3}|h${inner}t)(?:s|ty|ting|ter|head)?$`,
    ),
  ],
  [2, new RegExp(`^(?:b(?:${inner}{1,3}t?ch|i${inner}{1,2}ch|${inner}{2,3}h)(?:es|y|ing)?|b\\*{4}|b[*]tch(?:es)?)$`)],
  [2, /^(?:a[*$@#]{2}|a[*#]s|[*@]ss|a-{2})(?:hole|h[*#@]le|[*]{4})s?$/],
  [1, /^(?:dumb|smart|bad|jack|lard)?(?:a[*$]{2}|a[*]s|\*ss)(?:es)?$/],
  [2, /^f-{3}(?:ing|ed|er|ers)?$|^f-ing$|^b-{4}$|^c-{3}$/],
  [1, /^(?:bull)?s-{3}(?:ty)?$|^a-{2}(?:hole)?$/],
  [2, new RegExp(`^c(?:${inner}{1,2}nt|u${inner}{1,2}t?|\\*{3})s?$`)],
  [2, /^p(?:[*_]{2,5}(?:y|ies|ssy)?|u[*$]{1,2}s?(?:y|ies)|[*]ssy)$/],
  [2, /^(?:d[*!@#]{1,2}c?k|c[*#@]ck)(?:s|head|heads)?$/],
  [2, /^(?:b[*@#]st[*@#]?rds?|wh[*@#]res?|sl[*@#]ts?|tw[*@#]ts?|pr[*@#]cks?|w[*@#]nkers?)$/],
  [1, /^(?:d[*@#]mn|cr[*@#]p(?:py)?|p[*@#]ss(?:ed)?|h[*@#]ll)$/],
]

/**
 * The masked swear words of a message, in its order. Linear; every chunk is at most 32 characters long.
 * @param severityOf what a plain, lower-case word counts, 0 when it is none
 */
export function findMasked(text: string, severityOf: (word: string) => 0 | 1 | 2): Masked[] {
  if (!unusual.test(text) || !suspicious.test(text)) return []
  const found: Masked[] = []
  for (const chunk of text.matchAll(chunks)) {
    if (/^[a-z'’]*[.?!]*$/i.test(chunk[0]) || /\.[a-z]{2,4}(?:$|\/)|@[a-z0-9-]{1,30}\.[a-z]|:\/\//i.test(chunk[0]))
      continue
    const severity = readChunk(chunk[0].toLowerCase(), severityOf)
    if (severity !== 0) found.push({ start: chunk.index, end: chunk.index + chunk[0].length, severity })
  }
  for (const run of text.matchAll(letters)) {
    const severity = readSpelled(run[0].toLowerCase().replace(/[^a-z]/g, ''), severityOf)
    const start = run.index
    if (severity !== 0) found.push({ start, end: start + run[0].length, severity })
  }
  return found
}

function readChunk(chunk: string, severityOf: (word: string) => 0 | 1 | 2): 0 | 1 | 2 {
  const bare = chunk.replace(/^['"*_~.]{1,4}(?=[a-z@$])|[.,?'"]{1,4}$/g, '')
  const ending = bare.replace(/[!*_~]{1,4}$/, '')
  // "bat-sh*t"
  const last = bare.slice(bare.lastIndexOf('-', bare.length - 4) + 1)
  for (const [severity, mask] of masks) if (mask.test(bare) || mask.test(ending) || mask.test(last)) return severity
  if (isGrawlix(chunk)) return 2
  const starred = readStars(bare)
  if (starred !== 0) return starred
  if (!/[a-z]/.test(bare)) return 0
  return readSigns(bare, severityOf) || readSigns(ending, severityOf)
}

/** "@#$%&!": a swear word that is all signs, at least three different ones, or the end of one. */
function isGrawlix(chunk: string): boolean {
  const marks = /^[a-z]{0,12}([@#$%^&*]{4,12})[!?.]{0,3}$/.exec(chunk)?.[1]
  return marks !== undefined && new Set(marks).size >= 3
}

/** Words that people star out whole, by severity. */
const starred: [severity: 1 | 2, word: string][] = [
  ...'fuck fucks fucker fucked fucking bitch bitches asshole assholes bastard bastards cunt cunts dick pussy motherfucker motherfucking'
    .split(' ')
    .map((word): [2, string] => [2, word]),
  ...'shit shits shitty bullshit damn goddamn crap hell'.split(' ').map((word): [1, string] => [1, word]),
]

/** "b****h", "s***": as long as the word, its first letter or two others shown, each letter shown the same. */
function readStars(chunk: string): 0 | 1 | 2 {
  if (!/^[a-z*#]+$/.test(chunk) || !/[*#]/.test(chunk)) return 0
  const shown = chunk.replace(/[*#]/g, '').length
  if (shown === 0 || (shown < 2 && !/^[a-z][*]{3,}$/.test(chunk))) return 0
  for (const [severity, word] of starred) {
    if (word.length !== chunk.length) continue
    let same = true
    for (let i = 0; same && i < word.length; i++) same = chunk[i] === '*' || chunk[i] === '#' || chunk[i] === word[i]
    if (same) return severity
  }
  return 0
}

/** "sh1t", "a$$hole", "f.u.c.k": signs read as the letters they stand for, separators left out. */
function readSigns(chunk: string, severityOf: (word: string) => 0 | 1 | 2): 0 | 1 | 2 {
  let word = ''
  let digits = 0
  for (const character of chunk) {
    if (character >= '0' && character <= '9') digits++
    if (character >= 'a' && character <= 'z') word += character
    else if (signs[character] !== undefined) word += signs[character]
    else if (!"._-*~^'`’".includes(character)) return 0
  }
  // three letters with a digit among them are a code ("a55"), not a word
  if (word.length < 3 || (digits > 0 && word.length < 4) || digits * 2 > word.length) return 0
  if (word === chunk) return 0
  return severityOf(word) || severityOf(word.replace(/(.)\1{1,}/g, '$1')) || severityOf(word.replace('i', 'l'))
}

/** Letters spelled apart; the word may stand among other single letters. */
function readSpelled(word: string, severityOf: (word: string) => 0 | 1 | 2): 0 | 1 | 2 {
  for (let length = Math.min(word.length, 12); length >= 4; length--) {
    for (let from = 0; from + length <= word.length; from++) {
      const severity = severityOf(word.slice(from, from + length))
      if (severity !== 0) return severity
    }
  }
  return word.length === 3 && word === 'ass' ? 1 : 0
}
