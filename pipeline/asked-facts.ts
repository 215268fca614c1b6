import { isNounOnly, questionsElsewhere } from './asked-elsewhere.ts'
import { inOneLine, isList, listed } from './asked-lists.ts'
import { mentionsOpening } from './asked-openings.ts'
import { otherwise } from './asked-otherwise.ts'
import { type AskedFact, marksOf, type Question, questions } from './asked-questions.ts'
import { declinesElsewhere, tellsElsewhere } from './asked-ways-elsewhere.ts'
import type { FactKind } from './history.ts'
import { readFacts } from './signals/facts.ts'

/**
 * Which facts an agent's message asks the customer for, in two measures. `askedFacts` is strict: an agent is told the answer
 * on its account, so a fact that is only mentioned, confirmed with its value, or meant to be another one is not asked for.
 * `mayAskFor` is wide: the customer did give a fact of the kind, and the question is only whether somebody wanted it.
 * In English, German, Spanish and French; lists of what is wanted in English.
 */
const READ_LENGTH = 1200

/** "No need for your order number", "I have your email address", "what is the name of". */
const declines =
  /\b(?:don't|do not|doesn't|won't|no longer|never|not) (?:need|require|have to|share|send|give|provide|tell|enter|type)\b|\bno need\b|\b(?:already|i do|i can see) (?:have|see)\b|\bif you\b|\bonce you\b|\bif (?:it|that|this)(?:'s| is) (?:a |an )?(?:different|another|not the same)/
const mentions = new RegExp(
  `number|\\bno\\b|\\bnum\\b|nr\\b|\\bid\\b|code|reference|\\bref\\b|\\bpnr\\b|where|#|mail|phone|mobile|cell|which|name|address|amount|who|why|how|date|when|zip|problem|issue|trouble|matter|concern|complaint|difficulty|situation|what|you are ?\\?|${mentionsOpening.source}`,
)
const allQuestions: readonly Question[] = [...questions, ...otherwise]
/** "Order no. please": its point ends no sentence. */
const shortened = /\b(no|nr|num|ref)\.(?= (?:please|pls|plz|bitte|and|or|und)\b)/g

/**
 * @param isWanted of which kinds an answer is known
 * @returns each fact once; what has its value in the same sentence is only confirmed
 */
export function askedFacts(text: string, isWanted: Wanted): AskedFact[] {
  const lowered = text.slice(-READ_LENGTH).toLowerCase().replaceAll('’', "'")
  const isElsewhere = tellsElsewhere.test(lowered) || lowered.includes('?')
  if (!isElsewhere && !mentions.test(lowered)) return []
  const asked = new Set<Question>()
  for (const sentence of inOneLine(lowered.replace(shortened, '$1')).split(/(?<=[.?!])\s+|\n+/)) {
    const one = sentence.replace(/\s+/g, ' ').trim()
    if (one.length > 300) continue
    if (mentions.test(one) && !declines.test(one)) addAsked(asked, one, isWanted)
    if (isElsewhere && mayAskElsewhere(one) && !declinesElsewhere.test(one)) addElsewhere(asked, one, isWanted)
    if (asked.size > 0) takeOutGiven(asked, one)
  }
  return [...asked]
    .filter((one, index, all) => all.findIndex((other) => isSameQuestion(one, other)) === index)
    .map(({ kind, label, naming, value }) => ({ kind, label, naming, value }))
}

/** "Email?" is said in more than one language. */
const isSameQuestion = (one: Question, other: Question): boolean =>
  one.kind === other.kind && one.label?.source === other.label?.source && one.value?.source === other.value?.source

const mayAskElsewhere = (sentence: string): boolean =>
  tellsElsewhere.test(sentence) ||
  (sentence.endsWith('?') && sentence.length <= NOUN_LENGTH && isNounOnly.test(sentence))
const NOUN_LENGTH = 40

/** What a text asks for, of every kind. */
export type AskedIn = (text: string) => readonly AskedFact[]

/** Reads each text once: whoever looks at a customer's message wants to know more than once what it answers. */
export function readsOnce(): AskedIn {
  const known: { text: string; asked: readonly AskedFact[] }[] = []
  return (text) => {
    for (const one of known) if (one.text === text) return one.asked
    const asked = readAsked(text)
    known.push({ text, asked })
    return asked
  }
}

const readAsked: AskedIn = (text) => askedFacts(text, () => true)

type Wanted = (kind: FactKind) => boolean

function addAsked(asked: Set<Question>, sentence: string, isWanted: Wanted): void {
  const marks = marksOf(sentence)
  for (const question of allQuestions)
    if (isWanted(question.kind) && asksFor(question, sentence, marks)) asked.add(question)
  if (isList(sentence)) for (const question of listed(sentence)) if (isWanted(question.kind)) asked.add(question)
}

function addElsewhere(asked: Set<Question>, sentence: string, isWanted: Wanted): void {
  for (const question of questionsElsewhere)
    if (isWanted(question.kind) && asksFor(question, sentence, 0)) asked.add(question)
}

function takeOutGiven(asked: Set<Question>, sentence: string): void {
  for (const { kind } of readFacts(sentence))
    for (const question of asked) if (question.kind === kind) asked.delete(question)
}

function asksFor({ patterns, needs }: Question, sentence: string, marks: number): boolean {
  if (needs === null ? marks === 0 : !needs.test(sentence)) return false
  for (const [needed, pattern] of patterns) if ((marks & needed) === needed && pattern.test(sentence)) return true
  return false
}

/** The words by which a question means a fact of this kind. */
const askingWords: Record<FactKind, RegExp> = {
  order_id: /order|booking|case|ticket|reference|number|\bid\b/,
  account_id: /account|number|\bid\b|customer/,
  email: /e-?mail|address|contact/,
  phone: /phone|number|call|reach|mobile|contact/,
  amount: /amount|how much|price|total|charged?|sum|cost/,
  date: /date|when|which day|what day|time/,
  name: /name|who/,
  address: /address|where|street|zip|postcode|live/,
  product: /product|item|model|which|what/,
  problem: /help|problem|issue|wrong|happen|describe|explain|detail|assist/,
}
/** Yes or no is the answer, not a fact; "Can you tell me", "Would you mind telling me" are no such questions. */
const offers =
  /(?:^|, )(?:(?:and|or|so|but|now|then|also) )?(?:(?:would|do) you (?:like|want|prefer)|shall (?:i|we)|should (?:i|we)|(?:is|are|was|were) (?:there|that|this|it|you)|(?:have|did) you)\b/

/** Whether it asks for a fact of this kind, by a question that is about one or by "please give me". */
export function mayAskFor(text: string, kind: FactKind | 'already_told', askedIn: AskedIn = readAsked): boolean {
  const sentences = text.toLowerCase().split(/(?<=[.?!])|\n/)
  const questions = sentences.filter((one) => one.length > 1 && one.endsWith('?'))
  if (kind === 'already_told') return questions.length > 0
  if (questions.some((one) => askingWords[kind].test(one) && !offers.test(one.trim()))) return true
  return askedIn(text).some((one) => one.kind === kind)
}
