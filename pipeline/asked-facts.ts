import type { FactKind } from './history.ts'
import { readFacts } from './signals/facts.ts'

/**
 * Which facts an agent's message asks the customer for, in two measures. `askedFacts` is strict: an agent is told the answer
 * on its account, so a fact that is only mentioned, confirmed with its value, or meant to be another one is not asked for.
 * `mayAskFor` is wide: the customer did give a fact of the kind, and the question is only whether somebody wanted it.
 * English; in another language nothing is found.
 */
export interface AskedFact {
  kind: FactKind
  /** the words by which the customer would have named it; null = the kind says it */
  label: RegExp | null
  /** what of it is an answer; null = any */
  value: RegExp | null
}

const READ_LENGTH = 1200

const may = '(?:can|could|may|might) (?:i|we) (?:please |just |also |kindly |quickly )?'
const would = '(?:(?:can|could|would|will) you (?:please |just |also |kindly |quickly )?|(?:please|kindly|pls) )'
const give =
  '(?:provide|give|tell|share|confirm|verify|supply|state|repeat|send|type|enter|let (?:me|us) (?:have|know))'
/** "Could I have", "please tell me", "I need", "what is". */
const frame = `(?:${may}(?:have|get|grab|take|ask (?:you )?for|know|confirm|verify)|${would}${give}(?: (?:me|us))?(?: (?:with|again))?|(?:i|we)(?:'ll| will|'d| would)?(?: just| also| still)? (?:need|require)(?: to (?:have|know|get|ask for|confirm|verify))?|do you (?:still )?(?:have|know|remember)|what(?:'s| is| was)|let (?:me|us) (?:have|know))`

interface Noun {
  kind: FactKind
  words: string
  /** in a question of nothing else, absent = the same words */
  alone?: string
  /** of ids: the other words for the same thing */
  label?: string
  value?: RegExp
}

const numberOf = (label: string): string =>
  `(?:${label})(?:'s)? (?:number|no\\.?|id|code|#)|(?:number|id|code) (?:of|for|on) (?:your|the) (?:${label})`
const id = (kind: FactKind, label: string): Noun => ({ kind, words: numberOf(label), label })

const nouns: readonly Noun[] = [
  id('order_id', 'order|purchase'),
  id('order_id', 'booking|reservation|confirmation|pnr'),
  id('order_id', 'case|ticket|claim|reference'),
  id('order_id', 'tracking|shipment'),
  id('order_id', 'invoice'),
  id('order_id', 'policy'),
  id('order_id', 'flight'),
  id('account_id', 'account|acct|customer|client|user|member|membership'),
  id('account_id', 'card'),
  { kind: 'email', words: 'e-?mail(?: address| id)?' },
  {
    kind: 'phone',
    words:
      '(?:tele)?phone(?: number)?|(?:mobile|cell|contact|callback)(?: phone)? number|(?:best )?number to (?:call|reach) you',
  },
  // a host's, a hotel's or a mother's is another one
  {
    kind: 'name',
    words: 'your (?:first )?name|name (?:on|for) (?:the|your) (?:order|account|booking|reservation)',
    alone: '(?:first )?name',
  },
  // the first name is no answer
  { kind: 'name', words: '(?:full|last) name', value: / / },
  { kind: 'address', words: '(?:shipping |delivery |postal |billing |mailing |home |street )?address' },
  { kind: 'amount', words: '(?:exact |total )?amount(?: (?:of the|you were) (?:charged?|billed|refund|payment))?' },
]

/** Up to three words between what asks and what is asked for; another one is not the one that was given. */
const between =
  "(?: (?!to\\b|e-?mail\\b|new\\b|another\\b|other\\b|different\\b|alternative\\b|alternate\\b|second\\b|ip\\b|web\\b)[\\w'-]{1,20}){0,4}?"
/** "your email about", "the address was updated": it is talked of, not asked for. */
const after =
  "(?! (?:number|address|id|of|about|from|with|saying|was|were|has|have|had|will|is (?:not|now|correct|right|wrong|still|being)|(?:we|i|they|that we) |you (?:got|received|were sent)|to (?!(?:find|locate|look|check|pull|verify|confirm|identify|access|proceed|assist|help)\\b)))(?![\\w'-])"
