import { useEffect, useState } from 'react'

/** What conversations are looked for by besides the scope. Kept in the address. */
export interface Search {
  q: string
  outcome: string
}
const names = ['q', 'outcome'] as const

export function searchOf(search: string): Search {
  const query = new URLSearchParams(search)
  return { q: (query.get('q') ?? '').slice(0, 128), outcome: (query.get('outcome') ?? '').slice(0, 32) }
}

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
