interface ValueFilterProps {
  label: string
  value: string
  /** how many there are of each; undefined = not known yet */
  counts: Record<string, number> | undefined
  words: (value: string) => string
  /** what it says when it lets all through */
  all: string
  /** as they are given, where the values have an order of their own */
  isOrdered?: boolean
  /** how many there are now is not known */
  isUncounted?: boolean
  onChange: (value: string) => void
}

/** What there is of something, to choose one; the most frequent first. */
export function ValueFilter({ label, value, counts = {}, words, all, onChange, ...how }: ValueFilterProps) {
  const { isOrdered = false, isUncounted = false } = how
  const known = Object.entries(counts).filter(([name, count]) => name !== '' && count > 0)
  const options = isOrdered ? known : known.sort((a, b) => b[1] - a[1])
  const isListed = value === '' || options.some(([name]) => name === value)
  return (
    <label className={value === '' ? 'filter' : 'filter filter-set'}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {!isListed && (
          <option value={value}>
            {words(value)}
            {!isUncounted && ' (0)'}
          </option>
        )}
        {options.map(([name, count]) => (
          <option key={name} value={name}>
            {words(name)}
            {!isUncounted && ` (${count})`}
          </option>
        ))}
      </select>
    </label>
  )
}
