import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { useScope } from '../islands/use-scope.ts'
import { splitWords } from './words.ts'

/** A value of a split; a click narrows the page to it. @param value '' = not said: nothing can be narrowed to that */
export function Alone({ split, value, name }: { split: ScopeFilter; value: string; name: string }) {
  const [scope, change] = useScope()
  if (value === '') return name
  return (
    <button
      type="button"
      className="as-link"
      title={`Look at this ${splitWords[split]} alone`}
      onClick={() => change({ filters: { ...scope.filters, [split]: value } })}
    >
      {name}
    </button>
  )
}
