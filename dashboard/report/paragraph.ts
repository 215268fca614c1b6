import type { MetricRow } from '../../contract/metric.ts'
import type { FiredAlert, Report } from '../../contract/report.ts'
import { numberOf } from '../islands/use-live.ts'
import {
  formatCount,
  formatDuration,
  formatPercent,
  formatScore,
  formatSpan,
  formatStampDay,
  minimumSample,
  plural,
} from '../tiles/format.ts'
import { ghostWords, points } from '../tiles/words.ts'
import { segmentOf } from './figures.ts'

/** What is one sentence on paper. */
const MOST_NAMED = 3

/** What happened, in sentences made from the numbers and from nothing else. Times are of the zone it runs in. */
export function paragraphOf(report: Report): string {
  return [
    beginWords(report),
    scoreSentence(report),
    waitWords(report),
    ghostSentence(report),
    promiseSentence(report),
    ratingWords(report),
    alertWords(report),
    releaseWords(report),
    agentWords(report),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** No line ends between a number and its unit. */
export const unbroken = (words: string): string => words.replace(/(\d) (?=(?:%|[smhd]\b))/g, '$1\u00a0')

const count = (row: MetricRow | undefined, column: string): number => numberOf(row, column) ?? 0
const share = (top: number, bottom: number): string => formatPercent(top / bottom)
/** "1 person was", "3 people were" */
const were = (n: number, one = '', many = one === '' ? '' : `${one}s`): string =>
  `${one === '' ? formatCount(n) : plural(n, one, many)} ${n === 1 ? 'was' : 'were'}`

function beginWords({ from, to, numbers: { escalation_rate } }: Report): string {
  const when = formatSpan(Date.parse(from), Date.parse(to))
  const [top, bottom] = [count(escalation_rate.now, 'escalated_count'), count(escalation_rate.now, 'joined_count')]
  if (bottom === 0) return `${when}: no conversation with the bot began.`
  const need = `${formatCount(top)} of them (${share(top, bottom)}) needed a person`
  return `${when}: ${plural(bottom, 'conversation')} with the bot began, and ${need}${needBefore(escalation_rate)}.`
}

function needBefore({ now, before }: Report['numbers']['escalation_rate']): string {
  if (Math.min(count(now, 'joined_count'), count(before, 'joined_count')) < minimumSample) return ''
  const difference = count(now, 'escalation_rate') - count(before, 'escalation_rate')
  const size = points(Math.abs(difference))
  if (size === points(0)) return ', as in the period before'
  return `, ${size} ${difference > 0 ? 'more' : 'less'} than in the period before`
}

function scoreSentence({ numbers: { hfs } }: Report): string {
  const [resolved, ended] = [count(hfs.now, 'resolved_count'), count(hfs.now, 'ended_count')]
  const score = numberOf(hfs.now, 'hfs')
  if (ended === 0) return 'No handoff ended.'
  if (resolved === 0 || score === null) {
    const waited = formatDuration(60 * count(hfs.now, 'wait_minutes'))
    return `${plural(ended, 'handoff')} ended and none was resolved, so there is no score; customers waited ${waited} in all.`
  }
  const parts = `${formatScore(count(hfs.now, 'wait_part'))} from waiting and ${formatScore(count(hfs.now, 'repeat_part'))} from repeating`
  const sample = `${plural(resolved, 'handoff')} resolved of ${formatCount(ended)} that ended`
  return `The Handoff Friction Score was ${formatScore(score)}, ${limitWords(score)}: ${parts}, with ${sample}${fewWords(resolved)}${scoreBefore(hfs)}.`
}

const limitWords = (score: number): string => (score > 1 ? 'over the limit of 1.0' : 'within the limit of 1.0')
const fewWords = (resolved: number): string =>
  resolved < minimumSample ? `, which is fewer than the ${minimumSample} it takes to rely on it` : ''

function scoreBefore({ now, before }: Report['numbers']['hfs']): string {
  const then = numberOf(before, 'hfs')
  if (then === null || Math.min(count(now, 'resolved_count'), count(before, 'resolved_count')) < minimumSample)
    return ''
  return `; in the period before it was ${formatScore(then)}`
}

function waitWords({ numbers: { wait, hfs } }: Report): string {
  const n = count(wait.now, 'answered_count')
  const still = count(hfs.now, 'waiting_count')
  const [half, most] = ['wait_p50_seconds', 'wait_p90_seconds'].map((name) => formatDuration(count(wait.now, name)))
  const answered =
    n === 0
      ? 'Nobody was answered by a person'
      : n === 1
        ? `The one customer who was answered by a person waited ${half}`
        : `Of ${formatCount(n)} customers answered by a person half waited less than ${half}, nine in ten less than ${most}`
  return `${answered}; at the end ${still === 0 ? 'nobody was' : were(still, 'person', 'people')} waiting.`
}

function ghostSentence({ numbers: { ghost_rate } }: Report): string {
  const [ghosts, requested] = [count(ghost_rate.now, 'ghost_count'), count(ghost_rate.now, 'requested_count')]
  const without = count(ghost_rate.now, 'without_handoff_count')
  const never = without === 0 ? '' : ` ${were(without, 'handoff')} announced and never requested.`
  if (requested === 0) return never.trim()
  if (ghosts === 0) return `None of ${plural(requested, 'requested handoff')} led to nobody.${never}`
  const [kind = '', most = 0] = kindsOf(ghost_rate.now)[0] ?? []
  const how = most === 0 ? '' : `, most often: ${(ghostWords[kind] ?? kind).toLowerCase()} (${formatCount(most)})`
  return `${formatCount(ghosts)} of ${plural(requested, 'requested handoff')} (${share(ghosts, requested)}) led to nobody${how}.${never}`
}

/** How it failed and how often, the most frequent first. */
export const kindsOf = (row: MetricRow): [kind: string, count: number][] =>
  Object.keys(ghostWords)
    .map((kind): [string, number] => [kind, count(row, `${kind}_count`)])
    .filter(([, found]) => found > 0)
    .sort(([, a], [, b]) => b - a)

function promiseSentence({ numbers: { eta_kept_rate } }: Report): string {
  const due = count(eta_kept_rate.now, 'due_count')
  const broken = due - count(eta_kept_rate.now, 'kept_count')
  if (due === 0) return ''
  return `Of ${plural(due, 'promised time')} ${broken === 0 ? 'none was' : were(broken)} broken.`
}

function ratingWords({ csat }: Report): string {
  const all = segmentOf(csat.now, 'all')
  const [top, bottom] = [count(all, 'satisfied_count'), count(all, 'rated_count')]
  return bottom === 0
    ? 'Nobody rated.'
    : `${formatCount(top)} of ${plural(bottom, 'rating')} (${share(top, bottom)}) ${top === 1 ? 'is' : 'are'} 4 or 5.`
}

function alertWords({ alerts, to }: Report): string {
  const [first] = alerts
  if (first === undefined) return 'No alert fired.'
  if (alerts.length > 1) {
    const more = alerts.length > MOST_NAMED ? `, and ${alerts.length - MOST_NAMED} more` : ''
    return `${alerts.length} alerts fired: ${alerts.slice(0, MOST_NAMED).map(titleWords).join(', ')}${more}.`
  }
  return `The alert “${first.title}” fired at ${formatStampDay(first.fired_at)} and ${openWords(first, to)}.`
}

const titleWords = ({ title, fired_at }: FiredAlert, i: number, all: FiredAlert[]): string =>
  all.findIndex((other) => other.title === title) === i
    ? `“${title}” at ${formatStampDay(fired_at)}`
    : formatStampDay(fired_at)

function openWords({ fired_at, resolved_at }: FiredAlert, to: string): string {
  if (resolved_at === '' || resolved_at >= to) return 'was still open at the end'
  return `was open for ${formatDuration((Date.parse(resolved_at) - Date.parse(fired_at)) / 1000)}`
}

function releaseWords({ releases }: Report): string {
  if (releases.length === 0) return ''
  const named = releases
    .slice(0, 3)
    .map(({ bot_version, occurred_at }) => `${bot_version} at ${formatStampDay(occurred_at)}`)
  const more = releases.length - named.length
  return `${releases.length === 1 ? 'A version' : `${releases.length} versions`} of the bot came out: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`
}

const agentWords = ({ agents_there: { begin, end } }: Report): string =>
  begin + end === 0 ? '' : `${were(begin, 'agent')} there at the beginning and ${end} at the end.`
