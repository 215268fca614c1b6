import { formatDuration } from '../tiles/format.ts'
import { ghostWords, outcomeWords, spoken } from '../tiles/words.ts'
import { type FilterName, type Filters, isFiltered, unfiltered } from './filters.ts'
import { usePart } from './use-live.ts'
import { ValueFilter } from './value-filter.tsx'

interface FilterBarProps {
  filters: Filters
  setFilters: (filters: Filters) => void
}

const anyGhost = { ...ghostWords, any: 'Any ghost failure' }

/** What there is in the window, to narrow the list by it. Each change is a step the back button takes back. */
export function FilterBar({ filters, setFilters }: FilterBarProps) {
  const counts = usePart('handoff_counts')?.[0]
  const of = (name: FilterName) => ({
    value: filters[name],
    onChange: (value: string) => setFilters({ ...filters, [name]: value }),
  })
  const any: Record<string, number> = counts === undefined ? {} : { any: counts.ghost_count }
  return (
    <search className="filters">
      <ValueFilter
        {...of('outcome')}
        label="Became"
        counts={counts?.outcomes}
        words={(name) => spoken(outcomeWords, name)}
        all="any outcome"
      />
      <ValueFilter
        {...of('min_wait_seconds')}
        label="Waited"
        counts={counts?.waits}
        words={(seconds) => `${formatDuration(Number(seconds))} or longer`}
        all="any time"
        isOrdered
      />
      <ValueFilter
        {...of('min_repeat_count')}
        label="Said again"
        counts={counts?.repeats}
        words={(least) => (least === '1' ? 'something' : `${least} things or more`)}
        all="no matter"
        isOrdered
      />
      <ValueFilter
        {...of('ghost')}
        label="Went wrong"
        counts={{ ...any, ...counts?.ghost_kinds }}
        words={(name) => spoken(anyGhost, name)}
        all="no matter"
      />
      <Order {...of('sort')} />
      {isFiltered(filters) && (
        <button type="button" className="button" onClick={() => setFilters(unfiltered(filters))}>
          Clear filters
        </button>
      )}
    </search>
  )
}

function Order({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <label className="filter">
      <span>Order</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">newest first</option>
        <option value="wait">longest wait first</option>
        <option value="repeats">most repeats first</option>
      </select>
    </label>
  )
}
