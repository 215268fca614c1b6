import { useEffect, useState } from 'react'
import { confidenceFilters, conversationFilters } from '../../contract/conversation-filters.ts'

/** What conversations are looked for by besides the scope. Kept in the address. '' = not. */
export type Search = Record<SearchName, string>
const narrowing = [...(Object.keys(conversationFilters) as (keyof typeof conversationFilters)[]), ...confidenceFilters]
export type Narrowing = (typeof narrowing)[number]
type SearchName = 'q' | Narrowing
const names: readonly SearchName[] = ['q', ...narrowing]

export const searchOf = (search: string): Search => {
  const query = new URLSearchParams(search)
  return Object.fromEntries(names.map((name) => [name, (query.get(name) ?? '').slice(0, 128)])) as Search
}

export const nothingSearched = searchOf('')
export const isSearched = (search: Search): boolean => names.some((name) => search[name] !== '')

/** Those that are set, as query parameters. */
export const setOf = (search: Search): [string, string][] =>
  names.filter((name) => search[name] !== '').map((name) => [name, search[name]])

/** … all but the words */
export const narrowingOf = (search: Search): [string, string][] =>
  narrowing.filter((name) => search[name] !== '').map((name) => [name, search[name]])

/** @param initial what the server saw, so that the first render is the same there and here */
export function useSearch(initial: string): [Search, (search: Search) => void] {
  const [search, setSearch] = useState(() => searchOf(initial))
  useEffect(() => {
    const followUrl = () => setSearch(searchOf(location.search))
    addEventListener('popstate', followUrl)
    return () => removeEventListener('popstate', followUrl)
  }, [])
  const change = (next: Search) => {
    const url = new URL(location.href)
    for (const name of names) {
      if (next[name] === '') url.searchParams.delete(name)
      else url.searchParams.set(name, next[name])
    }
    history.pushState(null, '', url)
    setSearch(next)
  }
  return [search, change]
}
