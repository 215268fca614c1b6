import { type FormEvent, useId, useState } from 'react'
import type { FlagChange } from '../../contract/flag.ts'
import type { FlagState } from '../../contract/flag-state.ts'
import type { MetricRow } from '../../contract/metric.ts'
import { takeFocus, useInPlace } from '../islands/in-place.ts'
import { conversationHref } from '../islands/links.ts'
import { Moment } from '../islands/moment.tsx'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { spoken } from '../tiles/words.ts'
import { Said } from './failures.tsx'
import { FlagHistory } from './flag-history.tsx'
import { type Changed, putFlag } from './use-flag.ts'
import { labelWords, stateOfFlag } from './words.ts'

interface FlagRowProps {
  row: MetricRow
  onChanged(now: Changed): void
}

const levels: Record<string, string> = { open: 'bad', in_review: 'watch', fixed: 'good' }

/** One flag: what was asked, what was wrong, what is right, and how far it is. */
export function FlagRow({ row, onChanged }: FlagRowProps) {
  const [scope] = useScope()
  const id = textOf(row, 'conversation_id')
  const state = textOf(row, 'state')
  const isKept = row.answered_at !== null
  return (
    <li className="failure-row">
      <div className="failure-head">
        <Moment className="quiet" at={textOf(row, 'flagged_at')} />
        <a href={conversationHref(id, scope, numberOf(row, 'episode') ?? 0, textOf(row, 'answer_event_id'))}>{id}</a>
        <b>{spoken(labelWords, textOf(row, 'label'))}</b>
        <About row={row} />
        <span className={`chip chip-${levels[state] ?? 'none'}`}>
          {stateOfFlag(state, textOf(row, 'fixed_in_version'))}
        </span>
        <LastSaid row={row} />
      </div>
      <Said who="customer" label="The customer asked" text={textOf(row, 'question')} />
      <Said who="bot" label="The answer" text={isKept ? textOf(row, 'answer') : 'The answer is not kept.'} />
      <Said who="agent" label="The correction" text={textOf(row, 'correction')} />
      <ChangeState key={textOf(row, 'state_at')} row={row} onChanged={onChanged} />
    </li>
  )
}

function About({ row }: { row: MetricRow }) {
  const parts = [`by ${textOf(row, 'agent_id')}`, textOf(row, 'intent')]
  const version = textOf(row, 'bot_version')
  return <span className="quiet">{[...parts, version === '' ? '' : `bot ${version}`].filter(Boolean).join(' · ')}</span>
}

/** Who said so, when and why; nobody, as long as it is as it came. */
function LastSaid({ row }: { row: MetricRow }) {
  const [at, who, note] = [textOf(row, 'state_at'), textOf(row, 'state_by'), textOf(row, 'state_note')]
  if (at === '') return null
  const state = textOf(row, 'state') as FlagState
  const last = { state, fixed_in_version: textOf(row, 'fixed_in_version'), at, who, note }
  return <FlagHistory key={at} flag_id={textOf(row, 'flag_id')} last={last} />
}

/** The next state, after what it takes: a version for a fix, a reason for whoever has one. */
function ChangeState({ row, onChanged }: FlagRowProps) {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const { isOpen: isFixing, open, leave, opener } = useInPlace()
  const [refusal, setRefusal] = useState('')
  const state = textOf(row, 'state')
  const send = async (change: FlagChange) => {
    const answer = await putFlag(workspace, textOf(row, 'flag_id'), change)
    if (answer.ok) onChanged(answer.body)
    else setRefusal(`Nothing was changed: ${answer.reason}.`)
  }
  return (
    <div className="flag-change">
      {isFixing ? (
        <Fix send={(bot_version, note) => send({ state: 'fixed', bot_version, note })} leave={leave} />
      ) : (
        <>
          {state === 'open' && (
            <button type="button" className="button" onClick={() => void send({ state: 'in_review' })}>
              Take into review
            </button>
          )}
          {state !== 'fixed' && (
            <button ref={opener} type="button" className="button" onClick={open}>
              Fixed in …
            </button>
          )}
          {state !== 'open' && (
            <button type="button" className="button" onClick={() => void send({ state: 'open' })}>
              Open again
            </button>
          )}
        </>
      )}
      <span role="status" className="refusal">
        {refusal}
      </span>
    </div>
  )
}

interface FixProps {
  send(bot_version: string, note: string): Promise<void>
  leave(): void
}

function Fix({ send, leave }: FixProps) {
  const id = useId()
  const known = Object.keys(usePart('filter_values')?.[0]?.bot_version ?? {})
  const [version, setVersion] = useState('')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(version.trim(), note.trim())
  }
  return (
    <form className="flag-fix" onSubmit={submit}>
      <label>
        Fixed in version
        <input
          ref={takeFocus}
          required
          pattern=".*\S.*"
          maxLength={128}
          list={id}
          value={version}
          onChange={(event) => setVersion(event.target.value)}
        />
      </label>
      <datalist id={id}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label>
        Why, if you like
        <input maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" className="button button-main">
        Save
      </button>
      <button type="button" className="button" onClick={leave}>
        Leave it
      </button>
    </form>
  )
}
