import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { formatCount, formatPercent, formatScore, minimumSample, plural } from '../tiles/format.ts'
import { rangeWords } from '../tiles/words.ts'
import type { Effect } from './groups.ts'
import type { Range, WhatIf } from './what-if.ts'

/** What the time machine says: plain words around its numbers. */

/** 0.80 */
export const thresholdWords = (percent: number): string => (percent / 100).toFixed(2)

/** A policy may be more exact than the slider: 0.725 */
export const exactWords = (threshold: number): string =>
  Number.isInteger(Math.round(threshold * 1e6) / 1e4) ? threshold.toFixed(2) : String(threshold)

export const effectWords: Record<Effect, string> = {
  offered: 'Newly offered a person',
  resolved_anyway: 'of these, the bot resolved it',
  sooner: 'Handed over, but sooner',
  not_offered: 'No longer offered a person',
  spared: 'of these, handed over',
  not_needed: 'of these, marked as not needed',
  avoided: 'False positive, avoided',
  perhaps_avoided: 'False positive, perhaps avoided',
}

export interface Figure {
  name: string
  /** '–' = nobody can say */
  value: string
  interval: string
  detail: string
  /** below the minimum sample */
  short: string | null
  /** what its conversations are listed as */
  effects: Effect[]
  /** what it is made from, as it was */
  behind?: { words: string; path: string }
}

/** @param percent that is tried @param now of the policy */
export function figuresOf(tried: WhatIf, percent: number, now: number): Figure[] {
  const { counts, accepted, failing, present } = tried
  const isHigher = percent >= now
  // what goes is counted and not estimated
  const short = counts.offered > 0 ? enoughOf(accepted.of, 'offers') : null
  return [
    {
      name: 'Handoffs',
      ...moreOrFewer(tried.handoffs),
      detail: handoffDetail(tried),
      ...{ short, effects: ['offered', 'sooner', 'not_offered', 'spared'] },
    },
    isHigher ? avoidedFigure(tried) : riskedFigure(tried, failing),
    {
      name: 'Unneeded handoffs',
      ...moreOrFewer(tried.unneeded),
      detail:
        counts.not_needed > 0 || !isHigher
          ? `an agent marked ${formatCount(counts.not_needed)} of those spared as not needed`
          : counts.offered === 0
            ? 'nobody is newly offered a person'
            : `the bot resolved ${formatCount(counts.resolved_anyway)} of ${formatCount(counts.offered)} alone and well`,
      ...{ short, effects: ['resolved_anyway', 'not_needed'] },
    },
    {
      name: 'Agents busy at once',
      ...fromTo(tried.agents, formatScore),
      detail: busiestWords(tried),
      ...{ short, effects: ['offered', 'spared'] },
      behind: behind(present.answered_count, 'answered', '/handoffs?moment=answered'),
    },
    {
      name: 'Handoff Friction Score',
      ...fromTo(tried.hfs, formatScore),
      detail: 'if the queue stays as long as it is',
      ...{ short, effects: ['offered', 'spared'] },
      behind: behind(present.resolved_count, 'resolved', '/handoffs?moment=ended&outcome=resolved'),
    },
  ]
}

const behind = (count: number, became: string, path: string): Figure['behind'] =>
  count === 0 ? undefined : { words: `${plural(count, 'handoff')} ${became}`, path }

function avoidedFigure({ counts, false_positives_avoided: { low, high } }: WhatIf): Figure {
  return {
    name: 'False positives avoided',
    value: formatCount(low),
    interval: high > low ? `up to ${formatCount(high)}` : '',
    detail:
      high === 0
        ? 'no answer that failed is under it'
        : `in ${formatCount(counts.avoided)} no confident answer is left, in ${formatCount(counts.perhaps_avoided)} more only some are not`,
    ...{ short: null, effects: ['avoided', 'perhaps_avoided'] },
  }
}

function riskedFigure({ counts, false_positives_risked: risked }: WhatIf, failing: WhatIf['failing']): Figure {
  const rate = failing.range === null ? 'unknown' : formatPercent(failing.range.value)
  return {
    name: 'False positives risked',
    ...ranged(risked),
    detail: `${plural(counts.not_offered, 'conversation')} would keep the answer; just above the threshold ${rate} of ${formatCount(failing.of)} fail`,
    ...{ short: counts.not_offered > 0 ? enoughOf(failing.of, 'answers') : null, effects: ['not_offered'] },
  }
}

function handoffDetail({ counts, accepted }: WhatIf): string {
  const share =
    accepted.range === null
      ? 'nobody was offered one so far'
      : `${formatPercent(accepted.range.value)} of ${plural(accepted.of, 'offer')} became one`
  const gone =
    counts.spared > 0 || counts.not_offered > 0
      ? `${formatCount(counts.spared)} spared of ${plural(counts.not_offered, 'offer')} not made`
      : ''
  const added = counts.offered > 0 || gone === '' ? `${formatCount(counts.offered)} more offered; ${share}` : ''
  return [added, gone].filter((one) => one !== '').join('; ')
}

