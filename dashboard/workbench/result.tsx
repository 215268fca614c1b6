import { lazy, Suspense, useState } from 'react'
import type { ConsoleAnswer } from '../../contract/console.ts'
import { plural } from '../tiles/format.ts'
import { AnswerExports } from './answer-exports.tsx'
import { AnswerTable } from './answer-table.tsx'
import { type Failure, failureTitles } from './ask-console.ts'
import { chooseChart } from './chart-points.ts'
import { examples } from './examples.ts'
import type { Outcome } from './use-asking.ts'
import { formatBytes, formatElapsed } from './words.ts'

const AnswerChart = lazy(() => import('./answer-chart.tsx'))

interface ResultProps {
  outcome: Outcome
  workspace: string
  isBlank: boolean
  open: (sql: string) => void
  run: () => void
}

/** What came of it: in one of its states. */
export function Result({ outcome, workspace, isBlank, open, run }: ResultProps) {
  // stays while a statement is run again and again
  const [wantsChart, setChart] = useState(false)
  return (
    <section className="tile bench-result" aria-label="Result" aria-busy={outcome.state === 'running'}>
      {outcome.state === 'none' && (isBlank ? <Examples open={open} /> : <Waiting />)}
      {outcome.state === 'running' && <Bones />}
      {outcome.state === 'failed' && <Failed {...outcome} workspace={workspace} run={run} />}
      {outcome.state === 'answered' && <Answered {...outcome} {...{ workspace, wantsChart, setChart }} />}
    </section>
  )
}

function Examples({ open }: { open: (sql: string) => void }) {
  return (
    <div className="examples">
      <h2 className="tile-title">
        The rows of the answer will be here. Write a statement, or begin with one of these:
      </h2>
      {examples.map(({ title, sql }) => (
        <button key={title} type="button" className="example" onClick={() => open(sql)}>
          <b>{title}</b>
          <code>{sql.replace(/\s+/g, ' ')}</code>
        </button>
      ))}
    </div>
  )
}

const Waiting = () => <p className="calm">Run the statement to see its rows.</p>

function Bones() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <span key={key} className="bone bone-cells" />
      ))}
    </div>
  )
}

/** Asking again helps where others were in the way, or the line was. */
const passing = ['sql_busy', 'sql_interrupted', 'unreachable', 'broken', 'cancelled']

/** An export may take longer, and be longer. */
const exportable = ['sql_too_many_rows', 'sql_too_slow']

interface FailedProps {
  sql: string
  failure: Failure
  workspace: string
  run: () => void
}

function Failed({ sql, failure, workspace, run }: FailedProps) {
  const { code, detail, at } = failure
  return (
    <div className={code === 'cancelled' ? 'outcome' : 'outcome outcome-bad'} role="alert">
      <h2>{failureTitles[code] ?? 'There is no answer'}</h2>
      <p>{sentence(detail)}</p>
      {at !== undefined && <p className="small quiet">The piece is marked in the statement.</p>}
      {exportable.includes(code) && <AnswerExports sql={sql} answer={null} workspace={workspace} />}
      {passing.includes(code) && (
        <button type="button" className="button" onClick={run}>
          Run again
        </button>
      )}
    </div>
  )
}

/** It may begin with a name, which keeps its letters. */
const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)

interface AnsweredProps {
  sql: string
  answer: ConsoleAnswer
  workspace: string
  wantsChart: boolean
  setChart: (wantsChart: boolean) => void
}

function Answered({ sql, answer, workspace, wantsChart, setChart }: AnsweredProps) {
  const canDraw = chooseChart(answer) !== null
  const isChart = wantsChart && canDraw
  return (
    <>
      <header className="result-head">
        <p role="status" className="result-cost">
          <b>{plural(answer.row_count, 'row')}</b> in {formatElapsed(answer.elapsed_ms)}
          <span className="quiet">
            {' '}
            read {plural(answer.rows_read, 'row')}, {formatBytes(answer.bytes_read)}
          </span>
        </p>
        <fieldset className="segmented">
          <legend className="sr-only">Show as</legend>
          {['Table', 'Chart'].map((name) => (
            <label key={name} title={name === 'Chart' && !canDraw ? 'There is no number in it to draw' : name}>
              <input
                type="radio"
                name="show-as"
                checked={isChart === (name === 'Chart')}
                disabled={name === 'Chart' && !canDraw}
                onChange={() => setChart(name === 'Chart')}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <AnswerExports sql={sql} answer={answer} workspace={workspace} />
      </header>
      {answer.rows.length === 0 && (
        <p className="calm">Nothing was found: the statement is right, no row matches it.</p>
      )}
      {answer.rows.length > 0 && !isChart && <AnswerTable answer={answer} />}
      {answer.rows.length > 0 && isChart && (
        <Suspense fallback={<Bones />}>
          <AnswerChart answer={answer} workspace={workspace} />
        </Suspense>
      )}
    </>
  )
}
