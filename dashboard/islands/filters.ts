import { saidIn, setOf } from './use-said.ts'

/** What the list of handoffs is narrowed to besides the scope, and its order. '' = not. Kept in the address, so that a link shows the same. */
export interface Filters {
  /** of a handoff, that lies in the window; '' = when it was requested */
  moment: string
  tier: string
  outcome: string
  ghost: string
  min_wait_seconds: string
  min_repeat_count: string
  /** '' = newest first */
  sort: string
}
const narrowing = ['moment', 'tier', 'outcome', 'ghost', 'min_wait_seconds', 'min_repeat_count'] as const
export const filterNames = [...narrowing, 'sort'] as const
export type FilterName = (typeof filterNames)[number]

export const filtersOf = (search: string): Filters => saidIn(filterNames, search)

export const isFiltered = (filters: Filters): boolean => setOf(narrowing, filters).length > 0
/** Their order stays. */
export const unfiltered = ({ sort }: Filters): Filters => ({ ...filtersOf(''), sort })
