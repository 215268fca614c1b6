import type { Present, Restated } from './restated.ts'
import { MOST_LETTERS } from './restated-ids.ts'
import { kindOfAnswer } from './restated-kinds.ts'
import { isAddress, isChat, joints, type Said } from './restated-words.ts'
import { isNoName } from './signals/no-names.ts'
import { kindOfNoun } from './signals/number-nouns.ts'

/** Answers in a few words. */

/** whatever is this short may be an answer as a whole */
const BARE_WORDS = 3
/** words of an answer to more than one question */
const MOST_ANSWERS = 16

/** The whole message is what a message, or all but the first words of one, was before: "Neha", "my name is Neha". */
export function restatedAnswer(present: Present, tokens: readonly string[], earlier: readonly Said[]): Restated[] {
  const bare = beforeNumber(withoutCue(tokens))
  const isBare = bare.length > 0 && bare.length <= BARE_WORDS
  const answer = isBare ? bare : nameBefore(withoutCue(tokens))
  if (answer.length === 0 || answer.length > BARE_WORDS || answer.every(isChat)) return []
  if (answer.join('').length < 3 || isThanks(answer) || answer.some(isAddress)) return []
  const whole = withoutCue(tokens)
  const model = sameModel(whole, earlier)
  if (model !== null) return [model]
  const value = answer.join(' ')
  const first = earlier.find(
    (message) => (isBare && isSameAnswer(withoutCue(message.tokens()), value)) || introduces(message, value),
  )
  if (first === undefined || isOtherNumber(whole, withoutCue(first.tokens()), answer.length)) return []
  if (isLogin(whole) && !first.tokens().includes(whole[1] as string)) return []
  const kind = kindOfAnswer(answer, { ...first, tokens: first.tokens() }, { tokens, ...present }, earlier)
  if (kind === null) return []
  return [{ kind, value: kind === 'problem' ? '' : value, first_event_id: first.event_id }]
}

const LEAST_THING = 3
const MOST_THING = 8
const isThingWord = (word: string): boolean =>
  !isNoName(word) && !isChat(word) && kindOfNoun(word) === null && !word.endsWith('com')

/** "nova tx 40 travel camera", "alto sprint 1996": a thing with a short number or a year, and nothing said about it. */
export function restatedThing(tokens: readonly string[], earlier: readonly Said[]): Restated | null {
  if (tokens.length < LEAST_THING || tokens.length > MOST_THING) return null
  const words = tokens.filter((token) => !/\d/.test(token))
  if (words.length < 2 || words.length === tokens.length || !words.every(isThingWord)) return null
  if (
    !tokens.every((token) => /^(?:\p{L}+|\d{1,3}|(?:19|20)\d\d)$/u.test(token)) ||
    !words.some((word) => word.length > 3)
  )
    return null
  const first = earlier.find((message) => tokens.every((token) => message.tokens().includes(token)))
  return first === undefined ? null : { kind: 'product', value: tokens.join(' '), first_event_id: first.event_id }
}

/** "nova 300": what has a short number behind it is something that is sold. */
function sameModel(whole: readonly string[], earlier: readonly Said[]): Restated | null {
  const value = whole.join(' ')
  if (whole.length > BARE_WORDS || !/^\p{L}{2,}(?: \p{L}{1,20})? \d{1,3}$/u.test(value)) return null
  const first = earlier.find((message) => withoutCue(message.tokens()).join(' ') === value)
  if (first === undefined) return null
  const isSum = whole.some((word) => kindOfNoun(word) === 'amount')
  return {
    kind: isSum ? 'amount' : 'product',
    value: isSum ? (whole.at(-1) ?? '') : value,
    first_event_id: first.event_id,
  }
}

const isCount = /^\d{1,3}$/
/** "lunch 50", "lunch 25" */
function isOtherNumber(ours: readonly string[], theirs: readonly string[], at: number): boolean {
  const [now, then] = [ours[at], theirs[at]]
  return now !== undefined && then !== undefined && isCount.test(now) && isCount.test(then) && now !== then
}

/** "flores 321": what they sign in as, where "flores" was their name */
const isLogin = (words: readonly string[]): boolean => words.length === 2 && isCount.test(words[1] as string)

/** "thank you Robin" */
const isThanks = (words: readonly string[]): boolean =>
  /^(?:hi|hello|hey|bye|ok|okay|okie)$/.test(words[0] ?? '') ||
  words.some((word) => /^(?:thanks?|thankyou|thanking|thx)$/.test(word))

const cue =
  /^(?:(?:yes|ok|okay|sure|it'?s|its|i|am|im|this|is|my|myself|full|first|last|the|your|customer|user|name|named|called|it|mine|only|just)\b\s*)+/

function withoutCue(tokens: readonly string[]): string[] {
  const joined = tokens.join(' ').replace(cue, '')
  return joined === '' ? [] : joined.split(' ')
}

/** Of "ricky ponting and password is jane", "full name rose lil card ssn 1145" the two or three words before what is no name. */
function nameBefore(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, i) => isNoName(word, i === 0) || kindOfNoun(word) !== null || /\d/.test(word))
  return end < 2 || end > BARE_WORDS ? [] : words.slice(0, end)
}

const saysName = /\b(?:my (?:full )?name is|myself|i am|i'?m|this is) /i
/** "myself ginnie rath i wanted to know", "im ricky ponting and im working here" */
function introduces({ text, tokens }: Said, value: string): boolean {
  if (!value.includes(' ') || !saysName.test(text.slice(0, INTRODUCED_LENGTH))) return false
  const words = withoutCue(tokens())
  const count = value.split(' ').length
  return (
    words.slice(0, count).join(' ') === value && (words.length === count || isNoName(words[count] as string, false))
  )
}

const INTRODUCED_LENGTH = 40
const mailer = /^(?:gmail|hotmail|yahoo|outlook|icloud|mail)/
const label = /^(?:numbers?|no|num|id|phone|mobile|card|account|acc|ssn|zip|code|booking|order|claim|password|date)$/

/** "Richard Bronson 3453", "Suresh and 2160": a name and a number in one answer. */
function beforeNumber(words: readonly string[]): readonly string[] {
  const number = words.findIndex((word) => /\d/.test(word))
  if (number < 0) return words
  // "AXC 152" and "flores 321 mail": the letters belong to the number, or it to an address
  if (number === 1 && (words[0] as string).length <= MOST_LETTERS) return []
  if (words.some((word) => word.endsWith('com') || label.test(word) || mailer.test(word))) return []
  return joints.has(words[number - 1] ?? '') ? words.slice(0, number - 1) : words.slice(0, number)
}

/** The same words, alone, or at the beginning of what was an answer to more than one question. */
function isSameAnswer(words: readonly string[], value: string): boolean {
  const joined = words.join(' ')
  return joined === value || (words.length <= MOST_ANSWERS && joined.startsWith(`${value} `) && /\d/.test(joined))
}
