import type { AskedIn } from './asked-facts.ts'
import type { Fact, FactKind, Message } from './history.ts'
import { restatedAnswer, restatedThing } from './restated-answers.ts'
import { restatedIds } from './restated-ids.ts'
import { readLater, tokensOf } from './restated-words.ts'
import { likeness, readWordSet } from './signals/alike.ts'
import { ANALYSED_LENGTH } from './signals/line.ts'
import {
  ASKED_SHARE,
  isShorter,
  readMeanings,
  readStatement,
  SAME_SHARE,
  sharedMeaning,
} from './signals/same-problem.ts'

/**
 * What is said again though no finder knows its form: a number that was split, a name as a bare answer, an address whose
 * @ was lost on the way, the problem in the same or other words. Found by comparing with the customer's earlier messages.
 */
export interface Restated {
  kind: FactKind
  /** as the customer writes it now, without spaces when it is an identifier */
  value: string
  first_event_id: string
}

/** from this share of common words on it is the same problem, whoever asked; what is only alike may be the next question. Of two lines with other intents none in 100,000 is so alike: see SAME_SHARE */
export const SAME_PROBLEM = 0.8

/** The message that may say something again, and what was said up to it. */
export interface Present {
  text: string
  /** `Signals.words` */
  words: string
  facts: readonly Fact[]
  /** sums that were named before, as values */
  sums: readonly string[]
  /** nobody has spoken to them since, or with a question */
  isAsked: boolean
  /** whether they may say in other words what it is about, and not the next thing; asked when it matters */
  mayRephrase(): boolean
  /** they were asked what it is about */
  isAskedAbout(): boolean
  /** the conversation before it, oldest first */
  before: readonly Message[]
  /** what a message asks for */
  askedIn: AskedIn
}

/** @param earlier the customer's messages to the bot, oldest first */
export function findRestated(present: Present, earlier: readonly Message[]): Restated[] {
  const same = sameStatement(present.words, earlier)
  if (same !== null) return [thingIn(present.words, same) ?? problem(same)]
  const tokens = tokensOf(withoutRead(present).slice(0, ANALYSED_LENGTH))
  const said = earlier.map(readLater)
  const thing = restatedThing(tokens, said)
  if (thing !== null) return [thing]
  const found = [...restatedIds(present, tokens, said), ...restatedAnswer(present, tokens, said)]
  return found.length > 0 ? found : restatedProblem(present, earlier)
}

const problem = (first: Message): Restated => ({ kind: 'problem', value: '', first_event_id: first.event_id })

/** "It's a 2015 Alto Sprint": what they have or bought. */
const describes = /^(?:yes |and |ok |oh )?(?:its|it's|it is|this is|mine is) an? ((?:\S{1,20} ){0,5}\S{1,20})$/

/** "I choose the data plan for 10 gb": what they take of several things. */
const chooses =
  /^(?:yes |and |ok |okay |so )?(?:i|we|i'll|we'll|i'd|i will|i would)? ?(?:also )?(?:choose|chose|select|selected|pick|picked|opt for|go with|going with|take|prefer) (?:the |a |an |for )?((?:\S{1,20} ){0,7}\S{1,20})$/

function thingIn(words: string, first: Message): Restated | null {
  const thing = describes.exec(words)?.[1]
  const value = thing !== undefined && /\d/.test(thing) ? thing : chooses.exec(words)?.[1]
  return value === undefined ? null : { kind: 'product', value, first_event_id: first.event_id }
}

/** What was read as a day, a telephone or an address is compared by what it means, not by its pieces; so is a sum with another currency. */
function withoutRead({ text, facts, sums }: Present): string {
  let rest = text
  for (const { kind, value, start, end, bare } of facts)
    if (
      kind === 'date' ||
      (kind === 'phone' && bare === undefined) ||
      kind === 'email' ||
      (kind === 'amount' && isInOther(value, sums))
    )
      rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`
  return rest
}

/** `1200.00 USD` beside `1200.00 GBP` */
function isInOther(value: string, sums: readonly string[]): boolean {
  const number = `${value.split(' ')[0]} `
  return sums.some((sum) => sum !== value && sum.startsWith(number))
}

/** "you may close the chat", "I will send it": what they do, or allow, and not what they want */
const ends =
  /^(?:ok |okay |yes |sure )?(?:i will|i'll) (?!need|like|want|be)|\b(?:end|close|leave) (?:the|this|our) (?:chat|session|conversation)\b/

/** The same words, or nearly. @returns where they stood first */
function sameStatement(words: string, earlier: readonly Message[]): Message | null {
  const set = readWordSet(words)
  // letters and digits alone are an identifier, and another one
  if (set === null || set.words.filter((word) => /^[\p{L}']{3,}$/u.test(word)).length < 3) return null
  const first = earlier.find((message) => likeness(set, message.words) >= SAME_PROBLEM)
  if (first === undefined || ends.test(words)) return null
  // "my name is Ann Lee", "that is all then": who they are is no problem, and neither is nothing
  return (set.words.includes('name') && set.words.length < 7) || readMeanings(words) === null ? null : first
}

/** What it is about is said at the beginning. */
const MOST_STATEMENTS = 4

/** In other words. */
export function restatedProblem(
  { words, isAsked, mayRephrase, isAskedAbout }: Present,
  earlier: readonly Message[],
): Restated[] {
  const statement = !isAsked || ends.test(words) ? null : readStatement(words)
  if (statement === null) return []
  const numbers = words.split(' ').filter((word) => /\d/.test(word))
  let left = MOST_STATEMENTS
  for (const message of earlier) {
    // with a number that is new it is about another one
    if (!numbers.every((word) => ` ${message.words} `.includes(` ${word} `))) continue
    const other = readStatement(message.words)
    const share = other === null ? 0 : sharedMeaning(statement, other)
    if (share >= SAME_SHARE) return mayRephrase() ? [problem(message)] : []
    const isSame = share >= ASKED_SHARE || (other !== null && isShorter(statement, other))
    if (isSame && isAskedAbout()) return [problem(message)]
    if (other !== null && --left === 0) break
  }
  return []
}
