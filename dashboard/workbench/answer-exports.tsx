import { useState } from 'react'
import type { ConsoleAnswer, ConsoleFormat } from '../../contract/console.ts'
import { saveFile, stampOfNow } from '../islands/save-file.ts'
import { exportAnswer } from './ask-console.ts'

interface ExportsProps {
  sql: string
  /** null = it was too long for the page */
  answer: ConsoleAnswer | null
  workspace: string
}

/** CSV and Parquet are asked for again and may be longer than the page; JSON is what the page has. */
export function AnswerExports({ sql, answer, workspace }: ExportsProps) {
  const [words, setWords] = useState('')
  const fetchFile = async (format: ConsoleFormat) => {
    setWords('Exporting …')
    const reply = await exportAnswer(sql, workspace, format, AbortSignal.timeout(60_000))
    if (reply.ok) save(reply.body, format)
    setWords(reply.ok ? '' : `Not exported: ${reply.failure.detail}`)
  }
  return (
    <div className="exports">
      <span className="quiet">Export</span>
      {Object.entries({ csv: 'CSV', parquet: 'Parquet' }).map(([format, name]) => (
        <button key={format} type="button" className="button" onClick={() => fetchFile(format as ConsoleFormat)}>
          {name}
        </button>
      ))}
      {answer !== null && (
        <button type="button" className="button" onClick={() => save(jsonOf(answer), 'json')}>
          JSON
        </button>
      )}
      <span role="status" className="small export-words">
        {words}
      </span>
    </div>
  )
}

/** One object a row. Of two columns with one name both are kept. */
export function objectsOf({ columns, rows }: Pick<ConsoleAnswer, 'columns' | 'rows'>): Record<string, unknown>[] {
  const seen = new Map<string, number>()
  const names = columns.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}_${count}`
  })
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])))
}

const jsonOf = (answer: ConsoleAnswer): Blob =>
  new Blob([JSON.stringify(objectsOf(answer), null, 1)], { type: 'application/json' })

const save = (body: Blob, extension: string): void => saveFile(body, `answer-${stampOfNow()}.${extension}`)
