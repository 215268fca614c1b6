import type { MetricRow } from '../../contract/metric.ts'
import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { beforeWords, type WindowName, windowWords } from '../windows.ts'
import { formatCount, formatDuration, formatScore, minimumSample, plural } from './format.ts'
import { wilson } from './interval.ts'

/** Sentences made from the numbers. Plain words, the reader's own. */

export const reasonWords: Record<string, string> = {
  low_confidence: 'Bot was unsure',
  ambiguous_intent: 'Unclear what was meant',
  no_answer: 'Bot had no answer',
  profanity: 'Swearing',
  frustration: 'Frustrated',
  repetition: 'Had to repeat',
  dissatisfaction: 'Not satisfied',
  human_request: 'Asked for a person',
  account_deletion: 'Account deletion',
  high_value_refund: 'Large refund',
  complex_technical: 'Hard technical issue',
  formal_complaint: 'Formal complaint',
  legal_or_safety: 'Legal or safety',
  policy_rule: 'Your own rule',
  bot_unreachable: 'Bot not reachable',
  agent_takeover: 'Agent took over',
  platform_rule: "Platform's rule",
}

export const actionWords: Record<string, string> = {
  offer_human: 'Offered a person',
  escalate_urgent: 'Escalated, urgent',
  escalate: 'Escalated',
}

export const ghostWords: Record<string, string> = {
  never_requested: 'Announced, never requested',
  no_one_there: 'Nobody there',
  assigned_offline: 'Given to someone offline',
  silent: 'Customer told nothing',
  unanswered: 'Not answered in time',
  looped: 'Sent in circles',
}

/** What became of a handoff. `open` is one that was answered and goes on. */
export const outcomeWords: Record<string, string> = {
  open: 'With an agent',
  resolved: 'Resolved',
  unresolved: 'Not solved',
  abandoned: 'Customer left',
  ghosted: 'Ghosted',
  withdrawn: 'Taken back',
}

/** What a trigger measures, where it is more than yes or no. */
const measureNames: Record<string, string> = {
  low_confidence: 'confidence',
  ambiguous_intent: 'lead over the next guess',
  high_value_refund: 'amount',
  repetition: 'likeness',
}

/** What a trigger saw beside what it asks for: "confidence 0.62 < 0.70"; '' where there is nothing to compare. */
export function inputWords(trigger: string, score: number, threshold: number): string {
  if (score === 1 && threshold === 1) return ''
  const sign = score < threshold ? '<' : score > threshold ? '>' : '='
  return `${measureNames[trigger] ?? 'score'} ${comparedWords(score, threshold, sign)}`
}

/** How sure the bot was of its answer, and how sure it had to be: "confidence 0.91 ≥ 0.70, policy 12". '' = not an answer, or it did not say. */
export function answerWords({ confidence, threshold, policy_version }: AnswerInputs): string {
  if (confidence < 0 || threshold < 0) return ''
  return `confidence ${comparedWords(confidence, threshold, confidence < threshold ? '<' : '≥')}, policy ${policy_version}`
}

interface AnswerInputs {
  confidence: number
  threshold: number
  policy_version: number
}

/** Two digits, or as many as tell the two apart; amounts as they are. */
function comparedWords(value: number, threshold: number, sign: string): string {
  if (Math.max(value, threshold) > 1) return `${formatCount(value)} ${sign} ${formatCount(threshold)}`
  const digits = value !== threshold && value.toFixed(2) === threshold.toFixed(2) ? 4 : 2
  return `${value.toFixed(digits)} ${sign} ${threshold.toFixed(digits)}`
}

/** What became of a conversation, or is of it now. */
export const stateWords: Record<string, string> = {
  open: 'Goes on',
  bot_resolved: 'Resolved by the bot',
  agent_resolved: 'Resolved by an agent',
  abandoned_in_bot: 'Left while with the bot',
  abandoned_in_queue: 'Left while waiting',
  ghosted: 'Ghosted',
  abandoned_with_agent: 'Left while with an agent',
}

/** Of a handoff's reason. */
export const tierWords = {
  3: 'tier 3, must have a person',
  2: 'tier 2, upset',
  1: 'tier 1, bot unsure',
  0: 'by the platform',
} as const

/** What conversations can be looked for by besides their state. */
export const happenedWords: Record<string, string> = {
  ended: 'Over',
  contained: 'Ended with the bot',
  handed_off: 'Handed to a person',
  argued: 'Asked for a person, got an answer',
  failed: 'Confident but wrong',
  unhappy: 'Rated 1–2',
  reopened: 'Reopened',
}

/** How sure an answer of a conversation was. */
export const answerKindWords = {
  judged: 'with a confidence',
  sure: 'at or above its threshold',
  below: 'under its threshold',
  unjudged: 'without a confidence',
} as const
export const ratedWords = { rated: 'given', unrated: 'none' } as const
export const segmentWords = { bot_only: 'only the bot', escalated: 'a person' } as const

