import type { Policy } from '../../contract/policy.ts'
import type { Fact, History } from '../history.ts'
import { readFacts } from '../signals/facts.ts'
import type { Span } from '../signals/line.ts'
import {
  isAsked,
  type Meant,
  type Named,
  readNamed,
  rounded,
  standsBeside,
  tellingWords,
  worth,
} from './named-amount.ts'
import { type CustomerMessage, quote } from './trigger.ts'

/** Which of the amounts that a customer named is asked back. */

/** @param request null = it was asked before this message, which only tells how much. @returns null when it names no sum that can be meant */
export function meantHere(
  request: Span | null,
  event: CustomerMessage,
  facts: readonly Fact[],
  policy: Policy,
): Meant | null {
  const amounts = facts.filter(({ kind }) => kind === 'amount')
  if (amounts.length === 0) return null
  const named = readNamed(event.text, amounts, policy, (fact) => quote(event, fact), request)
  const beside = named.filter(({ isBeside }) => isBeside)
  if (beside.length > 0) return largest(runsOf(beside))
  const asked = request === null ? '' : phraseOf(request, event.text)
  const meant = choose(named, asked)
  if (difference.test(asked)) return differenceOf(meant)
  return allOf(meant, asked) ?? largest(runsOf(meant))
}

/**
 * "The table was $250, I want my money back for everything", after "the chair was $300": what was named before counts with it.
 * @returns null when nothing of both is asked back together
 */
export function meantAltogether(
  request: Span,
  event: CustomerMessage,
  facts: readonly Fact[],
  history: History,
  policy: Policy,
): Meant | null {
  const asked = phraseOf(request, event.text)
  if (!all.test(asked) || !history.facts.some(({ kind }) => kind === 'amount')) return null
  const amounts = facts.filter(({ kind }) => kind === 'amount')
  const here = readNamed(event.text, amounts, policy, (fact) => quote(event, fact), request)
  if (here.length === 0 || here.some(({ isBeside, corrects }) => isBeside || corrects)) return null
  const before = namedEarlier(event, history, policy).filter(({ isBought }) => isBought)
  const each = eachOnce(before, here, event.text)
  return each.length === here.length ? null : allOf(choose(each, asked), asked)
}

/** The sums that answer "how much were they?", asked of several: those of the messages since the request, and of this one. */
export function meantSince(
  since: readonly string[],
  event: CustomerMessage,
  facts: readonly Fact[],
  history: History,
  policy: Policy,
): Meant | null {
  const told = history.facts.filter(({ event_id }) => since.includes(event_id))
  const before = namedEarlier(event, { ...history, facts: told }, policy)
  const amounts = facts.filter(({ kind }) => kind === 'amount')
  const here = readNamed(event.text, amounts, policy, (fact) => quote(event, fact), null)
  if (before.length === 0 || [...before, ...here].some(({ corrects }) => corrects)) return null
  const meant = choose(eachOnce(before, here, event.text), '')
  return meant.length < 2 ? null : sumOf(meant)
}

/** Without what is told again ("I told you, $260") and the total of the others ("$400 in all"). */
function eachOnce(before: readonly Named[], here: readonly Named[], text: string): Named[] {
  const fresh = another.test(text) ? here : here.filter((one) => !before.some(({ amount }) => amount === one.amount))
  const each = [...before, ...fresh]
  const { amount: sum } = sumOf(each)
  return each.length < 3 ? each : each.filter(({ amount }) => rounded(sum - amount) !== amount)
}

/** Says that a sum is one more, though it is as high as one before. */
const another =
  /(?<!\p{L})(?:too|also|another|other|second|third|both|auch|ander\p{L}{1,2}|zweit\p{L}{1,2}|beide\p{L}?|también|otr[oa]|segund[oa]|amb[oa]s|aussi|autre|deuxième|les deux)(?!\p{L})/iu

/** Whether a request is for several things: "my two orders". */
export const asksForSeveral = (request: Span, text: string): boolean => all.test(phraseOf(request, text))

const difference =
  /(?<!\p{L})(?:(?:price )?difference|(?:preis)?differenz|preisunterschied|diferencia|différence)(?!\p{L})/iu

/** Between two prices; beside one alone nobody knows how much it is. */
function differenceOf(meant: readonly Named[]): Meant | null {
  const [one, other] = meant
  if (one === undefined || other === undefined || meant.length > 2) return null
  return { amount: rounded(Math.abs(one.amount - other.amount)), sources: [...one.sources, ...other.sources] }
}

/** Whether all amounts of a message together are above the limit: below it nobody need ask which one is meant. */
export function mayExceed(facts: readonly Pick<Fact, 'kind' | 'value'>[], policy: Policy): boolean {
  let sum = 0
  for (const { kind, value } of facts) if (kind === 'amount') sum += worth(value, policy) ?? 0
  return sum > policy.refund_limit
}

/** Whether a request says itself how much it asks for. */
export const namesSum = (request: Span, text: string, facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.kind === 'amount' && standsBeside(request, fact, text))

