/** What is tried: kept in the address, so that a link shows the same. */
export interface Choice {
  /** '' = all that have no threshold of their own */
  intent: string
  /** whole percent; null = the policy's */
  percent: number | null
}

export const LEAST = 1
export const MOST = 100

export function choiceOf(search: string): Choice {
  const query = new URLSearchParams(search)
  const percent = Number(query.get('threshold') ?? Number.NaN)
  const isKnown = Number.isInteger(percent) && percent >= LEAST && percent <= MOST
  return { intent: (query.get('intent') ?? '').slice(0, 128), percent: isKnown ? percent : null }
}

export function withChoice(address: string, { intent, percent }: Choice): string {
  const url = new URL(address)
  const set = (name: string, value: string) =>
    value === '' ? url.searchParams.delete(name) : url.searchParams.set(name, value)
  set('intent', intent)
  set('threshold', percent === null ? '' : String(percent))
  return url.toString()
}
