import type { MetricRow } from '../../contract/metric.ts'
import type { Asked } from '../islands/use-asked.ts'
import { numberOf } from '../islands/use-live.ts'
import { type Group, groupOf } from './groups.ts'
import type { Present } from './what-if.ts'

/** What was asked for, as the time machine takes it. */

export const groupsOf = ({ rows }: Pick<Asked, 'rows'>): Group[] => (rows?.threshold_outcomes ?? []).map(groupOf)

export function presentOf({ rows, window_seconds }: Pick<Asked, 'rows' | 'window_seconds'>, percent: number): Present {
  const handling = rows?.handling_time?.[0]
  const friction = rows?.friction_by_reason ?? []
  const [hfs, high] = [numberOf(rows?.hfs?.[0], 'hfs'), numberOf(rows?.hfs?.[0], 'hfs_high')]
  return {
    percent,
    window_seconds,
    handling: handlingOf(handling),
    answered_count: numberOf(handling, 'answered_count') ?? 0,
    busiest_count: numberOf(handling, 'busiest_count') ?? 0,
    friction: sumOf(friction, 'friction'),
    resolved_count: sumOf(friction, 'resolved_count'),
    hfs_margin: hfs === null || high === null ? 0 : high - hfs,
    added: addedOf(friction),
  }
}

function handlingOf(row: MetricRow | undefined): Present['handling'] {
  const value = numberOf(row, 'handling_seconds')
  if (value === null) return null
  return { value, low: numberOf(row, 'handling_low') ?? value, high: numberOf(row, 'handling_high') ?? value }
}

const sumOf = (rows: readonly MetricRow[], column: string): number =>
  rows.reduce((sum, row) => sum + (numberOf(row, column) ?? 0), 0)

/** Of handoffs for low confidence; of all where there is none. */
function addedOf(rows: readonly MetricRow[]): Present['added'] {
  const own = rows.filter((row) => row.reason === 'low_confidence')
  const taken = own.length > 0 ? own : rows
  const ended = sumOf(taken, 'ended_count')
  if (ended === 0) return null
  return { friction_mean: sumOf(taken, 'friction') / ended, resolved_rate: sumOf(taken, 'resolved_count') / ended }
}
