import { characterAt } from './characters.ts'
import { ruled } from './language-words.ts'
import { flag, type Known, lexicon, vocabulary, type Word } from './lexicon.ts'

/** What is analysed of one message, in UTF-16 code units; the rest is kept but not read. */
export const ANALYSED_LENGTH = 4000

/** A piece of the original text, UTF-16 code units, `end` excluded. */
export interface Span {
  start: number
  end: number
}

/**
 * A message folded once for every signal and trigger: lower case, no marks, no look-alikes, frequent short forms and
 * misspellings in one spelling, words parted by one space, sentence ends as words of their own (`.`, `?`, `!`).
 */
export interface Line {
  /** begins and ends with a space, so that a pattern can ask for ` word ` */
  text: string
  /** the words of `text`: a short form stands for several */
  spelled: string[]
  /** of which patterns it has the words, see patterns.ts; null = nobody has asked yet */
  patterns: Int32Array | null
  /** per word: where it begins in `text`, where it stands in the original */
  at: number[]
  from: number[]
  to: number[]
  /** per word as typed (folded), for comparing messages */
  typed: string[]
  /** per word, the lexicon's entry */
  words: (Word | undefined)[]
  /** where in `text` a word begins that a comma, a dash or a bracket parts from the one before it */
  clauses: number[]
  /** every flag of every word, or-ed: a cheap test before a pattern */
  flags: number
  /** per word that is frequent in a language that is told apart, in which of them, one bit each */
  tells: number[]
  /** how many words have a Latin letter as typed, before look-alikes are folded, and how many have letters but no Latin one */
  latin: number
  foreign: number
  /** how many words with a Latin letter do not begin with a capital, as names do */
  small: number
  /** how many of those have a Latin letter that none of the languages with rules has: "să", "člověk" */
  strange: number
  /** whether the original was longer than ANALYSED_LENGTH */
  cut: boolean
  /** whether a word stands in `text` otherwise than its own letters in lower case: a slip, a short form, a look-alike, a face */
  respelled: boolean
}

const letter = 1
const apostrophe = 2
const stop = 3
const point = 4
const kinds = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[a-z0-9]/i.test(character)) kinds[code] = letter
  else if (character === "'" || character === '`') kinds[code] = apostrophe
  else if (/[!?;:\n]/.test(character)) kinds[code] = stop
  else if (/[.,]/.test(character)) kinds[code] = point
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Reads at most ANALYSED_LENGTH code units of a message. Pure, linear. */
export function readLine(original: string): Line {
  const line: Line = {
    ...{
      text: ' ',
      spelled: [],
      patterns: null,
      at: [],
      from: [],
      to: [],
      typed: [],
      words: [],
      clauses: [],
      flags: 0,
      tells: [],
    },
    ...{ latin: 0, foreign: 0, small: 0, strange: 0, cut: false, respelled: false },
  }
  const text = cutText(original, line)
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (code >= 128) i = readFolded(line, text, i)
    else if (kinds[code] === letter) i = readWord(line, text, i)
    else {
      if (kinds[code] === stop || code === 46) addStop(line, code === 33 ? '!' : code === 63 ? '?' : '.', i, i + 1)
      else if (code !== SPACE && partsClauses(text, i)) line.clauses.push(line.text.length)
      i++
    }
  }
  line.spelled = wordsOf(line.text)
  return line
}

/** @param text as that of a line */
export const wordsOf = (text: string): string[] => text.slice(1, -1).split(' ')

const SPACE = 32
const FIRST_SMALL = 97
const FIRST_CAPITAL = 65
const LAST_CAPITAL = 90

/** A comma, a bracket, a dash between two words ("it broke - help"). */
function partsClauses(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code === 44 || code === 40 || code === 41 || (code === 45 && text.charCodeAt(i - 1) === SPACE)
}

