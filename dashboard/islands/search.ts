import { confidenceFilters, conversationFilters } from '../../contract/conversation-filters.ts'
import { saidIn, setOf } from './use-said.ts'

/** What conversations are looked for by besides the scope, but for their words. */
export const narrowing = [
  ...(Object.keys(conversationFilters) as (keyof typeof conversationFilters)[]),
  ...confidenceFilters,
] as const
export type Narrowing = (typeof narrowing)[number]
export const searchNames: readonly ('q' | Narrowing)[] = ['q', ...narrowing]
/** Kept in the address. '' = not. */
export type Search = Record<(typeof searchNames)[number], string>

export const nothingSearched: Search = saidIn(searchNames, '')
export const isSearched = (search: Search): boolean => setOf(searchNames, search).length > 0
