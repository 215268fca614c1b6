import type { AskedIn } from './asked-facts.ts'
import type { FactKind, Message } from './history.ts'
import { numberAskedFor, topicBefore } from './number-kinds.ts'
import { isDecimal } from './restated-words.ts'
import { readCompactDate } from './signals/dates.ts'
import { isNoName } from './signals/no-names.ts'
import { endsAddress, isPostcode, isRound, kindAmong, kindByForm, kindOfNoun } from './signals/number-nouns.ts'
import { isPlaceByAnyName } from './signals/places.ts'

/** Of what kind a thing is that was said twice: by the words beside it, by what was asked before it, by what it looks like. */

/** Where something stands in a message. */
export interface Place {
  event_id: string
  text: string
  tokens: readonly string[]
  value: string
  /** tokens, `end` excluded */
  start: number
  end: number
}
type Standing = Pick<Place, 'tokens' | 'start' | 'end' | 'value'>
interface Context {
  text: string
  before: readonly Message[]
  askedIn: AskedIn
}

type Named = FactKind | null
const isOfThings = (kind: FactKind): boolean => kind === 'product'

/** of something that somebody has or bought */
const isYear = (value: string): boolean => /^(?:19[5-9]|20[0-3])\d$/.test(value)
const CARD_DIGITS = /^\d{15,19}$/
/** @returns the kind of a number or code; null = it is none of the kinds */
export function kindOfRun(now: Standing, first: Place, { text, before, askedIn }: Context): FactKind | null {
  if (isDecimal(now.value)) return 'amount'
  const [ours, theirs] = [now, first].map(({ tokens, start, end }) => kindAmong(tokens, start, end)) as [Named, Named]
  // "order 5511", "model 5511"
  if (ours !== null && theirs !== null && isOfThings(ours) !== isOfThings(theirs)) return null
  const named = ours ?? theirs
  if (named !== null) return named
  if (isCounted(now) || isCounted(first)) return 'product'
  const asked = numberAskedFor(before.at(-1), askedIn) ?? numberAskedFor(beforeFirst(first, before), askedIn)
  if (asked !== null) return asked
  if (CARD_DIGITS.test(now.value)) return 'account_id'
  if (readCompactDate(now.value) !== null) return 'date'
  if (endsAddress(now.tokens, now.end) || endsAddress(first.tokens, first.end)) return 'address'
  if (isYear(now.value)) return isOfThing(now, first, before) ? 'product' : 'date'
  if (isRound(now.value)) return 'amount'
  const topic = topicBefore(now.value, text, upTo(first, before))
  if (topic === null && (isPostcode(now.tokens, now.value) || isPostcode(first.tokens, first.value))) return 'address'
  if (/^\d{1,6}$/.test(now.value) && isSum(text, first.text)) return 'amount'
  return topic ?? kindByForm(now.value)
}

const wishes = /^(?:need|want|order|reorder|buy|purchase|like)$/

/** "I need ktx 120 lamps": a thing that they wish for, by its number */
function isCounted({ tokens, start, end }: Standing): boolean {
  const thing = tokens[end] ?? ''
  return (
    /^\p{L}{3,}s?$/u.test(thing) &&
    !isNoName(thing) &&
    tokens.slice(Math.max(0, start - 4), start).some((word) => wishes.test(word))
  )
}

const beforeFirst = ({ event_id }: Pick<Place, 'event_id'>, before: readonly Message[]): Message | undefined =>
  before[before.findIndex((message) => message.event_id === event_id) - 1]

const upTo = ({ event_id }: Place, before: readonly Message[]): readonly Message[] =>
  before.slice(0, before.findIndex((message) => message.event_id === event_id) + 1)

/** "opel corsa 2014": the year of a thing that is named before it */
const isBesideWords = ({ tokens, start, end }: Standing): boolean =>
  [tokens[start - 1], tokens[end]].some((word) => word !== undefined && /^\p{L}{2,}$/u.test(word) && !isNoName(word))

/** A year is asked for with them. */
const things =
  /\b(?:car|cars|vehicle|truck|van|bike|motorcycle|scooter|boat|phone|laptop|computer|tablet|tv|camera|console|printer|keyboard|piano|guitar|device|machine|model)\b/i

const isOfThing = (now: Standing, first: Place, before: readonly Message[]): boolean =>
  isBesideWords(now) ||
  isBesideWords(first) ||
  before.some(({ role, text }) => role === 'customer' && things.test(text))

/** "transfer 3000", "charged 200" */
const sum = /\b(?:trans?fer|refund|reimburse|charged|paid|pay|cost|amount|price|withdrew)\w{0,6}\b/i
const isSum = (...texts: string[]): boolean => texts.some((text) => text.length < 80 && sum.test(text))

