import { useState } from 'react'
import type { ConsoleTable } from '../../contract/console.ts'
import { matches, ShelfState } from './side.tsx'
import type { Known } from './use-vocabulary.ts'

interface TableListProps {
  known: Known
  sought: string
  insert: (text: string) => void
}

/** Every table with its columns; a click on a name writes it. */
export function TableList({ known: { vocabulary, again }, sought, insert }: TableListProps) {
  const [opened, setOpened] = useState<readonly string[]>([])
  if (vocabulary === null || !vocabulary.ok) return <ShelfState reason={vocabulary?.reason ?? null} again={again} />
  const found = vocabulary.body.tables.flatMap((table) => narrowed(table, sought))
  if (found.length === 0) return <p className="calm">No table and no column is called so.</p>
  return (
    <ul className="shelf">
      {found.map((table) => {
        const isOpen = sought !== '' || opened.includes(table.name)
        return (
          <li key={table.name}>
            <div className="shelf-table">
              <button
                type="button"
                className="shelf-toggle"
                aria-expanded={isOpen}
                aria-label={`Columns of ${table.name}`}
                onClick={() =>
                  setOpened(isOpen ? opened.filter((name) => name !== table.name) : [...opened, table.name])
                }
              >
                <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
              </button>
              <button
                type="button"
                className="shelf-name mono"
                title={`Write ${table.name}`}
                onClick={() => insert(table.name)}
              >
                {table.name}
              </button>
            </div>
            {isOpen && <Columns table={table} insert={insert} />}
          </li>
        )
      })}
    </ul>
  )
}

function Columns({ table, insert }: { table: ConsoleTable; insert: (text: string) => void }) {
  return (
    <ul className="shelf-columns">
      {table.columns.map(({ name, type }) => (
        <li key={name}>
          <button type="button" className="shelf-name" title={`Write ${name}: ${type}`} onClick={() => insert(name)}>
            <span className="mono">{name}</span> <span className="shelf-type">{type}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A table whose name is sought has all its columns, another those that are. */
export function narrowed(table: ConsoleTable, sought: string): ConsoleTable[] {
  if (matches(table.name, sought)) return [table]
  const columns = table.columns.filter(({ name }) => matches(`${table.name} ${name}`, sought))
  return columns.length === 0 ? [] : [{ ...table, columns }]
}
