import type { MetricRow } from '../../contract/metric.ts'
import type { Compared, Report } from '../../contract/report.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { formatCount, formatDuration, formatPercent, formatScore, minimumSample } from '../tiles/format.ts'
import { wilson } from '../tiles/interval.ts'
import { points, type Went } from '../tiles/words.ts'

/** The tiles as lines of a table: each number with what it is of, how sure it is, and what it was before. */

export interface Figure {
  name: string
  value: string
  /** '' = there is nothing to divide by */
  of: string
  /** 95 %; '' = none is known */
  interval: string
  before: string
  change: { words: string; direction: 'better' | 'worse' | 'none'; went: Went }
  /** too few to rely on */
  isShort: boolean
  /** whose SQL made it */
  metric: string
  /** the list of those it is of; '' = there is none */
  behind: string
}

interface Kind extends Pick<Figure, 'name' | 'metric' | 'behind'> {
  rows: Compared<MetricRow | undefined>
  column: string
  /** the column of the sample */
  n: string
  of: (row: MetricRow | undefined) => string
  interval: (row: MetricRow | undefined) => { low: number; high: number } | null
  lowerIsBetter: boolean | null
  format: (value: number) => string
  difference: (value: number) => string
}

export function figuresOf(report: Report): Figure[] {
  const { numbers, csat } = report
  const waited = (name: string, column: string): Kind => ({
    ...{ name, rows: numbers.wait, column, n: 'answered_count', lowerIsBetter: true },
    ...{ metric: 'wait', behind: '/handoffs?moment=answered&sort=wait' },
    of: (row) => `${count(row, 'answered_count')} answered`,
    interval: () => null,
    ...{ format: formatDuration, difference: formatDuration },
  })
  const score = (name: string, column: string, hasInterval: boolean): Kind => ({
    ...{ name, rows: numbers.hfs, column, n: 'resolved_count', lowerIsBetter: true },
    ...{ metric: 'hfs', behind: '/handoffs?moment=ended&outcome=resolved' },
    of: (row) => `${count(row, 'resolved_count')} resolved`,
    interval: (row) => (hasInterval ? between(numberOf(row, 'hfs_low'), numberOf(row, 'hfs_high')) : null),
    ...{ format: formatScore, difference: formatScore },
  })
  const rated = (
    name: string,
    metric: Exclude<keyof Report['numbers'], 'hfs' | 'wait'>,
    columns: Columns,
    list: string,
    lowerIsBetter: boolean | null,
  ): Kind => {
    const behind = list === '' ? '' : `/${list}`
    return rate({ name, metric, behind, rows: numbers[metric], column: metric, lowerIsBetter }, columns)
  }
  const kinds = [
    score('Handoff Friction Score', 'hfs', true),
    score('… from waiting', 'wait_part', false),
    score('… from repeating', 'repeat_part', false),
    rated(
      'Needed a person',
      'escalation_rate',
      ['escalated_count', 'joined_count'],
      'conversations?outcome=handed_off',
      null,
    ),
    rated(
      'Ended with the bot',
      'containment_rate',
      ['contained_count', 'ended_count'],
      'conversations?outcome=contained',
      null,
    ),
    waited('Half waited less than', 'wait_p50_seconds'),
    waited('Nine in ten waited less than', 'wait_p90_seconds'),
    rated('Handoffs that led to nobody', 'ghost_rate', ['ghost_count', 'requested_count'], 'handoffs?ghost=any', true),
    rated('Promised times kept', 'eta_kept_rate', ['kept_count', 'due_count'], 'quality#promises', false),
    rated(
      'Confident but wrong',
      'false_positive_rate',
      ['false_positive_count', 'confident_count'],
      'conversations?outcome=failed',
      true,
    ),
    rated(
      'Argued with who asked for a person',
      'argued_rate',
      ['argued_count', 'requested_count'],
      'conversations?outcome=argued',
      true,
    ),
    satisfied('Satisfied, bot only', csat, 'bot_only'),
    satisfied('Satisfied, reached a person', csat, 'escalated'),
  ]
  return kinds.map(figureOf)
}

type Columns = readonly [top: string, bottom: string]
type Rate = Pick<Kind, 'name' | 'metric' | 'behind' | 'rows' | 'column' | 'lowerIsBetter'>

const rate = (what: Rate, [top, bottom]: Columns): Kind => ({
  ...what,
  n: bottom,
  of: (row) => `${count(row, top)} of ${count(row, bottom)}`,
  interval: (row) => wilson(numberOf(row, top) ?? 0, numberOf(row, bottom) ?? 0),
  ...{ format: formatPercent, difference: points },
})

const satisfied = (name: string, { now, before }: Report['csat'], segment: string): Kind => {
  const rows = { now: segmentOf(now, segment), before: segmentOf(before, segment) }
  const behind = `/quality?rated=${segment}`
  return rate({ name, metric: 'csat', behind, rows, column: 'csat_rate', lowerIsBetter: false }, [
    'satisfied_count',
    'rated_count',
  ])
}

export const segmentOf = (rows: MetricRow[], segment: string): MetricRow | undefined =>
  rows.find((row) => textOf(row, 'segment') === segment)

const count = (row: MetricRow | undefined, column: string): string => formatCount(numberOf(row, column) ?? 0)
const between = (low: number | null, high: number | null) => (low === null || high === null ? null : { low, high })

function figureOf(kind: Kind): Figure {
  const { name, rows, column, n, format } = kind
  const value = numberOf(rows.now, column)
  // without one resolved the two parts are the undivided top
  const hasValue = value !== null && (numberOf(rows.now, n) ?? 0) > 0
  const interval = hasValue ? kind.interval(rows.now) : null
  const hadValue = numberOf(rows.before, column) !== null && (numberOf(rows.before, n) ?? 0) > 0
  return {
    ...{ name, metric: kind.metric, behind: hasValue ? kind.behind : '' },
    value: hasValue ? format(value) : '–',
    of: hasValue ? kind.of(rows.now) : '',
    interval: interval === null ? '' : `${format(interval.low)} to ${format(interval.high)}`,
    before: hadValue ? format(numberOf(rows.before, column) ?? 0) : '–',
    change: changeOf(kind),
    isShort: (numberOf(rows.now, n) ?? 0) < minimumSample,
  }
}

/** Too few on either side are no comparison. */
export function changeOf({ rows, column, n, lowerIsBetter, difference }: Kind): Figure['change'] {
  const [now, before] = [numberOf(rows.now, column), numberOf(rows.before, column)]
  const least = Math.min(numberOf(rows.now, n) ?? 0, numberOf(rows.before, n) ?? 0)
  if (now === null || before === null || least === 0) return { words: '–', direction: 'none', went: 'nowhere' }
  if (least < minimumSample)
    return { words: `too few: ${least} of ${minimumSample}`, direction: 'none', went: 'nowhere' }
  const size = difference(Math.abs(now - before))
  if (size === difference(0)) return { words: 'the same', direction: 'none', went: 'nowhere' }
  const went = now > before ? 'up' : 'down'
  if (lowerIsBetter === null) return { words: `${size} ${went === 'up' ? 'more' : 'less'}`, direction: 'none', went }
  const direction = now < before === lowerIsBetter ? 'better' : 'worse'
  return { words: `${size} ${direction}`, direction, went }
}
