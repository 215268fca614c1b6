import type { MetricRow } from '../../contract/metric.ts'
import type { ScopeFilter } from '../../contract/scope-filters.ts'

/**
 * Why a ratio moved: the one value of one split, such as a bot's version, that explains most of the change. Each value's part
 * is what it added to the change, more of it as well as worse of it; the parts of a split add up to the whole change.
 */

/** One value of one split, in two periods. */
export interface Share {
  split: ScopeFilter
  /** '' = not said */
  value: string
  top: number
  bottom: number
  top_before: number
  bottom_before: number
}

export interface Mover extends Share {
  /** of the change, in the metric's unit */
  part: number
  /** of the change that goes with how much of everything it is, and was */
  expected: number
}

export interface Moved {
  now: number
  before: number
  /** null = no value stands out: it moved everywhere */
  most: Mover | null
  /** of the split of `most`, else of the first one that has two values; the largest part first */
  movers: Mover[]
}

/** A value stands out when it explains so much more of the change than its size does. */
const LEAST_EXCESS = 0.2
/** … and at least so much of it in all. */
const LEAST_PART = 0.4
const MOST_SHOWN = 4

/** Values that count in neither period are of another number of the metric. @param columns which of the metric's are divided; their `_before` are of the period before */
export function readShares(rows: readonly MetricRow[], columns: { top: string; bottom: string }): Share[] {
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
  return rows
    .map((row) => ({
      split: String(row.split) as ScopeFilter,
      value: String(row.value ?? ''),
      top: number(row[columns.top]),
      bottom: number(row[columns.bottom]),
      top_before: number(row[`${columns.top}_before`]),
      bottom_before: number(row[`${columns.bottom}_before`]),
    }))
    .filter(({ top, bottom, top_before, bottom_before }) => top + bottom + top_before + bottom_before > 0)
}

/** @returns null when one of the periods has nothing to divide by, or both are the same */
export function whatMoved(shares: readonly Share[]): Moved | null {
  const splits = [...Map.groupBy(shares, ({ split }) => split).values()]
  // a split of the tops alone divides by what all the others count
  const whole = totalOf(splits.find((split) => totalOf(split).bottom > 0) ?? [])
  if (whole.bottom === 0 || whole.bottom_before === 0) return null
  const now = whole.top / whole.bottom
  const before = whole.top_before / whole.bottom_before
  if (now === before) return null
  const change = now - before
  const byExcess = (a: Mover, b: Mover): number => excessOf(b, change) - excessOf(a, change)
  const ranked = splits
    .filter((split) => split.length > 1)
    .map((split) => split.map((share) => moverOf(share, whole, totalOf(split).bottom === 0)).sort(byExcess))
  const movers = ranked.toSorted(([a], [b]) => byExcess(a as Mover, b as Mover))[0] ?? []
  const most = movers[0]
  const isClear = most !== undefined && excessOf(most, change) >= LEAST_EXCESS && most.part / change >= LEAST_PART
  return { now, before, most: isClear ? most : null, movers: movers.slice(0, MOST_SHOWN) }
}

type Totals = Omit<Share, 'split' | 'value'>

function totalOf(shares: readonly Share[]): Totals {
  const sum = (name: keyof Totals): number => shares.reduce((total, share) => total + share[name], 0)
  return {
    ...{ top: sum('top'), bottom: sum('bottom') },
    ...{ top_before: sum('top_before'), bottom_before: sum('bottom_before') },
  }
}

function moverOf(share: Share, whole: Totals, isOfTops: boolean): Mover {
  const change = whole.top / whole.bottom - whole.top_before / whole.bottom_before
  if (isOfTops) {
    const part = share.top / whole.bottom - share.top_before / whole.bottom_before
    return { ...share, part, expected: change * portion(share.top_before, whole.top_before) }
  }
  // against what everybody was before: who is more of everything, and was worse than all, moved it too
  const usual = whole.top_before / whole.bottom_before
  const part =
    (share.top - usual * share.bottom) / whole.bottom -
    (share.top_before - usual * share.bottom_before) / whole.bottom_before
  // what was not there before stands for itself, however much it is now
  const size = Math.min(portion(share.bottom, whole.bottom), portion(share.bottom_before, whole.bottom_before))
  return { ...share, part, expected: change * size }
}

const portion = (part: number, of: number): number => (of === 0 ? 0 : part / of)

/** By how much more it explains than its size does, as a share of the change; against the change it is below 0. */
const excessOf = ({ part, expected }: Mover, change: number): number => (part - expected) / change
