import { type ScopeFilter, scopeFilters } from '../../contract/scope-filters.ts'
import { isNarrowed, noScopeFilters } from '../scope.ts'
import { filterTitles } from '../tiles/words.ts'
import { Popper } from './popper.tsx'
import { useFilterWords } from './use-filter-words.ts'
import { usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { ValueFilter } from './value-filter.tsx'

/** What every page is narrowed by: each as a chip that takes it away, and a place to choose. */
export function ScopeFilters() {
  const [scope, change] = useScope()
  const wordsOf = useFilterWords()
  const set = scopeFilters.filter((name) => scope.filters[name] !== '')
  const choose = (name: ScopeFilter, value: string) => change({ filters: { ...scope.filters, [name]: value } })
  return (
    <div className="scope-filters">
      <Popper words={set.length === 0 ? 'Filter' : `Filter (${set.length})`} label="Filter" shortcut="f">
        {() => <Choices choose={choose} clear={() => change({ filters: noScopeFilters })} />}
      </Popper>
      {set.map((name) => (
        <button
          key={name}
          type="button"
          className="filter-chip"
          title="Take this filter away"
          onClick={() => choose(name, '')}
        >
          <span className="quiet">{filterTitles[name]}</span> {wordsOf(name, scope.filters[name])}{' '}
          <span aria-hidden="true">×</span>
          <span className="sr-only">, take away</span>
        </button>
      ))}
    </div>
  )
}

function Choices({ choose, clear }: { choose: (name: ScopeFilter, value: string) => void; clear: () => void }) {
  const [scope] = useScope()
  const wordsOf = useFilterWords()
  const counts = usePart('filter_values')?.[0]
  return (
    <div className="popup-form scope-choices">
      {scopeFilters.map((name) => (
        <ValueFilter
          key={name}
          label={filterTitles[name]}
          value={scope.filters[name]}
          counts={counts?.[name]}
          words={(value) => wordsOf(name, value)}
          all="any"
          onChange={(value) => choose(name, value)}
        />
      ))}
      <p className="small quiet">
        By reason and agent only conversations with such a handoff are left. Counted in the time that is shown.
      </p>
      {isNarrowed(scope) && (
        <button type="button" className="button" onClick={clear}>
          Clear all
        </button>
      )}
    </div>
  )
}
