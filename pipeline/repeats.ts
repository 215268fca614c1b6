import type { RepeatRow } from '../contract/row.ts'
import { factsOf } from './answers.ts'
import { asGiven } from './as-given.ts'
import { type AskedIn, mayAskFor, readsOnce } from './asked-facts.ts'
import { FACT_LIMIT, type Handoff } from './conversation.ts'
import { isCorrection, isDenied, ownMistake } from './corrections.ts'
import type { Fact, FactKind, GivenFact, History, Message } from './history.ts'
import { findRestated, type Present, restatedProblem } from './restated.ts'
import { saidShorter } from './said-shorter.ts'
import { isSameFact } from './same-fact.ts'
import { readFacts } from './signals/facts.ts'
import type { Signals } from './signals/signals.ts'
import { cutText } from './text.ts'

/** What the customer has to say again after asking for a person. @see METRICS.md, repeat-information instances */

/** A customer's message with what was read in it. */
export interface Told {
  event_id: string
  /** epoch ms */
  occurred_at: number
  text: string
  signals: Signals
}

/** One instance, before it is a row. */
export interface Repeat {
  kind: FactKind | 'already_told'
  value: string
  /** '' = not known */
  first_event_id: string
  asked_by_agent: boolean
}

const asksAnything =
  /\?|please|describe|explain|tell|bitte|schildern|beschreib|erzähl|erklär|por favor|cuént|díga|dime|explíq|s'il vous|svp|expliqu|racont|décri|dites/i