function busiestWords({ busiest }: WhatIf): string {
  if (busiest === null) return 'no handoff was answered and resolved: no handling time'
  return `in the busiest hour ${formatScore(busiest.now)}, then ${formatScore(busiest.expected.value)} (${formatScore(busiest.expected.low)} to ${formatScore(busiest.expected.high)})`
}

const enoughOf = (n: number, what: string): string | null =>
  n >= minimumSample ? null : `${n} of ${minimumSample} ${what} needed`

type Shown = Pick<Figure, 'value' | 'interval'>
const unknown: Shown = { value: '–', interval: '' }

function moreOrFewer(range: Range | null): Shown {
  if (range === null) return unknown
  const size = formatFew(Math.abs(range.value))
  const side = size === '0' ? '' : range.value < 0 ? ' fewer' : ' more'
  return { value: `${size}${side}`, interval: intervalOf(range, signed) }
}

/** An estimate: below ten with a tenth. */
const formatFew = (count: number): string =>
  count < 9.95 && count > 0 ? String(Number(count.toFixed(1))) : formatCount(count)

function signed(count: number): string {
  const size = formatFew(Math.abs(count))
  return size === '0' ? '0' : `${count > 0 ? '+' : '−'}${size}`
}

function ranged(range: Range | null): Shown {
  return range === null ? unknown : { value: formatFew(range.value), interval: intervalOf(range, formatFew) }
}

function fromTo(change: { now: number; expected: Range } | null, format: (value: number) => string): Shown {
  if (change === null) return unknown
  return {
    value: `${format(change.now)} → ${format(change.expected.value)}`,
    interval: intervalOf(change.expected, format),
  }
}

function intervalOf({ value, low, high }: Range, format: (value: number) => string): string {
  if (low === high) return value === 0 ? '' : 'counted, not estimated'
  return `${format(low)} to ${format(high)}`
}

/** What the slider says of itself. */
export function sliderWords(percent: number, now: number, tried: WhatIf | null): string {
  const way =
    percent === now
      ? 'as it is'
      : `${thresholdWords(Math.abs(percent - now))} ${percent > now ? 'above' : 'below'} the policy's`
  if (tried === null || tried.handoffs === null) return `${thresholdWords(percent)}, ${way}`
  const { value } = moreOrFewer(tried.handoffs)
  return `${thresholdWords(percent)}, ${way}: ${value.startsWith('0') ? 'no handoff more or fewer' : `${value} ${value.startsWith('1 ') ? 'handoff' : 'handoffs'}`}`
}

/** What a version says of why. */
export function noteWords(
  percent: number,
  now: number,
  intent: string,
  window: string,
  figures: readonly Figure[],
): string {
  const of = intent === '' ? '' : ` for ${intent}`
  const seen = figures.map(
    ({ name, value, interval }) => `${name.toLowerCase()}: ${value}${interval === '' ? '' : ` (${interval})`}`,
  )
  return `threshold${of} ${thresholdWords(now)} to ${thresholdWords(percent)}; over the ${window} it would have been: ${seen.join(', ')}`.slice(
    0,
    1000,
  )
}

export const assumptions = [
  'Conversations that began in the window, with the answers up to their first handoff. An answer under the threshold offers a person; an answer without a confidence changes nothing.',
  'Who is newly offered a person accepts as often as those who were offered one for low confidence in the window; its 95 % interval (Wilson) is that of every figure made from it.',
  'Who was offered a person at any time before the handoff is not newly offered one. Whoever was handed over for another reason is no handoff more, only perhaps sooner.',
  'A handoff is spared when its first reason was low confidence and every answer would have stood. What the bot would then have said next, nobody knows.',
  'A false positive is avoided for certain when none of its confident answers would have stood, perhaps when at least one would not. Answers that would newly stand fail as often as those up to 0.10 above the threshold of the policy: those below may well fail more often.',
  'Each further handoff is answered and takes as long as those resolved in the window, spread over the hours as they are. The score adds the mean friction of handoffs for low confidence, and its interval is that of the score now around the two ends of the change: the queue is supposed to stay as long as it is, although more handoffs make it longer.',
  'Conversations still open count as they stand now.',
] as const

/** @param percent the threshold it has @returns "refund: 120 answers, 12 % (7–19 %) under 0.70" */
export function intentWords(row: MetricRow, percent: number): string {
  const [n, below] = [numberOf(row, 'answer_count') ?? 0, numberOf(row, 'below_count') ?? 0]
  const share = `${formatPercent(numberOf(row, 'below_rate') ?? 0)} (${rangeWords(below, n)})`
  return `${textOf(row, 'intent')}: ${plural(n, 'answer')}, ${share} under ${thresholdWords(percent)}`
}