/** What is asked back of the amounts that the customer gave in earlier messages: the last if it corrects the others, else the largest that was paid. */
export function meantEarlier(request: Span, event: CustomerMessage, history: History, policy: Policy): Meant | null {
  const asked = phraseOf(request, event.text)
  const meant = choose(namedEarlier(event, history, policy), asked)
  if (difference.test(asked)) return differenceOf(meant)
  const last = meant.at(-1)
  if (last?.corrects) return last
  const bought = meant.filter(({ isBought }) => isBought)
  return allOf(meant, asked) ?? largest(runsOf(bought.length > 0 ? bought : meant))
}

/** In the order in which they were given. One whose message has left the history is known by its value alone. */
function namedEarlier(now: CustomerMessage, { facts, messages }: History, policy: Policy): Named[] {
  // those of this message are among the given already
  const amounts = facts.filter(({ kind, event_id }) => kind === 'amount' && event_id !== now.event_id)
  return [...new Set(amounts.map(({ event_id }) => event_id))].flatMap((event_id) => {
    const text = messages.find((message) => message.event_id === event_id)?.text ?? ''
    const told = readFacts(text).filter(({ kind }) => kind === 'amount')
    const lost = amounts.filter((one) => one.event_id === event_id).map(({ value }) => ({ value, start: 0, end: 0 }))
    return readNamed(text, told.length > 0 ? told : lost, policy, () => ({ event_id }), null)
  })
}

/** What was not paid never counts, what came with the purchase only where no price was named; words of the request choose among the rest. */
function choose(named: readonly Named[], asked: string): Named[] {
  const paid = named.filter(({ role }) => isAsked(role))
  const spoken = tellingWords(asked)
  const called = paid.filter(({ words }) => words.some((word) => spoken.includes(word)))
  if (called.length > 0) return called
  const prices = paid.filter(({ role }) => role === 'price')
  return prices.length > 0 && !all.test(asked) ? prices : paid
}

const both = /(?<![\p{L}])(?:both|beides?|ambos|ambas|los dos|las dos|les deux)(?!\p{L})/iu
const all =
  /(?<![\p{L}])(?:both|everything|all of (?:it|them|these|those|that)|all (?:the|these|those|my|our|two|three|four|five) [a-z]{2,20}s|them all|the (?:whole )?lot|(?<!one of )(?:the|my|our|these|those) (?:two|three|four|five|[2-5]) [a-z]{2,20}s|(?<!eine[rns] )(?:die|meine|unsere) (?:zwei|drei|vier|[2-5]) \p{L}{2,30}|(?<!un[oa]? de )(?:los|las|mis|nuestr[oa]s|les|mes|nos) (?:dos|tres|cuatro|deux|trois|quatre|[2-5]) \p{L}{2,20}s|beides?|alles|ambos|ambas|los dos|las dos|les deux|tous les)(?!\p{L})/iu

/** The sum, where all of them are asked back, or several by their names: "the shoes and the bag". */
function allOf(meant: readonly Named[], asked: string): Meant | null {
  const [only] = meant
  if (meant.length === 1 && both.test(asked) && only?.words.some((word) => word === 'twice' || word === 'each'))
    return sumOf([only, only])
  if (meant.length < 2) return null
  if (all.test(asked)) return sumOf(both.test(asked) ? meant.slice(-2) : meant)
  const spoken = tellingWords(asked)
  const names = meant.map(({ words }) => words.find((word) => spoken.includes(word)))
  return !names.includes(undefined) && new Set(names).size === meant.length ? sumOf(meant) : null
}

const sumOf = (some: readonly Meant[]): Meant => ({
  amount: rounded(some.reduce((sum, { amount }) => sum + amount, 0)),
  sources: some.flatMap(({ sources }) => sources),
})

/** Those said in one breath as one. */
function runsOf(named: readonly Named[]): Meant[] {
  const runs: Named[][] = []
  for (const one of named) {
    const run = runs.at(-1)
    if (run !== undefined && one.joined !== null && run.at(-1) === one.joined) run.push(one)
    else runs.push([one])
  }
  return runs.map((run) => (run.length === 1 ? (run[0] as Named) : sumOf(run)))
}

function largest(some: readonly Meant[]): Meant | null {
  let found: Meant | null = null
  for (const one of some) if (found === null || one.amount > found.amount) found = one
  return found
}

/** How far behind the request its own words are looked for: "a refund for the blue chair". */
const PHRASE = 60
/** The request with what belongs to it, up to the end of its sentence. */
function phraseOf(request: Span, text: string): string {
  const before = text.slice(Math.max(0, request.start - PHRASE), request.start)
  const after = text.slice(request.end, request.end + PHRASE)
  const from = Math.max(...[',', '.', ';', ':', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1
  const to = after.search(/[.;:!?\n]/)
  return before.slice(from) + text.slice(request.start, request.end) + (to === -1 ? after : after.slice(0, to))
}
