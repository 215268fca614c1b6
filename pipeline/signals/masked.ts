import type { Span } from './line.ts'

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
const inner = '[*#@$%!&_^~-]'
const masks: [severity: 1 | 2, word: string, pattern: RegExp][] = [
  [
    2,
    'fuck',
    new RegExp(
      `^(?:mother)?f(?:${inner}{1,3}c?k|u${inner}{1,2}k?|${inner}{2,8}k?|c${inner}?k)(?:s|y|ed|er|ers|a|as|ing|in|g|ng|off|you)?$`,
    ),
  ],
  [2, 'fucking', /^\*{3,4}(?:ing|ers?|ed)$|^\*uck(?:s|ed|er|ers|ing)?$/],
  [
    1,
    'shit',
    new RegExp(
      `^(?:bull|dip|horse)?[s$](?:h?${inner}{1,2}t|\\*{2,4}|h${inner}{2,3}|h${inner}t)(?:s|ty|ting|ter|head)?$`,
    ),
  ],
  [
    2,
    'bitch',
    new RegExp(`^(?:b(?:${inner}{1,3}t?ch|i${inner}{1,2}ch|${inner}{2,3}h)(?:es|y|ing)?|b\\*{4}|b[*]tch(?:es)?)$`),
  ],
  [2, 'asshole', /^(?:a[*$@#]{2}|a[*#]s|[*@]ss|a-{2})(?:hole|h[*#@]le|[*]{4})s?$/],
  [1, 'ass', /^(?:dumb|smart|bad|jack|lard)?(?:a[*$]{2}|a[*]s|\*ss)(?:es)?$/],
  [2, 'fuck', /^f-{3}(?:ing|ed|er|ers)?$|^f-ing$|^b-{4}$|^c-{3}$/],
  [1, 'shit', /^(?:bull)?s-{3}(?:ty)?$|^a-{2}(?:hole)?$/],
  [2, 'cunt', new RegExp(`^c(?:${inner}{1,2}nt|u${inner}{1,2}t?|\\*{3})s?$`)],
  [2, 'pussy', /^p(?:[*_]{2,5}(?:y|ies|ssy)?|u[*$]{1,2}s?(?:y|ies)|[*]ssy)$/],
  [2, 'dick', /^(?:d[*!@#]{1,2}c?k|c[*#@]ck)(?:s|head|heads)?$/],
  [2, 'bastard', /^(?:b[*@#]st[*@#]?rds?|wh[*@#]res?|sl[*@#]ts?|tw[*@#]ts?|pr[*@#]cks?|w[*@#]nkers?)$/],
  [1, 'damn', /^(?:d[*@#]mn|h[*@#]ll)$/],
  [1, 'crap', /^(?:cr[*@#]p(?:py)?|p[*@#]ss(?:ed)?)$/],
]
/** A mask tells the word, its ending how it stands in the sentence: "f***ing" and "sh*tty" come before a thing. */
const endings: readonly [ending: RegExp, ofWord: Readonly<Record<string, string>>][] = [
  [/ed$/, { fuck: 'fucked', crap: 'crapped' }],
  [/ers?$/, { fuck: 'fucker' }],
  [/(?:in|n?g|y)$/, { fuck: 'fucking', shit: 'shitty', bitch: 'bitching', crap: 'crappy' }],
  [/^dumb/, { ass: 'dumbass' }],
  [/^jack/, { ass: 'jackass' }],
]
function inflected(word: string, chunk: string): string {
  for (const [ending, ofWord] of endings) if (ending.test(chunk)) return ofWord[word] ?? word
  return word
}
/** What a masked word may be put together with: "mothaf*cker", "clusterf*ck", "sh*t-show". */
const joined =
  /^(?:mother|motha|mutha|muthu|cluster|mind|dumb|rat|bat|bull|dog)-?(?=[a-z*$@#!]{3})|(?<=[a-z*$@#!]{3})-?(?:shows?|loads?|storms?|holes?|bags?|heads?|faces?|wits?|ups?)$/g

/**
 * The masked swear words of a message, in its order. Linear; every chunk is at most 32 characters long.
 * @param severityOf what a plain, lower-case word counts, 0 when it is none
 */
export function findMasked(text: string, severityOf: SeverityOf): Masked[] {
  if (!unusual.test(text) || !suspicious.test(text)) return []
  const found: Masked[] = []
  for (const chunk of text.matchAll(chunks)) {
    if (/^[a-z'’]*[.?!]*$/i.test(chunk[0]) || /\.[a-z]{2,4}(?:$|\/)|@[a-z0-9-]{1,30}\.[a-z]|:\/\//i.test(chunk[0]))
      continue
    const read = readChunk(chunk[0].toLowerCase(), severityOf)
    if (read !== null) found.push({ start: chunk.index, end: chunk.index + chunk[0].length, ...read })
  }
  for (const run of text.matchAll(letters)) {
    const read = readSpelled(run[0].toLowerCase().replace(/[^a-z]/g, ''), severityOf)
    if (read !== null) found.push({ start: run.index, end: run.index + run[0].length, ...read })
  }
  return found
}

type SeverityOf = (word: string) => 0 | 1 | 2

function readChunk(chunk: string, severityOf: SeverityOf): Reading | null {
  const bare = chunk.replace(/^['"*_~.]{1,4}(?=[a-z@$])|[.,?'"]{1,4}$/g, '')
  const ending = bare.replace(/[!*_~]{1,4}$/, '')
  // "bat-sh*t"
  const last = bare.slice(bare.lastIndexOf('-', bare.length - 4) + 1)
  const alone = ending.replace(joined, '')
  for (const [severity, word, mask] of masks) {
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

/** Words that people star out whole, by severity. */
const starred: [severity: 1 | 2, word: string][] = [
  ...'fuck fucks fucker fucked fucking bitch bitches asshole assholes bastard bastards cunt cunts dick pussy motherfucker motherfucking'
    .split(' ')
    .map((word): [2, string] => [2, word]),
  ...'shit shits shitty bullshit damn goddamn crap hell'.split(' ').map((word): [1, string] => [1, word]),
]

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
function readSpelled(word: string, severityOf: SeverityOf): Reading | null {
  for (let length = Math.min(word.length, 12); length >= 4; length--) {
    for (let from = 0; from + length <= word.length; from++) {
      const read = readWord([word.slice(from, from + length)], severityOf)
      if (read !== null) return read
    }
  }
  return word === 'ass' ? { severity: 1, word } : null
}