/** A character beyond ASCII where no word is open: it begins one, ends a sentence, or is a face. @returns where to read on */
function readFolded(line: Line, text: string, i: number): number {
  const { folded, isWord, length, lower } = characterAt(text, i)
  if (isWord) return readWord(line, text, i)
  const after = i + length
  if (folded.length > 1) {
    line.respelled = true
    addWord(line, folded.trim(), i, after)
  } else if (folded === '.' || folded === '?' || folded === '!') addStop(line, folded, i, after)
  else if (lower === '–' || lower === '—') line.clauses.push(line.text.length)
  return after
}

/** One word: letters and digits, apostrophes between letters, points and commas between digits. @returns where to read on */
function readWord(line: Line, text: string, begin: number): number {
  let word = ''
  let from = begin
  let end = begin
  let i = begin
  let hasLatin = false
  let hasForeign = false
  let hasStrange = false
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      const kind = kinds[code]
      if (kind === letter) {
        end = i + 1
        hasLatin ||= !isDigit(code)
      } else if (
        kind === point ? !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) : kind !== apostrophe
      )
        break
      i++
      continue
    }
    const { length, lower, folded, isWord, isIdeograph, script, isStrange } = characterAt(text, i)
    if (!isWord && folded !== '' && folded !== "'") break
    if (folded !== "'") line.respelled ||= folded !== lower
    if (isIdeograph && end > begin) break
    hasStrange ||= isStrange
    hasForeign ||= script === 'foreign'
    hasLatin ||= script === 'latin'
    word += text.slice(from, folded === '' ? Math.max(from, end) : i) + folded
    i += length
    from = i
    if (isWord) end = i
    if (isIdeograph) break
  }
  if (end > from) word += text.slice(from, end)
  const first = text.charCodeAt(begin)
  if (hasLatin) {
    line.latin++
    if (first >= FIRST_SMALL) line.small++
  } else if (hasForeign) line.foreign++
  if (hasStrange && hasLatin && isSmall(text, begin)) line.strange++
  const isCapital = first <= LAST_CAPITAL && first >= FIRST_CAPITAL && text.charCodeAt(begin + 1) >= FIRST_SMALL
  addWord(line, word.toLowerCase(), begin, end, isCapital)
  return i
}

/** Whether a word does not begin with a capital, as names do. */
function isSmall(text: string, begin: number): boolean {
  const { lower } = characterAt(text, begin)
  return text.startsWith(lower, begin)
}

/** Where a match in the line stands in the original, grown to whole words. @param start,end offsets into `line.text` */
export function spanOf(line: Line, start: number, end: number): Span {
  const first = wordAt(line, start)
  const last = wordAt(line, Math.max(start, end - 1))
  return { start: line.from[first] ?? 0, end: line.to[last] ?? 0 }
}

/** The first match of a pattern in the line, as a span of the original. */
export function findSpan(line: Line, pattern: RegExp): Span | null {
  const match = pattern.exec(line.text)
  if (match === null) return null
  const lead = match[0].length - match[0].trimStart().length
  return spanOf(line, match.index + lead, match.index + match[0].trimEnd().length)
}

