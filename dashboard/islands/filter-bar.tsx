import { ghostWords, outcomeWords, reasonWords, spoken } from '../tiles/words.ts'
import { type FilterName, type Filters, isFiltered, noFilters } from './filters.ts'
import { usePart } from './use-live.ts'

interface FilterBarProps {
  filters: Filters
  setFilters: (filters: Filters) => void
}

/** What there is in the window, to narrow the list by it. Each change is a step the back button takes back. */
export function FilterBar({ filters, setFilters }: FilterBarProps) {
  const counts = usePart('handoff_counts')?.[0]
  const change = (name: FilterName) => (value: string) => setFilters({ ...filters, [name]: value })
  const any: Record<string, number> = counts === undefined ? {} : { any: counts.ghost_count }
  return (
    <search className="filters">
      <Filter
        label="Became"
        value={filters.outcome}
        counts={counts?.outcomes}
        words={outcomeWords}
        all="any outcome"
        onChange={change('outcome')}
      />
      <Filter
        label="Why"
        value={filters.reason}
        counts={counts?.reasons}
        words={reasonWords}
        all="any reason"
        onChange={change('reason')}
      />
      <Filter
        label="Went wrong"
        value={filters.ghost}
        counts={{ ...any, ...counts?.ghost_kinds }}
        words={{ ...ghostWords, any: 'Any ghost failure' }}
        all="no matter"
        onChange={change('ghost')}
      />
      <Filter
        label="Channel"
        value={filters.channel}
        counts={counts?.channels}
        words={{}}
        all="any channel"
        onChange={change('channel')}
      />
      {isFiltered(filters) && (
        <button type="button" className="button" onClick={() => setFilters(noFilters)}>
          Clear filters
        </button>
      )}
    </search>
  )
}

interface FilterProps {
  label: string
  value: string
  counts: Record<string, number> | undefined
  words: Record<string, string>
  /** what it says when it lets all through */
  all: string
  onChange: (value: string) => void
}

function Filter({ label, value, counts = {}, words, all, onChange }: FilterProps) {
  const known = Object.entries(counts).filter(([name, count]) => name !== '' && count > 0)
  const options = known.sort((a, b) => b[1] - a[1])
  const isListed = value === '' || options.some(([name]) => name === value)
  return (
    <label className={value === '' ? 'filter' : 'filter filter-set'}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {!isListed && <option value={value}>{spoken(words, value)} (0)</option>}
        {options.map(([name, count]) => (
          <option key={name} value={name}>
            {spoken(words, name)} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}
