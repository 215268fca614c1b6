import type { MetricRow } from '../../contract/metric.ts'
import { isShownIn, type PartRows, parts, type View } from '../snapshot.ts'

/** Everything the page measures has come, and there is nothing in any of it: lists without a row, and counts that are all 0. */
export function areEmpty(view: View, known: Partial<PartRows>): boolean {
  const names = (Object.keys(parts) as (keyof typeof parts)[]).filter(
    (name) => parts[name].period === 'present' && isShownIn(view, name),
  )
  return names.every((name) => known[name]?.every(isEmptyRow))
}

/** A row of a list counts nothing: it is what there is. */
function isEmptyRow(row: MetricRow): boolean {
  const counts = Object.entries(row).filter(([column]) => column.endsWith('_count'))
  return counts.length > 0 && counts.every(([, count]) => count === 0)
}
