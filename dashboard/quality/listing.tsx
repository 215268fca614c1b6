import type { ReactNode } from 'react'

interface ListingProps {
  /** how many there are to list */
  n: number
  /** what is listed, as it stands in the address */
  value: string
  /** of all that can be listed */
  chosen: string
  choose(value: string): void
  children: ReactNode
}

/** A number, or words, that list below what they count. */
export function Listing({ n, value, chosen, choose, children }: ListingProps) {
  return (
    <button
      type="button"
      className="number-link"
      aria-pressed={chosen === value}
      disabled={n === 0}
      onClick={() => choose(value)}
    >
      {children}
    </button>
  )
}