/** What was said again. @param kind of the fact, or `already_told` and `problem` @param value normalised, '' = none */
export function repeatWords(kind: string, value: string): string {
  if (kind === 'already_told') return '“I already told you”'
  const name = spoken({ statement: 'The problem', problem: 'The problem' }, kind)
  const shown = name.charAt(0).toUpperCase() + name.slice(1)
  return value === '' ? shown : `${shown} ${value}`
}

export const failureWords: Record<string, string> = {
  asked_for_person: 'Asked for a person',
  tier_2: 'Got upset',
  repeated: 'Asked again',
  low_rating: 'Rated 1–2',
  flagged: 'Flagged by an agent',
  reopened: 'Reopened in 24 h',
}

/** What every page can be narrowed by. */
export const filterTitles: Record<ScopeFilter, string> = {
  channel: 'Channel',
  language: 'Language',
  bot_id: 'Bot',
  bot_version: 'Bot version',
  reason: 'Why',
  agent_id: 'Agent',
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** @param code BCP 47, as it was sent: it may be anything */
export function languageWords(code: string): string {
  try {
    return languageNames.of(code) ?? code
  } catch {
    return code
  }
}

export const spoken = (words: Record<string, string>, name: string): string => words[name] ?? name.replaceAll('_', ' ')

export type Level = 'good' | 'watch' | 'bad' | 'none'

/** Amber from 0.9: the alert resolves below it. */
export function levelOf(score: number | null): Level {
  if (score === null) return 'none'
  return score > 1 ? 'bad' : score >= 0.9 ? 'watch' : 'good'
}

export const levelWords: Record<Level, string> = {
  good: 'under 1.0',
  watch: 'close to 1.0',
  bad: 'over 1.0',
  none: 'no score',
}

const count = (row: MetricRow | undefined, column: string): number => Number(row?.[column] ?? 0)

/**
 * Why the score is what it is, in one sentence.
 * @param live  the row of `hfs_live`
 * @param ended the row of `hfs`: the same without those who still wait
 */
export function frictionSentence(live: MetricRow, ended: MetricRow | undefined, window: WindowName): string {
  const span = `in the ${windowWords(window)}`
  const [resolved, over, waiting] = [
    count(live, 'resolved_count'),
    count(live, 'ended_count'),
    count(live, 'waiting_count'),
  ]
  if (over === 0 && waiting === 0) return `No handoff ended ${span}, and nobody is waiting.`
  if (resolved === 0) {
    const who = waiting > 0 ? `${people(waiting)} waiting and no` : 'No'
    return `${who} handoff was resolved ${span}: there is no score, only ${formatDuration(60 * count(live, 'wait_minutes'))} of waiting.`
  }
  return `${mainPart(live)}${stillWaiting(live, ended)}`
}

/** What the score on the tile is of: others on the page have another window, or leave out who still waits. */
export function scopeWords(live: MetricRow, window: WindowName): string {
  const waiting = count(live, 'waiting_count')
  if (window === 'custom')
    return waiting === 0
      ? `of the ${windowWords(window)}`
      : `of the ${windowWords(window)}, ${formatCount(waiting)} still waited at its end`
  if (waiting === 0) return `of the ${windowWords(window)}, nobody waits`
  return `of the ${windowWords(window)}, with the ${waiting === 1 ? 'one' : formatCount(waiting)} who still ${waiting === 1 ? 'waits' : 'wait'}`
}

function mainPart(live: MetricRow): string {
  const wait = count(live, 'wait_part')
  const repeat = count(live, 'repeat_part')
  const handoffs = count(live, 'ended_count') + count(live, 'waiting_count')
  const waited = `${formatDuration((60 * count(live, 'wait_minutes')) / handoffs)} of waiting per handoff on average`
  const repeated = `customers had to repeat ${plural(count(live, 'repeat_count'), 'fact')} in ${plural(handoffs, 'handoff')}`
  if (wait + repeat === 0) return 'Nobody waited and nobody had to repeat anything.'
  const share = wait / (wait + repeat)
  if (share >= 0.65) return `Mostly waiting: ${waited}.`
  if (share <= 0.35) return `Mostly repeating: ${repeated}.`
  return `Both waiting and repeating: ${waited}, and ${repeated}.`
}

function stillWaiting(live: MetricRow, ended: MetricRow | undefined): string {
  const waiting = count(live, 'waiting_count')
  const added = count(live, 'hfs') - count(ended, 'hfs')
  if (waiting === 0 || ended?.hfs === null || ended === undefined || added < 0.05) return ''
  return ` ${people(waiting)} still waiting: that adds ${formatScore(added)}.`
}

export const people = (number: number): string => (number === 1 ? '1 person is' : `${number} people are`)

export interface Change {
  words: string
  /** good or bad for the customer; 'none' when nobody can say */
  direction: 'better' | 'worse' | 'same' | 'none'
  /** where the number itself went */
  went: Went
  /** it is another number than before, both of enough */
  isMove: boolean
}

export type Went = 'up' | 'down' | 'nowhere'
export const wentMarks: Record<Went, string> = { up: '▴', down: '▾', nowhere: '' }

interface Measure {
  value: number | null
  n: number
}

/** @param lowerIsBetter null when neither is */
export function changeWords(
  now: Measure,
  before: Measure,
  window: WindowName,
  lowerIsBetter: boolean | null,
  format: (difference: number) => string,
): Change {
  const period = beforeWords(window)
  if (now.value === null) return { words: '', direction: 'none', went: 'nowhere', isMove: false }
  if (before.value === null || before.n < minimumSample) {
    const words = before.n === 0 ? `nothing in ${period}` : `too few in ${period}, ${before.n} of ${minimumSample}`
    return { words, direction: 'none', went: 'nowhere', isMove: false }
  }
  const difference = now.value - before.value
  const size = format(Math.abs(difference))
  if (size === format(0)) return { words: `same as ${period}`, direction: 'same', went: 'nowhere', isMove: false }
  const isMove = now.n >= minimumSample
  const went = difference > 0 ? 'up' : 'down'
  if (lowerIsBetter === null) {
    return { words: `${size} ${went === 'up' ? 'more' : 'less'} than ${period}`, direction: 'none', went, isMove }
  }
  const isBetter = difference < 0 === lowerIsBetter
  return {
    ...{ words: `${size} ${isBetter ? 'better' : 'worse'} than ${period}`, went, isMove },
    direction: isBetter ? 'better' : 'worse',
  }
}

export const points = (difference: number): string => {
  const rounded = Math.round(difference * 100)
  return `${rounded} ${rounded === 1 ? 'point' : 'points'}`
}

/** What several shares below each other are held against. @param n how many there were then */
export function heldAgainstWords(n: number, window: WindowName): string {
  const period = beforeWords(window)
  if (n === 0) return `nothing in ${period}`
  if (n < minimumSample) return `too few in ${period}, ${n} of ${minimumSample}`
  return `changes against ${period}, n = ${formatCount(n)}`
}

/** How a share among others moved, where the period it is held against is said for all of them. */
export function shareChangeWords(now: number, before: number): string {
  if (!isShareMove(now, before)) return 'as before'
  return `${points(Math.abs(now - before))} ${now > before ? 'more' : 'less'}`
}

/** Two shares that are said alike are the same. */
export const isShareMove = (now: number, before: number): boolean => points(Math.abs(now - before)) !== points(0)

export const enough = (n: number): string | null => (n >= minimumSample ? null : `${n} of ${minimumSample} needed`)

/** Where the true share of k out of n is, 95 %: "21–29 %"; '' of nothing. */
export function rangeWords(k: number, n: number): string {
  const range = wilson(k, n)
  return range === null ? '' : `${Math.round(range.low * 100)}–${Math.round(range.high * 100)} %`
}

/** Is there a difference between bot-only and escalated ratings, and can one believe it? */
export function csatSentence(escalated: MetricRow | undefined, botOnly: MetricRow | undefined): string {
  const n = Math.min(count(escalated, 'rated_count'), count(botOnly, 'rated_count'))
  if (n === 0) return 'Not both kinds have been rated yet: nothing to compare.'
  if (n < minimumSample) return `Too few ratings to compare: ${n} of ${minimumSample} needed on each side.`
  const difference = count(escalated, 'difference')
  const [low, high] = [count(escalated, 'difference_low'), count(escalated, 'difference_high')]
  if (escalated?.significant !== true) return `No clear difference: between ${signed(low)} and ${signed(high)} points.`
  const which = difference > 0 ? 'happier' : 'less happy'
  const [least, most] = [Math.abs(low), Math.abs(high)].map((share) => Math.round(share * 100)).sort((a, b) => a - b)
  return `Customers who reached a person are ${which} by ${points(Math.abs(difference))} (between ${least} and ${most}).`
}

const signed = (share: number): string => {
  const rounded = Math.round(share * 100)
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−')
}

/** @returns how far a promise is, and whether it is broken; null when there is none */
export function promiseWords(kind: string, due_at: string, now: number): { words: string; isOverdue: boolean } | null {
  const isCallback = kind === 'callback'
  if (due_at === '')
    return kind === '' ? null : { words: `${isCallback ? 'call back' : 'promised'} without a time`, isOverdue: false }
  const left = (Date.parse(due_at) - now) / 1000
  if (left < 0) return { words: `${formatDuration(-left)} overdue`, isOverdue: true }
  return { words: `${isCallback ? 'call back' : 'promised'} in ${formatDuration(left)}`, isOverdue: false }
}
