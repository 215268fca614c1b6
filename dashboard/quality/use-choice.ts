import { useState } from 'react'

/** What is chosen on this page alone: in the address, so that a link shows the same. @param search the address's query at first */
export function useChoice(search: string, name: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => (new URLSearchParams(search).get(name) ?? '').slice(0, 64))
  const choose = (next: string) => {
    setValue(next)
    const url = new URL(location.href)
    if (next === '') url.searchParams.delete(name)
    else url.searchParams.set(name, next)
    history.replaceState(null, '', url)
  }
  return [value, choose]
}
