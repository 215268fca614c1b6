import type { FactKind, Message } from './history.ts'
import { likeness, readWordSet } from './signals/alike.ts'
import { ANALYSED_LENGTH } from './signals/line.ts'

/**
 * What is said again though no finder knows its form: a number that was split, a name as a bare answer, an address whose
 * @ was lost on the way, the problem in the same words. Found by comparing with the customer's earlier messages.
 */
export interface Restated {
  kind: FactKind
  /** as the customer writes it now, without spaces when it is an identifier */
  value: string
  first_event_id: string
}

/** whatever is this short may be an answer as a whole */
const BARE_WORDS = 3
/** words of an answer to more than one question */
const MOST_ANSWERS = 16
/** pieces that an identifier is split into: "PAW 743", "4111 1111 1111 1111" */
const MOST_PIECES = 4
const LEAST_ID_LENGTH = 4
const LONGEST_PIECE = 20
/** "and", "from": more letters than a piece of an identifier has */
const MOST_LETTERS = 4

/** from this share of common words on it is the same problem; what is only alike may be the next question */
const SAME_PROBLEM = 0.8

/** words that answer, greet, thank or hold the line: alone they give nothing */
const chat = new Set(
  (
    'yes yeah yep yup ya yea no nope nah not ok okay k sure thanks thank thx ty thankyou you please pls hi hello hey good morning afternoon evening night day bye ' +
    'goodbye great fine nice cool perfect awesome wonderful alright correct right exactly done all that this thats it is its nothing else anything one a an the moment ' +
    'minute sec second wait hold on what why how when where who which really well so oh um hmm and but agent bot help me my i im am here there still waiting ready of ' +
    'course go ahead continue got do does did can could will would have has had to for in at with be was are were sorry welcome again same as maybe later now just ' +
    'more much very too take time transfer send pay move buy order cancel change book need want lol haha wow damn ugh u r helo hai hii hmmm okey okies connected connecting online reply respond response quick fast urgent true false agree confirmed confirm sir madam mam maam dear have see know mean them they he she we us our your yours'
  ).split(' '),
)
export const isChat = (word: string): boolean => chat.has(word)
/** closed-class words that stand beside a piece and are none: "is 12", "to 34" */
const joints = new Set('and or is to of in on at for from by my no the a an was with it i am pm'.split(' '))

/** @param earlier the customer's messages to the bot, oldest first */
export function findRestated(text: string, words: string, earlier: readonly Message[]): Restated[] {
  const tokens = tokensOf(text.slice(0, ANALYSED_LENGTH))
  const said = earlier.map(readLater)
  const found = [...restatedIds(tokens, said), ...restatedAnswer(tokens, said)]
  return found.length > 0 ? found : restatedProblem(words, earlier)
}

/** "ann 55 gmailcom", "ann @ gmail . com" */
const brokenAddress =
  /([\p{L}_]{2,30})[ .@]{1,3}(?:(\d{1,6})[ .@]{1,3})?(gmail|hotmail|yahoo|outlook|icloud)[ .]{0,3}com\b/giu
/** whom the message is for */
const addressee = /^@?[a-z]{1,24}_\d{1,12}\b[:,]?|@[a-z]{1,24}_\d{1,12}\b|\bagent_\d{1,12}\b/gi
const tokensOf = (text: string): string[] =>
  text
    .replace(addressee, ' ')
    .replace(brokenAddress, '$1$2$3com')
    .toLowerCase()
    .match(/[\p{L}\p{N}_]+/gu) ?? []

/** An earlier message; most messages give nothing that would have to be looked for in it. */
interface Said {
  event_id: string
  tokens(): string[]
}

function readLater({ event_id, text }: Message): Said {
  let tokens: string[] | null = null
  return { event_id, tokens: () => (tokens ??= tokensOf(text)) }
}

/** Pieces with a digit among them, four characters and more together, that stood together before. */
function restatedIds(tokens: readonly string[], earlier: readonly Said[]): Restated[] {
  const found: Restated[] = []
  const runs = runsOf(tokens, tokens.length === 1)
  if (runs.length === 0) return []
  const known = earlier.map(({ event_id, tokens }) => ({
    event_id,
    runs: new Set(runsOf(tokens(), true).map(({ value }) => value)),
  }))
  let from = 0
  // the longest first: what stands in a longer one is not said twice
  for (const { value, start, end } of runs.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from || isPartOfMore(tokens, start, end)) continue
    const first = known.find(({ runs }) => runs.has(value))
    if (first === undefined) continue
    found.push({
      kind: isAddress(value) ? 'email' : 'order_id',
      value: value.toUpperCase(),
      first_event_id: first.event_id,
    })
    from = end
  }
  return found
}

