import type { MetricRow } from '../../contract/metric.ts'
import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { minimumSample } from '../tiles/format.ts'

/**
 * Why a percentile moved. It has no parts that add up, so a value is left out of both times: the one without which it would have
 * moved least is named, where enough of the move goes with it.
 */

export type Percentile = 'wait_p50_seconds' | 'wait_p90_seconds'

/** Seconds and how many handoffs they are of, in two periods; null = of none. */
export interface Wait {
  now: number | null
  before: number | null
  n: number
  n_before: number
}

/** One value of one split; '' = not said. */
export interface Valued {
  split: ScopeFilter
  value: string
  own: Wait
  without: Wait
}

export interface Waits {
  whole: Wait
  values: Valued[]
}

/** How it would have moved without this value. */
export interface Omitted extends Valued {
  left: number
}

export interface WaitMoved {
  now: number
  before: number
  /** null = without no value it would have moved much less */
  most: Omitted | null
  /** of the split of `most`, else of the one that comes nearest to it; without which least is left first */
  omitted: Omitted[]
}

/** At least so much of the move has to go with a value. */
const LEAST_GONE = 0.5
const MOST_SHOWN = 4

const nobody: Wait = { now: null, before: null, n: 0, n_before: 0 }

/** @param rows of `waits_moved` */
export function readWaits(rows: readonly MetricRow[], percentile: Percentile): Waits {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
  const waitOf = (row: MetricRow | undefined): Wait =>
    row === undefined
      ? nobody
      : {
          ...{ now: number(row[percentile]), before: number(row[`${percentile}_before`]) },
          ...{ n: number(row.answered_count) ?? 0, n_before: number(row.answered_count_before) ?? 0 },
        }
  const whole = waitOf(rows.find(({ split }) => split === ''))
  const pairs = Map.groupBy(
    rows.filter(({ split }) => split !== ''),
    ({ split, value }) => JSON.stringify([split, value]),
  )
  const values = [...pairs.values()].map((pair) => ({
    split: String(pair[0]?.split) as ScopeFilter,
    value: String(pair[0]?.value ?? ''),
    own: waitOf(pair.find(({ is_without }) => Number(is_without) === 0)),
    without: waitOf(pair.find(({ is_without }) => Number(is_without) === 1)),
  }))
  return { whole, values }
}

/** @returns null when one of the periods has nobody who was answered, or both are the same */
export function whatMovedWait({ whole: { now, before }, values }: Waits): WaitMoved | null {
  if (now === null || before === null || now === before) return null
  const judged = values.flatMap(omit).sort((a, b) => Math.abs(a.left) - Math.abs(b.left))
  const [first] = judged
  const isClear = first !== undefined && Math.abs(first.left) <= (1 - LEAST_GONE) * Math.abs(now - before)
  const omitted = judged.filter(({ split }) => split === first?.split).slice(0, MOST_SHOWN)
  return { now, before, most: isClear ? first : null, omitted }
}

/** Of too few others nothing can be said. */
function omit(valued: Valued): Omitted[] {
  const { now, before, n, n_before } = valued.without
  if (now === null || before === null || Math.min(n, n_before) < minimumSample) return []
  return [{ ...valued, left: now - before }]
}
