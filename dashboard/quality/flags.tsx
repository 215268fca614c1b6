import { useId, useState } from 'react'
import { type FlagState, flagStates } from '../../contract/flag-state.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, useRow, useStore } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { setFilters, spanOf } from '../scope.ts'
import { Definition } from '../tiles/tile.tsx'
import { FlagRow } from './flag-row.tsx'
import { Kinds, ListBox, useListed } from './listed.tsx'
import { useChoice } from './use-choice.ts'
import type { Changed } from './use-flag.ts'
import { flagStateWords } from './words.ts'

/** What agents said about answers, how far each flag is, and all of it as a file to train on. */
export function Flags({ search }: { search: string }) {
  const id = useId()
  const [state, choose] = useChoice(search, 'flag')
  return (
    <section className="tile tile-wide" aria-labelledby={id}>
      <header className="tile-head">
        <Definition id={id} title="Flagged by agents" metrics={['flags', 'flagged_answers']} />
        <Export state={state} />
      </header>
      <States state={state} choose={choose} />
      <List key={state} state={state} />
    </section>
  )
}

function States({ state, choose }: { state: string; choose: (name: string) => void }) {
  const row = useRow('flags')
  const kinds = flagStates.map((name) => ({
    ...{ name: name as string, words: flagStateWords[name] ?? name },
    count: numberOf(row, `${name}_count`),
  }))
  const all = { name: '', words: 'All', count: numberOf(row, 'flag_count') }
  return <Kinds label="How far" kinds={[all, ...kinds]} chosen={state} choose={choose} />
}

function List({ state }: { state: string }) {
  const listed = useListed('flagged_answers', { state }, 'flag_count')
  // what was changed here, until the list is read again
  const [changed, setChanged] = useState<ReadonlyMap<string, Changed>>(new Map())
  return (
    <ListBox
      listed={listed}
      label="Flagged answers"
      none={
        state === ''
          ? 'No agent flagged an answer in this window. answer.flagged says which one, and what would be right.'
          : 'No flag of this window is in this state.'
      }
    >
      {(rows) => (
        <ol className="failures">
          {rows.map((row) => (
            <FlagRow
              key={textOf(row, 'flag_id')}
              row={withChange(row, changed.get(textOf(row, 'flag_id')))}
              onChanged={(now) => setChanged(new Map(changed).set(textOf(row, 'flag_id'), now))}
            />
          ))}
        </ol>
      )}
    </ListBox>
  )
}

/** The newer of the two. */
function withChange(row: MetricRow, change: Changed | undefined): MetricRow {
  if (change === undefined || textOf(row, 'state_at') > change.at) return row
  const { state, fixed_in_version, at: state_at, who: state_by, note: state_note } = change
  return { ...row, state, fixed_in_version, state_at, state_by, state_note }
}

/** Question, wrong answer and correction of what is filtered, one a line. */
function Export({ state }: { state: string }) {
  const [scope] = useScope()
  const store = useStore()
  const workspace = useLive((one) => one.head?.workspace ?? '')
  if (workspace === '') return null
  const path = () => {
    const { from, to } = spanOf(scope, Date.now() + store.get().offset_ms)
    const place = { workspace, from: String(from), to: String(to), state: state as FlagState | '', format: 'jsonl' }
    return `/v1/flags?${new URLSearchParams([...Object.entries(place), ...setFilters(scope.filters)])}`
  }
  return (
    <a
      className="button"
      href={path()}
      download
      title="question, wrong answer and correction, one pair a line"
      // the window has slid since this was drawn
      onClick={(event) => event.currentTarget.setAttribute('href', path())}
    >
      Export JSONL
    </a>
  )
}
