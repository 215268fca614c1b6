import { useEffect, useState } from 'react'

/** What a list is narrowed to besides the scope, by its names in the address, so that a link shows the same. '' = not. */
type Said<Name extends string> = Record<Name, string>

const MOST_LENGTH = 128

export function saidIn<Name extends string>(names: readonly Name[], search: string): Said<Name> {
  const query = new URLSearchParams(search)
  return Object.fromEntries(names.map((name) => [name, (query.get(name) ?? '').slice(0, MOST_LENGTH)])) as Said<Name>
}

/** Those that are set, as query parameters. */
export const setOf = <Name extends string>(names: readonly Name[], said: Said<Name>): [string, string][] =>
  names.filter((name) => said[name] !== '').map((name) => [name, said[name]])

/** @param initial the address's query as the server saw it, so that the first render is the same there and here */
export function useSaid<Name extends string>(
  names: readonly Name[],
  initial: string,
): [Said<Name>, (said: Said<Name>) => void] {
  const [said, setSaid] = useState(() => saidIn(names, initial))
  useEffect(() => {
    const followUrl = () => setSaid(saidIn(names, location.search))
    addEventListener('popstate', followUrl)
    return () => removeEventListener('popstate', followUrl)
  }, [names])
  const change = (next: Said<Name>) => {
    const url = new URL(location.href)
    for (const name of names) {
      if (next[name] === '') url.searchParams.delete(name)
      else url.searchParams.set(name, next[name])
    }
    history.pushState(null, '', url)
    setSaid(next)
  }
  return [said, change]
}
