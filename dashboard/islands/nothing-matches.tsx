import type { ReactNode } from 'react'
import { isNarrowed, noScopeFilters } from '../scope.ts'
import { useScope } from './use-scope.ts'

interface NothingMatchesProps {
  /** a sentence: what of which time there is none of */
  children: ReactNode
  /** takes away what the page itself is narrowed by, besides the bar above */
  clearOwn?: () => void
}

/** What the filters leave nothing of, and the way out. */
export function NothingMatches({ children, clearOwn }: NothingMatchesProps) {
  const [scope, change] = useScope()
  const clear = () => {
    clearOwn?.()
    if (isNarrowed(scope)) change({ filters: noScopeFilters })
  }
  return (
    <p className="calm">
      {children}{' '}
      <button type="button" className="button" onClick={clear}>
        Clear filters
      </button>
    </p>
  )
}
