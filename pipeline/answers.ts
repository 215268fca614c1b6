import { type AskedIn, readsOnce } from './asked-facts.ts'
import type { Fact, FactKind, Message } from './history.ts'
import { nameBare } from './number-kinds.ts'
import type { Told } from './repeats.ts'
import { isChat } from './restated-words.ts'
import { turnedName } from './signals/named.ts'
import { isGivenName, isNoName, isNoNameElsewhere } from './signals/no-names.ts'

/**
 * What only the question before it, or what the conversation is about, shows to be what it is: "May I have your name?"
 * "Anna Weber"; a bare number; and the postcode after a street, which is no order number.
 */

const READ_LENGTH = 160
const MOST_WORDS = 3
const MOST_ADDRESS_WORDS = 12

/**
 * @param earlier the conversation up to the message, oldest first
 * @param askedIn what a message asks for
 * @returns the facts of a message, those that answer the message right before it among them, in its order
 */
export function factsOf(
  { text, signals }: Told,
  earlier: readonly Message[],
  askedIn: AskedIn = readsOnce(),
): readonly Fact[] {
  const before = earlier.at(-1)
  const facts = nameBare(withPostcodes(signals.facts, text), text, earlier, askedIn)
  const kind = answerable(text, before, askedIn)
  const answer = kind === null ? null : readAnswer(kind, text, facts)
  if (answer === null) return facts
  const others = facts.filter(({ start, end }) => end <= answer.start || start >= answer.end)
  return [...others, answer].sort((a, b) => a.start - b.start)
}

type Answered = 'name' | 'address' | 'product'
const isAnswered = (kind: FactKind): kind is Answered => kind === 'name' || kind === 'address' || kind === 'product'

/** Cheap tests first: hardly any message asks, and long ones do not answer in a word. */
function answerable(text: string, before: Message | undefined, askedIn: AskedIn): Answered | null {
  if (before === undefined || before.role === 'customer' || text.length > READ_LENGTH || text.includes('?')) return null
  if (!mayAsk.test(before.text)) return null
  const all = askedIn(before.text)
  const asked = all.flatMap(({ kind }) => (isAnswered(kind) ? [kind] : []))
  const only = asked.length === 1 ? (asked[0] ?? null) : null
  // "Your order number and the model?" "A1043"
  return only === 'product' && all.length > 1 ? null : only
}