const affirms =
  /^(?:yes|yep|yeah|yup|correct|right|exactly|that'?s (?:right|it|correct)|ok|okay|sure|ja|genau|richtig|stimmt|korrekt|sí|exacto|correcto|eso es|vale|oui|exactement|c'est (?:ça|exact|bien ça)|tout à fait|d'accord)(?![\p{L}\p{N}])/iu

/**
 * The facts of a message that the customer gave before, one instance each; "I already told you" without a fact is one.
 * Corrections, confirmations of what the agent said, and next questions are none.
 * @param handoff the open one; the message must be younger than its request
 */
export function findRepeats(told: Told, history: History, handoff: Handoff): Repeat[] {
  const lastAgent = history.messages.findLast((message) => message.role === 'agent')
  if (ownMistake.test(told.text)) return []
  const asker: Asker = { lastAgent, askedIn: readsOnce() }
  const again = isCorrection(told.text, history) ? [] : saidAgain(told, history, handoff, asker)
  if (again.length > 0 || told.signals.told_before === null) return again
  return [{ kind: 'already_told', value: '', first_event_id: '', asked_by_agent: asks(asker, 'already_told') }]
}

/** Who may have asked for it. */
interface Asker {
  lastAgent: Message | undefined
  askedIn: AskedIn
}

/** Facts by their value; when there is none, what was said again in other forms. */
function saidAgain(told: Told, history: History, handoff: Handoff, asker: Asker): Repeat[] {
  const { lastAgent, askedIn } = asker
  if (isNextQuestion(told, handoff, lastAgent)) return []
  const read = factsOf(told, history.messages, askedIn)
  const facts = [...read, ...saidShorter({ text: told.text, facts: read, before: lastAgent, askedIn }, history.facts)]
  const given = knownFacts(facts, history)
  if (given.length > 0) {
    const again = given
      .filter(({ fact }) => !isDenied(told.text, fact.start, fact.end) && !isConfirmation(fact, told, asker, history))
      .map(({ fact, first }) => toRepeat({ ...first, kind: surerKind(fact, first) }, asker))
    const isProduct = again.length > 0 && again.every(({ kind }) => kind === 'product')
    return isProduct ? [...again, ...problemBeside(told, facts, history, handoff, asker)] : again
  }
  if (affirms.test(told.text.trimStart()) && lastAgent?.text.includes('?') !== true) return []
  return findRestated(presentOf(told, facts, history, asker), toldToBot(history, handoff)).map((restated) => ({
    ...restated,
    asked_by_agent: asks(asker, restated.kind),
  }))
}

function presentOf(told: Told, facts: readonly Fact[], history: History, asker: Asker): Present {
  const { lastAgent, askedIn } = asker
  const isGreeted = () => lastAgent !== undefined && isGreeting(lastAgent, history)
  const isAskedAbout = () => lastAgent !== undefined && (asks(asker, 'problem') || isGreeted())
  return {
    ...{ text: told.text, words: told.signals.words, facts, before: history.messages, askedIn },
    sums: history.facts.filter(({ kind }) => kind === 'amount').map(({ value }) => value),
    // who was answered, and not asked what it is about, goes on: what is alike is the next thing they want
    isAsked: lastAgent === undefined || asksAnything.test(lastAgent.text) || isGreeted(),
    mayRephrase: () => lastAgent === undefined || isAskedAbout(),
    isAskedAbout,
  }
}

/** The first word of an agent who only greets, or asks "what's up?": the customer begins anew. */
const greets =
  /^(?:hi|hey|hello|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|hola|buen[oa]s|bonjour|bonsoir)(?!\p{L})(?![\s\S]*(?:\d|\b(?:sorry|refund|sent|checked|see|order|booking|account)\b))[^?]{0,90}(?:what['’]?s up\??|was gibt['’]?s\??|qué pasa\??|dites-moi\.?)?$/iu
const isGreeting = (agent: Message, { messages }: History): boolean =>
  messages.find(({ role }) => role === 'agent') === agent && greets.test(agent.text.trim())

/** Beside the name of the product, which belongs to it, what it is about is said again by who was asked for it. */
function problemBeside(told: Told, facts: readonly Fact[], history: History, handoff: Handoff, asker: Asker): Repeat[] {
  if (asker.lastAgent === undefined || !asks(asker, 'problem')) return []
  const restated = restatedProblem(presentOf(told, facts, history, asker), toldToBot(history, handoff))
  return restated.map((one) => ({ ...one, asked_by_agent: true }))
}

function knownFacts(facts: readonly Fact[], history: History): { fact: Fact; first: GivenFact }[] {
  return facts
    .filter((fact, index) => facts.findIndex((other) => isSameFact(other, fact)) === index)
    .flatMap((fact) => {
      const first = history.facts.find((known) => isSameFact(known, fact))
      return first === undefined ? [] : [{ fact, first }]
    })
}

const toldToBot = ({ messages }: History, { requested_at }: Handoff): Message[] =>
  messages.filter(({ role, occurred_at }) => role === 'customer' && occurred_at <= requested_at)

/** What nobody called anything the first time may have its name now. */
const surerKind = (fact: Fact, first: GivenFact): FactKind =>
  fact.bare === undefined && fact.value === first.value ? fact.kind : first.kind

const toRepeat = ({ kind, value, event_id }: GivenFact, asker: Asker): Repeat => ({
  kind,
  value,
  first_event_id: event_id,
  asked_by_agent: asks(asker, kind),
})

const asks = ({ lastAgent, askedIn }: Asker, kind: Repeat['kind']): boolean =>
  lastAgent !== undefined && mayAskFor(lastAgent.text, kind, askedIn)

/** "A-77123 is right" */
const isRight =
  /\b(?:is|that'?s|it'?s|are|was) (?:the )?(?:right|correct)\b(?! (?:now|away|here|after|before|at once))|(?<!\p{L})(?:(?:stimmt|ist richtig|ist korrekt)(?! nicht)|es (?:el |la )?correct[oa]|est (?:correcte?|exacte?|juste)|c'est ça)(?!\p{L})/iu
/** "yes, it is A1043" has a few words beside what it agrees to; who goes on with more says something. */
const MOST_BESIDE = 4

/** "Yes, A1043": the agent had said it, or nobody asked for it: the customer agrees to it, or takes it up. */
function isConfirmation(fact: Fact, { text, signals }: Told, asker: Asker, { messages }: History): boolean {
  const { lastAgent, askedIn } = asker
  if (lastAgent === undefined) return false
  const agrees = affirms.test(text.trimStart())
  const isAsked = askedIn(lastAgent.text).some(({ kind }) => kind === fact.kind)
  const isSaid = messages.some((message) => message.role === 'agent' && isNamedBy(message.text, fact))
  if (isSaid && (agrees || (!isAsked && signals.told_before === null))) return true
  if (isAsked || !(agrees || isRight.test(text))) return false
  const beside = `${text.slice(0, fact.start)} ${text.slice(fact.end)}`.match(/[\p{L}']+/gu) ?? []
  return isRight.test(text) || (beside.length <= MOST_BESIDE && !asks(asker, fact.kind))
}

const isNamedBy = (text: string, fact: Fact): boolean => readFacts(text).some((said) => isSameFact(said, fact))

/** "Anything else I can help with?" asks for what is next. */
const asksForNext =
  /\b(?:any ?thing|something|what) else\b|\bany (?:other|more|further) (?:questions?|help|concerns?|issues?)\b|(?<!\p{L})(?:sonst noch|noch (?:etwas|was|eine frage)|algo más|otra cosa|autre chose)(?!\p{L})/iu

/**
 * Asked after the agent said something that was no question, or asked for nothing that is said again: the talk goes on. Who
 * is asked what it is about, and answers with a question, says it again.
 */
function isNextQuestion(told: Told, handoff: Handoff, lastAgent: Message | undefined): boolean {
  if (handoff.responded_at === 0 || lastAgent === undefined || told.signals.told_before !== null) return false
  if (told.signals.question_count === 0) return false
  return !lastAgent.text.includes('?') || asksForNext.test(lastAgent.text)
}

/** Remembers what the customer gave while the bot was in charge; the first time counts. */
export function rememberFacts(told: Told, history: History): void {
  for (const fact of factsOf(told, history.messages)) {
    if (history.facts.length >= FACT_LIMIT) return
    if (history.facts.some((known) => known.kind === fact.kind && known.value === fact.value)) continue
    history.facts.push({ ...asGiven(fact, told.text), event_id: told.event_id, occurred_at: told.occurred_at })
  }
}

/** @param place the conversation and the handoff the repeat counts for */
export function buildRepeatRow(
  repeat: Repeat,
  told: Told,
  place: Pick<RepeatRow, 'workspace' | 'conversation_id' | 'episode' | 'handoff_id'>,
): RepeatRow {
  return {
    ...place,
    event_id: told.event_id,
    first_event_id: repeat.first_event_id,
    occurred_at: told.occurred_at,
    kind: repeat.kind,
    value: repeat.value,
    quote: cutText(told.text, 280),
    asked_by_agent: repeat.asked_by_agent ? 1 : 0,
  }
}