/** What may be chosen of something that is sold. */
const choices = new Set(
  'seat room meal size colour color window aisle middle small medium large economy business red blue green black white silver gold grey gray yellow pink purple brown vegetarian vegan halal kosher internet cable broadband connection service plan line wifi data single twin double suite'.split(
    ' ',
  ),
)
const callsName = /\b(?:name[ds]?|called|i am|i'?m|im|this is|myself)\b/i

const isWish = (word: string): boolean =>
  /^(?:need|want|like|get|buy|purchase|cancel|change|check|order|book|report|fix|update|upgrade|return|find|know|send|open|close)$/.test(
    word,
  )
/** "need broadband" says what it is about, "phone number" and "account" do not. */
const isMatter = (word: string): boolean => !isNoName(word) && kindOfNoun(word) === null

/** @returns the kind of an answer in words; null = it says nothing */
export function kindOfAnswer(
  words: readonly string[],
  first: Pick<Place, 'event_id' | 'text' | 'tokens'>,
  now: Context & { tokens: readonly string[] },
  earlier: readonly { event_id: string; text: string }[],
): FactKind | null {
  const isNone = words.some((word, i) => isNoName(word, i === 0))
  if (callsName.test(now.text) || callsName.test(first.text)) return isNone ? null : 'name'
  const asked =
    wordsAskedFor(now.before.at(-1), now.askedIn) ?? wordsAskedFor(beforeFirst(first, now.before), now.askedIn)
  if (asked !== null && !isNone) return asked
  if (isNone) return words.some(isWish) && words.some(isMatter) ? 'problem' : null
  if (words.every((word) => choices.has(word))) return 'product'
  // what a number is of, and no answer
  if (words.some((word) => kindOfNoun(word) !== null)) return null
  if ([now.tokens, first.tokens].some((tokens) => tokens.slice(words.length, words.length + 3).some(isYear)))
    return 'product'
  if (isPlaceByAnyName(words.join(' '))) return 'address'
  if (isAgents(words, now.before)) return null
  if (isInSentence(words, first, earlier) || isNamedAlready(words, first, earlier)) return 'product'
  // where the other side is heard, a name is what was asked for
  return [now.before.at(-1), beforeFirst(first, now.before)].some(isOthers) ? null : 'name'
}

const isOthers = (message: Message | undefined): boolean => message !== undefined && message.role !== 'customer'

/** "hello Sam", "thanks Sam", and an agent's "this is Sam": they call the agent. */
function isAgents(words: readonly string[], before: readonly Message[]): boolean {
  const name = words.join(' ')
  return before.some(({ role, text }) => {
    const said = text.length > 400 ? '' : text.toLowerCase()
    const match = role === 'customer' ? greeted.exec(said.trim()) : introduced.exec(said)
    return match?.[1] === name
  })
}
const greeted =
  /^(?:(?:hi|hello|hey|thanks|thank you|thankyou|yes|ok|okay|sure|sorry|no|good (?:morning|afternoon|evening)),? ){1,3}(\p{L}{2,20})[.!?, ]{0,3}$/u
const introduced = /\b(?:my name is|this is|i'?m|i am) (\p{L}{2,20})\b/u

const saidName =
  /\bname(?:'s| is|:)? (?!is\b|of\b|on\b)([a-z]{2,})|\b(?:i am|i'?m|im|this is|myself) ([a-z]{2,})(?= *$)/i

/** Who has said what they are called does not say another name. */
function isNamedAlready(
  words: readonly string[],
  { event_id }: Pick<Place, 'event_id'>,
  earlier: readonly { event_id: string; text: string }[],
): boolean {
  for (const { event_id: other, text } of earlier) {
    if (other === event_id) return false
    const match = saidName.exec(text.length > 80 ? '' : text)
    const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase()
    if (name !== '' && !isNoName(name) && !words.includes(name)) return true
  }
  return false
}

function wordsAskedFor(before: Message | undefined, askedIn: AskedIn): FactKind | null {
  if (before === undefined || before.role === 'customer') return null
  const asked = askedIn(before.text).filter(({ kind }) => kind === 'name' || kind === 'address')
  return asked.length === 1 ? (asked[0]?.kind ?? null) : null
}

const SENTENCE_WORDS = 5

/** Who is called so does not stand in the middle of a wish: "proof of insurance for my ford" */
function isInSentence(
  words: readonly string[],
  { event_id }: Pick<Place, 'event_id'>,
  earlier: readonly { event_id: string; text: string }[],
): boolean {
  const answer = ` ${words.join(' ')} `
  return earlier.some(({ event_id: other, text }) => {
    if (other === event_id || callsName.test(text)) return false
    const all = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
    return all.length >= SENTENCE_WORDS && ` ${all.slice(1).join(' ')} `.includes(answer)
  })
}