const politely = ",?(?: please| pls)?(?: again)?(?:,? (?:sir|madam|ma'am))?"

interface Question extends AskedFact {
  patterns: RegExp[]
  /** the first of its patterns begins with what asks */
  isFramed: boolean
}
/** One look for what asks, since most sentences do not: with the noun behind it each pattern has its own. */
const anyFrame = new RegExp(`\\b${frame}`)

const questions: readonly Question[] = nouns.map(({ kind, words, alone = words, label, value = null }) => ({
  kind,
  value,
  label: label === undefined ? null : new RegExp(`\\b(?:${label})`, 'i'),
  isFramed: true,
  patterns: [
    new RegExp(`\\b${frame}${between} (?:${words})${after}`),
    // "Your order number?", "and the email address, please"
    new RegExp(`^(?:and |also |ok(?:ay)?,? |so |thanks[.,!]? )?(?:your |the )?(?:${alone})${politely} ?\\?$`),
    new RegExp(`^(?:and |also )?(?:your |the )?(?:${alone}),? (?:please|pls)[.!]?$`),
  ],
}))
/** Questions without the noun. */
const otherwise: readonly Question[] = [
  {
    kind: 'name',
    label: null,
    value: null,
    isFramed: false,
    patterns: [/\b(?:who (?:am i|do i have the pleasure of)|whom am i) (?:speaking|talking|chatting)\b/],
  },
  {
    kind: 'amount',
    label: null,
    value: null,
    isFramed: false,
    patterns: [/\bhow much (?:were you|was it you were|have you been|did you get) (?:charged|billed)\b/],
  },
]
const all: readonly Question[] = [...questions, ...otherwise]

/** "No need for your order number", "I have your email address", "what is the name of". */
const declines =
  /\b(?:don't|do not|doesn't|won't|no longer|never|not) (?:need|require|have to|share|send|give|provide|tell|enter|type)\b|\bno need\b|\b(?:already|i do|i can see) (?:have|see)\b|\bif you\b|\bonce you\b/
const mentions = /number|\bno\b|\bid\b|code|#|mail|phone|name|address|amount|who|how much/

/**
 * @param isWanted of which kinds an answer is known
 * @returns each fact once; what has its value in the same sentence is only confirmed
 */
export function askedFacts(text: string, isWanted: (kind: FactKind) => boolean): AskedFact[] {
  const lowered = text.slice(-READ_LENGTH).toLowerCase().replaceAll('’', "'")
  if (!mentions.test(lowered)) return []
  const wanted = all.filter(({ kind }) => isWanted(kind))
  const asked = new Set<Question>()
  for (const sentence of lowered.split(/(?<=[.?!])\s+|\n+/)) {
    const one = sentence.replace(/\s+/g, ' ').trim()
    if (one.length > 300 || (asked.size === 0 && !mentions.test(one)) || declines.test(one)) continue
    const isAsking = anyFrame.test(one)
    for (const question of wanted) if (asksFor(question, one, isAsking)) asked.add(question)
    if (asked.size > 0)
      for (const { kind } of readFacts(one))
        for (const question of asked) if (question.kind === kind) asked.delete(question)
  }
  return [...asked].map(({ kind, label, value }) => ({ kind, label, value }))
}

function asksFor({ patterns, isFramed }: Question, sentence: string, isAsking: boolean): boolean {
  for (let i = isFramed && !isAsking ? 1 : 0; i < patterns.length; i++)
    if ((patterns[i] as RegExp).test(sentence)) return true
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
export function mayAskFor(text: string, kind: FactKind | 'already_told'): boolean {
  const sentences = text.toLowerCase().split(/(?<=[.?!])|\n/)
  const questions = sentences.filter((one) => one.length > 1 && one.endsWith('?'))
  if (kind === 'already_told') return questions.length > 0
  if (questions.some((one) => askingWords[kind].test(one) && !offers.test(one.trim()))) return true
  return askedFacts(text, (one) => one === kind).length > 0
}
