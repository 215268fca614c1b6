import { useEffect, useState } from 'react'

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

export function filtersOf(search: string): Filters {
  const query = new URLSearchParams(search)
  return Object.fromEntries(
    filterNames.map((name) => [name, (query.get(name) ?? '').slice(0, 128)]),
  ) as unknown as Filters
}

export const isFiltered = (filters: Filters): boolean => narrowing.some((name) => filters[name] !== '')
/** Those that are set, as query parameters. */
export const setOf = (filters: Filters): [string, string][] =>
  filterNames.filter((name) => filters[name] !== '').map((name) => [name, filters[name]])
/** Their order stays. */
export const unfiltered = ({ sort }: Filters): Filters => ({ ...filtersOf(''), sort })

/** @param search what the server saw, so that the first render is the same there and here */
export function useFilters(search: string): [Filters, (filters: Filters) => void] {
  const [filters, setFilters] = useState(() => filtersOf(search))
  useEffect(() => {
    const followUrl = () => setFilters(filtersOf(location.search))
    addEventListener('popstate', followUrl)
    return () => removeEventListener('popstate', followUrl)
  }, [])
  const change = (next: Filters) => {
    history.pushState(null, '', addressWith(next))
    setFilters(next)
  }
  return [filters, change]
}

function addressWith(filters: Filters): URL {
  const url = new URL(location.href)
  for (const name of filterNames) {
    if (filters[name] === '') url.searchParams.delete(name)
    else url.searchParams.set(name, filters[name])
  }
  return url
}