/** A name or an address may be asked for; `asked-facts.ts` knows whether it is. */
const mayAsk =
  /ame|d?dress|odel|roduct|evice|[Ww]ho(?:m| am| do| I| is|['’]s)|nschrift|ohin|wem|[Hh]ei(?:ß|ss)|irecci|omicilio|ombre|quién|llama|dónde|[Nn]om(?!\p{L})|à qui|appel/u

function readAnswer(kind: Answered, text: string, facts: readonly Fact[]): Fact | null {
  const turned = kind === 'name' ? turnedAnswer(text) : null
  if (turned !== null) return turned
  const span = spanOf[kind](text)
  const found = facts.filter((fact) => fact.kind === kind && fact.bare === undefined)
  if (span === null) return null
  const [start, end] = span
  // the town behind the street is a part of the answer
  const isMore = kind === 'address' && found.every((fact) => start <= fact.start && fact.end <= end)
  if (found.length > 0 && !isMore) return null
  return { kind, value: normalise(text.slice(start, end)), start, end }
}

/** "Sure, it's", "My name is", "I am": said before the answer. */
const lead =
  /^\s{0,8}(?:(?:hi|hello|hey|yes|yeah|sure|ok(?:ay)?|certainly|of course|no problem|well|oh)\b[\s,.!-]{1,4}){0,3}(?:(?:it'?s|it is|it would be|this is|i'?m|i am|my (?:full |first )?name'?s?(?: is)?|the name'?s?(?: is)?|name(?: is)?:?|(?:my|the) (?:\w{4,8} )?address(?: is|:)|i live (?:at|in)|you can call me|call me|that'?s)\s{1,3})?(?:(?:mrs?|ms|dr)\b\.?\s{1,3})?/i
/** The same in German, Spanish and French. */
const leadElsewhere =
  /^\s{0,8}(?:(?:hallo|guten (?:tag|morgen|abend)|ja|klar|gerne?|natürlich|hola|buenas|sí|claro(?: que sí)?|por supuesto|bonjour|bonsoir|oui|bien sûr|d'accord|voilà)(?!\p{L})[\s,.!-]{1,4}){0,3}(?:(?:(?:mein|der) (?:voller )?name (?:ist|lautet)|ich hei(?:ß|ss)e|ich bin|hier ist|das ist|(?:meine|die) (?:adresse|anschrift) (?:ist|lautet)|ich wohne (?:in(?: der)?|am|an der)|an die|in die|mi nombre(?: completo)? es|me llamo|soy|es|la dirección es|mi dirección es|vivo en(?: la)?|a la|en la|je m'appelle|mon nom(?: complet)? est|je suis|c'est|moi c'est|(?:mon|l')\s?adresse (?:est|c'est)|j'habite(?: au)?|au|à la)\s{1,3})?(?:(?:frau|herr|sra?\.?|señora?|mme|madame|monsieur|m\.)\s{1,3})?/iu
/** Letters with what names have between them. */
const nameWords = /^\p{L}[\p{L}'’-]{0,24}(?: \p{L}[\p{L}'’-]{0,24}){0,3}/u
/** What goes on after a name, and is none of it. */
const ending =
  /^\s{0,4}(?:$|[.,!;\n(]|[-–—] |(?:and|with|from|here|speaking|und|mit|aus|hier|am apparat|y|con|de|et|avec|à l'appareil)(?!\p{L}))/iu

/** They begin a message where a name would stand. */
const interjections = new Set(
  'actually oops opps ugh duh nevermind never lol wait nope whatever first last private unknown none n/a'.split(' '),
)

const isSmallTalk = (word: string): boolean => (isChat(word) && !isGivenName(word)) || interjections.has(word)

const leadOf = (text: string): number =>
  Math.max(lead.exec(text)?.[0].length ?? 0, leadElsewhere.exec(text)?.[0].length ?? 0)

function nameIn(text: string): [number, number] | null {
  const start = leadOf(text)
  const words: string[] = []
  for (const word of (nameWords.exec(text.slice(start))?.[0] ?? '').split(' ')) {
    if (/^(?:and|with|from|here|speaking)$/i.test(word)) break
    words.push(word)
  }
  const name = words.join(' ').replace(/[.'’-]{1,4}$/, '')
  const isWhole = text.slice(start + name.length).trim().length <= 1
  if (words.length > MOST_WORDS || name.length < 2 || !ending.test(text.slice(start + name.length))) return null
  if (words.some((word, i) => isNoName(word, i === 0) || isSmallTalk(word.toLowerCase()))) return null
  if (words.some(isNoNameElsewhere)) return null
  // who writes in small letters does so throughout: a word of a sentence is no name
  return isWhole || words.every((word) => /^\p{Lu}/u.test(word)) ? [start, start + name.length] : null
}

/** "Lee, Ann", but not "Ann, Berlin" and not "Thanks, Ann" */
function turnedAnswer(text: string): Fact | null {
  const value = turnedName(text.trim())
  if (value === null || value.split(' ').some(isSmallTalk)) return null
  const start = text.search(/\S/)
  return { kind: 'name', value, start, end: start + text.trim().replace(/[.!]$/, '').length }
}

/** "12 Elm Street", "221b Baker Street", "Hauptstraße 12": it begins with the number, or with a name that has one. */
const house =
  /^(?:\d{1,5}(?:[a-z]|[-/]\d{1,4})?,? (?!(?:days?|weeks?|months?|years?|hours?|minutes?|mins?|times?|items?|of|am|pm|people|dollars?|euros?)\b)\p{L}{2,}|\p{Lu}[\p{L}.-]{2,30}(?: \p{Lu}[\p{L}.-]{1,30}){0,2} \d{1,5}[a-z]?(?![\w:]))/u

/** Up to the end of the sentence. */
function addressIn(text: string): [number, number] | null {
  const start = leadOf(text)
  const rest = (/^[^!;\n]{0,120}/.exec(text.slice(start))?.[0] ?? '').replace(/[\s.,]{1,8}$/, '')
  const isAddress = house.test(rest) && rest.split(/\s{1,4}/).length <= MOST_ADDRESS_WORDS && !rest.includes('@')
  return isAddress ? [start, start + rest.length] : null
}

/** "the V11", "It's a Dyson V11": a model, and nothing else. */
const model =
  /^\s{0,8}(?:(?:yes|sure|ok(?:ay)?|well)[\s,.!-]{1,4})?(?:(?:it'?s|it is|this is|that'?s|i have|mine is)\s)?(?:(?:an?|the|my)\s)?((?:[a-z][a-z&-]{1,20} ){0,3}(?=[a-z-]{0,8}\d)[a-z]{1,4}-?\d{1,5}[a-z]{0,4}(?: (?:pro|plus|max|ultra|mini|air|se|lite))?)[\s.!]{0,3}$/i

function modelIn(text: string): [number, number] | null {
  const piece = model.exec(text)?.[1]
  return piece === undefined ? null : [text.lastIndexOf(piece), text.lastIndexOf(piece) + piece.length]
}

const spanOf: Record<Answered, (text: string) => [number, number] | null> = {
  name: nameIn,
  address: addressIn,
  product: modelIn,
}

/** "12 Elm Street, Springfield, IL 90210" */
const postcode = /^(?:,? {0,2}[A-Za-z][A-Za-z.'-]{1,20}){0,4},? {1,2}(\d{5})(?:-\d{4})?(?!\w)/

function withPostcodes(facts: readonly Fact[], text: string): readonly Fact[] {
  const address = facts.find(({ kind }) => kind === 'address')
  if (address === undefined) return facts
  const after = postcode.exec(text.slice(address.end, address.end + 100))?.[0]
  if (after === undefined) return facts
  const end = address.end + after.length
  const whole = { ...address, end, value: normalise(text.slice(address.start, end)) }
  return facts.flatMap((fact) =>
    fact === address ? [whole] : fact.start >= address.end && fact.end <= end ? [] : [fact],
  )
}

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