/** Beside another piece it is a part of an identifier, which may be a new one. */
const isPartOfMore = (tokens: readonly string[], start: number, end: number): boolean =>
  [tokens[start - 1], tokens[end]].some(
    (beside) => beside !== undefined && /^(?:[a-z]|\d+)$/.test(beside) && !joints.has(beside),
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
    for (let end = start + 1; end <= Math.min(tokens.length, start + MOST_PIECES); end++) {
      const piece = tokens[end - 1] as string
      if (!isPiece(piece)) break
      value += piece
      if (isIdentifier(value) || (isAnswer && /^\d{4}$/.test(value))) runs.push({ value, start, end })
    }
  }
  return runs
}

/** With a digit, or so short that it can be the letters of a number. */
const isPiece = (token: string): boolean =>
  isAddress(token) ||
  (token.length <= LONGEST_PIECE && (/\d/.test(token) || (token.length <= MOST_LETTERS && !joints.has(token))))

function isIdentifier(value: string): boolean {
  if (isAddress(value)) return true
  const digits = value.replace(/\D/g, '').length
  if (digits < 2 || value.length < LEAST_ID_LENGTH) return false
  return !/^(?:19|20)\d\d$|^\d{1,2}(?:am|pm|st|nd|rd|th|min|days?|gb|mb|kg|k)$/.test(value)
}

/** "annexamplecom", "ann at gmail com": what is left of an address without its marks */
const isAddress = (token: string): boolean =>
  token.length >= 10 &&
  token.length <= 64 &&
  /(?:gmail|hotmail|yahoo|outlook|icloud|mail)[a-z]{0,4}(?:com|de|net|org)$/.test(token)

/** The whole message is what a message, or all but the first words of one, was before: "Neha", "my name is Neha". */
function restatedAnswer(tokens: readonly string[], earlier: readonly Said[]): Restated[] {
  const answer = beforeNumber(withoutCue(tokens))
  if (answer.length === 0 || answer.length > BARE_WORDS || answer.every((word) => chat.has(word))) return []
  if (answer.join('').length < 3) return []
  const value = answer.join(' ')
  const first = earlier.find((message) => isSameAnswer(withoutCue(message.tokens()), value))
  return first === undefined ? [] : [{ kind: 'name', value, first_event_id: first.event_id }]
}

const cue =
  /^(?:(?:yes|ok|okay|sure|it'?s|its|i|am|im|this|is|my|myself|full|first|last|the|your|customer|user|name|named|called|it|mine|only|just)\b\s*)+/

function withoutCue(tokens: readonly string[]): string[] {
  const joined = tokens.join(' ').replace(cue, '')
  return joined === '' ? [] : joined.split(' ')
}

const label = /^(?:numbers?|no|num|id|phone|mobile|card|account|acc|ssn|zip|code|booking|order|claim|password|date)$/

/** "Richard Bronson 3453", "Suresh and 2160": a name and a number in one answer. */
function beforeNumber(words: readonly string[]): readonly string[] {
  const number = words.findIndex((word) => /\d/.test(word))
  if (number < 0) return words
  // "AXC 152" and "flores 321 mail": the letters belong to the number, or it to an address
  if (number === 1 && (words[0] as string).length <= MOST_LETTERS) return []
  if (words.some((word) => word.endsWith('com') || label.test(word))) return []
  return joints.has(words[number - 1] ?? '') ? words.slice(0, number - 1) : words.slice(0, number)
}

/** The same words, alone, or at the beginning of what was an answer to more than one question. */
function isSameAnswer(words: readonly string[], value: string): boolean {
  const joined = words.join(' ')
  return joined === value || (words.length <= MOST_ANSWERS && joined.startsWith(`${value} `) && /\d/.test(joined))
}

function restatedProblem(words: string, earlier: readonly Message[]): Restated[] {
  const set = readWordSet(words)
  // letters and digits alone are an identifier, and another one
  if (set === null || set.words.filter((word) => /^[\p{L}']{3,}$/u.test(word)).length < 3) return []
  const first = earlier.find((message) => likeness(set, message.words) >= SAME_PROBLEM)
  return first === undefined ? [] : [{ kind: 'problem', value: '', first_event_id: first.event_id }]
}
