import type { Named } from './request-named.ts'
import type { Parts } from './request-parts.ts'

/** How parts found around a person hang together. */
export interface Tie {
  first: number
  last: number
  weight: number
  /** before which place the words must tell of a wish; -1 = they need not */
  wish: number
  /** the beginning of an order is not enough of a wish */
  isSaid?: true
}

/** One way of hanging together; null = they do not. */
export type Tied = (parts: Parts, named: Named, language: string) => Tie | null
