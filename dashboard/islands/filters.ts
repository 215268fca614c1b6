import { useEffect, useState } from 'react'

/** What the list of handoffs is narrowed to. '' = not. Kept in the address, so that a link shows the same. */
export interface Filters {
  outcome: string
  reason: string
  ghost: string
  channel: string
}
export const filterNames = ['outcome', 'reason', 'ghost', 'channel'] as const
export type FilterName = (typeof filterNames)[number]

export function filtersOf(search: string): Filters {
  const query = new URLSearchParams(search)
  return Object.fromEntries(
    filterNames.map((name) => [name, (query.get(name) ?? '').slice(0, 128)]),
  ) as unknown as Filters
}

export const noFilters = filtersOf('')
export const isFiltered = (filters: Filters): boolean => filterNames.some((name) => filters[name] !== '')

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