function wordAt(line: Line, offset: number): number {
  let low = 0
  let high = line.at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((line.at[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function cutText(original: string, line: Line): string {
  if (original.length <= ANALYSED_LENGTH) return original
  line.cut = true
  const splitsPair = (original.charCodeAt(ANALYSED_LENGTH - 1) & 0xfc00) === 0xd800
  return original.slice(0, splitsPair ? ANALYSED_LENGTH - 1 : ANALYSED_LENGTH)
}

function addStop(line: Line, mark: string, from: number, to: number): void {
  const last = line.typed.length - 1
  if (last >= 0 && isStop(line.typed[last] as string)) {
    line.to[last] = to
    if (line.typed[last] === mark || mark === '.') return
    line.typed[last] = mark === '?' || line.typed[last] === '?' ? '?' : '!'
    line.text = `${line.text.slice(0, line.at[last])}${line.typed[last]} `
    return
  }
  push(line, mark, mark, from, to, undefined)
}

function addWord(line: Line, word: string, from: number, to: number, isCapital = false): void {
  const typed = word.endsWith("'") ? word.slice(0, -1) : word
  const known = vocabulary.get(typed) ?? unleeted(typed)
  if (known !== undefined) {
    line.flags |= known.flags
    if (known.frequent !== 0) tell(line, known.frequent, typed, isCapital)
  }
  const entry = known?.word ?? unstretched(typed) ?? unelided(typed)
  if (entry !== undefined) {
    line.flags |= entry.flags
    line.respelled ||= entry.canonical !== typed
  }
  push(line, entry?.canonical ?? typed, typed, from, to, entry)
}

/** The same word again ("la la land") tells nothing; a capital where no sentence begins ("Om Prakash") makes a name, or a German noun. */
function tell({ typed, tells }: Line, frequent: number, word: string, isCapital: boolean): void {
  const last = typed.length === 0 ? '.' : (typed[typed.length - 1] as string)
  if (last === word) return
  const told = isCapital && !isStop(last) ? frequent & OF_RULED : frequent
  if (told !== 0) tells.push(told)
}
const OF_RULED = (1 << ruled.length) - 1

function push(line: Line, text: string, typed: string, from: number, to: number, entry: Word | undefined): void {
  line.at.push(line.text.length)
  line.from.push(from)
  line.to.push(to)
  line.typed.push(typed)
  line.words.push(entry)
  line.text += `${text} `
}

/** What a digit between letters is written for; a 1 stands for l or i. */
const hides: Record<string, string> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }
/** Letters at both ends, and no two digits in a row: never an id like "a4b7" or "b42c". */
const leet = /^[a-z]+(?:[013-57-9][a-z]+)+$/
const SHORTEST_LEET = 4

/** Most words have none, and a pattern costs ten times as much. */
function hasDigitWithin(word: string): boolean {
  for (let i = 1; i < word.length - 1; i++) if (isDigit(word.charCodeAt(i))) return true
  return false
}

/** "hum4n", "d3lete": the known word behind digits written for letters. No slip of it besides; swear words have their own matcher. */
function unleeted(word: string): Known | undefined {
  if (word.length < SHORTEST_LEET || !hasDigitWithin(word) || !leet.test(word)) return undefined
  const read = (one: string): Known | undefined => {
    const plain = word.replaceAll('1', one).replace(/[0-9]/g, (digit) => hides[digit] as string)
    const known = vocabulary.get(plain)
    if (known === undefined || (known.flags & flag.swearing) !== 0) return undefined
    return known.word === undefined || known.word.canonical === plain ? known : undefined
  }
  return read('l') ?? read('i')
}

/** "helllp", "sooooo", "pleeease": the known word behind a letter typed three times or more. */
function unstretched(word: string): Word | undefined {
  if (word.length < 4 || !isStretched(word)) return undefined
  return lexicon.get(word.replace(/([a-z])\1{2,}/g, '$1')) ?? lexicon.get(word.replace(/([a-z])\1{2,}/g, '$1$1'))
}

function isStretched(word: string): boolean {
  let run = 1
  for (let i = 1; i < word.length; i++) {
    run = word.charCodeAt(i) === word.charCodeAt(i - 1) ? run + 1 : 1
    if (run === 3) return true
  }
  return false
}

/** "l'agent", "the boss's": the word behind the elided article, or before the ending, lends its flags; it stays spelled as typed. */
function unelided(word: string): Word | undefined {
  const cut = word.indexOf("'")
  if (cut <= 0) return undefined
  const bare = cut < 4 && cut < word.length - 2 ? word.slice(cut + 1) : word.endsWith("'s") ? word.slice(0, cut) : ''
  const known = lexicon.get(bare)
  if (known === undefined) return undefined
  // "hell's kitchen" is a place
  const swears = bare !== 'hell'
  const flags = swears ? known.flags : known.flags & ~flag.swearing
  return { canonical: word, valence: 0, mood: 0, profanity: swears ? known.profanity : 0, flags }
}

/** Whether a word of the line is a sentence end. */
export const isStop = (word: string): boolean => word === '.' || word === '?' || word === '!'
