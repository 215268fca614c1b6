import { OpenSql } from '../tiles/open-sql.tsx'
import { type Filters, filterNames } from './filters.ts'
import { handoffsPath } from './use-handoffs.ts'
import { useLive, useStore } from './use-live.ts'
import { setOf } from './use-said.ts'

/** What is filtered, as its SQL and as a file. Those who wait now are in it too. */
export function Exports({ filters }: { filters: Filters }) {
  const store = useStore()
  const workspace = useLive((state) => state.head?.workspace ?? '')
  if (workspace === '') return null
  const pathOf = (format: string) => {
    const { selection, offset_ms } = store.get()
    return handoffsPath(filters, { ...selection, workspace }, Date.now() + offset_ms, { format })
  }
  return (
    <p className="exports">
      <OpenSql of={`question=handoffs&${new URLSearchParams(setOf(filterNames, filters))}`} />
      <span className="quiet">Export</span>
      {Object.entries({ csv: 'CSV', parquet: 'Parquet' }).map(([format, name]) => (
        <a
          key={format}
          className="button"
          href={pathOf(format)}
          download
          // the window has slid since this was drawn
          onClick={(event) => event.currentTarget.setAttribute('href', pathOf(format))}
        >
          {name}
        </a>
      ))}
    </p>
  )
}
