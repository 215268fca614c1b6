import { type RefObject, useState } from 'react'
import { scopeFilters } from '../../contract/scope-filters.ts'
import { formatLines } from '../csv.ts'
import { saveFile, stampOfNow } from '../islands/save-file.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatSpan } from '../tiles/format.ts'
import { windowWords } from '../windows.ts'

export interface ChartNumbers {
  head: string[]
  rows: string[][]
  /** of each row: the list of what it counts, '' = there is none */
  paths?: string[]
}

interface ChartMenuProps {
  title: string
  /** names the files */
  name: string
  table: ChartNumbers
  /** around the legend and the drawing */
  figure: RefObject<HTMLElement | null>
  /** what a picture says it is of; the page's window and filters where it is not said */
  scope?: string
  isTable?: boolean
  /** none where the numbers stand elsewhere */
  setTable?: (isTable: boolean) => void
}

/** What else a chart can be: its numbers, and files of both. */
export function ChartMenu({ title, name, table, figure, isTable = false, setTable, ...rest }: ChartMenuProps) {
  const pageScope = useScopeWords()
  const scope = rest.scope ?? pageScope
  const [words, setWords] = useState('')
  const saveNumbers = () => saveFile(csvOf(table), `${name}-${stampOfNow()}.csv`)
  const savePicture = async () => {
    const { drawPicture } = await import('./picture.ts')
    try {
      saveFile(await drawPicture(figure.current as HTMLElement, { title, scope }), `${name}-${stampOfNow()}.png`)
      setWords('')
    } catch (error) {
      setWords(`No picture: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return (
    <span className="chart-menu">
      <span role="status" className="small">
        {words}
      </span>
      {setTable !== undefined && (
        <button type="button" className="button button-quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          Table
        </button>
      )}
      <button type="button" className="button button-quiet" aria-label={`CSV: ${title}`} onClick={saveNumbers}>
        CSV
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={`PNG: ${title}`}
        disabled={isTable}
        onClick={savePicture}
      >
        PNG
      </button>
    </span>
  )
}

/** The numbers as the table has them; a gap is empty. */
const csvOf = ({ head, rows }: ChartNumbers): Blob =>
  new Blob([formatLines([head, ...rows.map((cells) => cells.map((cell) => (cell === '–' ? '' : cell)))])], {
    type: 'text/csv',
  })

/** "demo, last 24 hours, voice": what a picture has to say once it has left the page. */
function useScopeWords(): string {
  const [{ workspace, window, from, to, filters }] = useScope()
  const filterWords = useFilterWords()
  return [
    workspace,
    window === 'custom' ? formatSpan(from, to) : windowWords(window),
    ...scopeFilters.filter((name) => filters[name] !== '').map((name) => filterWords(name, filters[name])),
  ].join(', ')
}
