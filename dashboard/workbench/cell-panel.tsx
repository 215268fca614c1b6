import { useState } from 'react'
import { type Column, cellText } from './cells.ts'
import { copyText } from './copy-text.ts'

interface CellPanelProps {
  column: Column
  /** from 0 */
  row: number
  value: unknown
  close: () => void
}

/** One value, whole. */
export function CellPanel({ column, row, value, close }: CellPanelProps) {
  const [words, setWords] = useState('Copy')
  const copy = async () => {
    setWords((await copyText(cellText(value))) ? 'Copied' : 'Not copied: select it')
    setTimeout(setWords, 2000, 'Copy')
  }
  return (
    <section
      className="cell-panel"
      aria-label={`${column.name} of row ${row + 1}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header className="cell-head">
        <b className="mono">{column.name}</b> <span className="small quiet">row {row + 1}</span>{' '}
        <code className="small quiet">{column.type}</code>
        <span className="push" />
        <button type="button" className="button" onClick={copy}>
          <span role="status">{words}</span>
        </button>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className={value === null ? 'is-null' : ''}>
        {readable(value)}
      </pre>
    </section>
  )
}

/** JSON with its structure. */
function readable(value: unknown): string {
  const text = cellText(value)
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
