import { formatDuration } from '../tiles/format.ts'
import { ghostWords, outcomeWords, spoken, tierWords } from '../tiles/words.ts'
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
    // those that are counted were requested in the window
    isUncounted: filters.moment !== '',
  })
  const any: Record<string, number> = counts === undefined ? {} : { any: counts.ghost_count }
  return (
    <search className="filters">
      <Moments value={filters.moment} onChange={of('moment').onChange} />
      <ValueFilter
        {...of('tier')}
        label="Why"
        counts={counts?.tiers}
        words={(tier) => spoken(tierWords, tier)}
        all="any tier"
      />
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
      <Order value={filters.sort} onChange={of('sort').onChange} />
      {isFiltered(filters) && (
        <button type="button" className="button" onClick={() => setFilters(unfiltered(filters))}>
          Clear filters
        </button>
      )}
    </search>
  )
}

interface SelectProps {
  value: string
  onChange: (value: string) => void
}

/** Numbers are of those that were answered or ended in a window: whoever comes from one sees the same. */
function Moments({ value, onChange }: SelectProps) {
  return (
    <label className={value === '' ? 'filter' : 'filter filter-set'}>
      <span>In the window</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">requested</option>
        <option value="answered">answered</option>
        <option value="ended">ended</option>
      </select>
    </label>
  )
}

function Order({ value, onChange }: SelectProps) {
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
