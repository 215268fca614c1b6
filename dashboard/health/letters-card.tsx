import { useRef, useState } from 'react'
import type { DeadLetter } from '../../contract/dead-letter.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { useIsEmpty } from '../islands/use-live.ts'
import { formatCount, formatUtc } from '../tiles/format.ts'
import { OpenSql, thirtyDays } from '../tiles/open-sql.tsx'
import { LetterEditor } from './letter-editor.tsx'
import { type Asked, SHOWN, useLetters, useWholeLetter } from './use-letters.ts'
import { lettersWords, reasonMeanings } from './words.ts'

const states = { open: 'Open', done: 'Done', '': 'All' } as const

/** Events of the workspace that were refused, each to be looked into, corrected and sent again. */
export function LettersCard({ workspace }: { workspace: string }) {
  const isEmpty = useIsEmpty()
  const [asked, setAsked] = useState<Asked>({ state: 'open', code: '' })
  const { value: letters, failed, isOld, again } = useLetters(workspace, asked)
  const [told, setTold] = useState('')
  const line = useRef<HTMLParagraphElement>(null)
  const ask = (next: Asked) => {
    setTold('')
    setAsked(next)
  }
  const finished = (words: string) => {
    setTold(words)
    // what was pressed goes with its letter
    line.current?.focus()
    again()
  }
  return (
    <Card
      title="Dead letters"
      id="letters"
      aside={
        <>
          {workspace !== '' && `of ${workspace}, the last 30 days · `}
          <OpenSql of="question=dead_letter_reasons" scope={thirtyDays} className="behind" />
        </>
      }
      className="plumbing-wide letters"
    >
      {isEmpty && <p className="calm">Nothing has been sent yet, so nothing was refused.</p>}
      {failed !== '' && (
        <p className="field-fault" role="status">
          They could not be read: {failed}.{letters !== null && ' What is shown was read before.'}
        </p>
      )}
      {!isEmpty && letters === null && failed === '' && (
        <div className="skeleton" aria-hidden="true">
          {['a', 'b', 'c', 'd'].map((key) => (
            <span key={key} className="bone bone-row" />
          ))}
        </div>
      )}
      {letters !== null && (
        <div className="letters-read" data-old={isOld || undefined}>
          <p ref={line} className="letters-told" role="status" tabIndex={-1}>
            {told}
          </p>
          <Filters asked={asked} setAsked={ask} reasons={letters.reasons} />
          {letters.dead_letters.length === 0 && <None asked={asked} hasAny={letters.reasons.length > 0} />}
          <ol>
            {letters.dead_letters.map((letter) => (
              <Letter key={letter.dead_letter_id} letter={letter} workspace={workspace} finished={finished} />
            ))}
          </ol>
          {letters.dead_letters.length === SHOWN && <p className="sample">The last {SHOWN} are shown.</p>}
        </div>
      )}
    </Card>
  )
}

function None({ asked, hasAny }: { asked: Asked; hasAny: boolean }) {
  if (!hasAny) return <p className="calm">None: every event of the last 30 days was taken.</p>
  return (
    <p className="calm">
      {asked.state === 'open' ? 'None is open' : 'None is like that'}
      {asked.code !== '' && ` with the reason ${asked.code}`}.
    </p>
  )
}

interface FiltersProps {
  asked: Asked
  setAsked(asked: Asked): void
  reasons: { source: string; code: string; letter_count: number; open_count: number }[]
}

function Filters({ asked, setAsked, reasons }: FiltersProps) {
  return (
    <div className="letters-filters">
      <span className="segmented">
        {Object.entries(states).map(([state, words]) => (
          <label key={state}>
            <input
              type="radio"
              name="letters-state"
              checked={asked.state === state}
              onChange={() => setAsked({ ...asked, state: state as Asked['state'] })}
            />
            <span>{words}</span>
          </label>
        ))}
      </span>
      {reasons.map(({ source, code, letter_count, open_count }) => (
        <button
          key={`${source} ${code}`}
          type="button"
          className="button"
          aria-pressed={asked.code === code}
          title={reasonMeanings[code] ?? code}
          onClick={() => setAsked({ ...asked, code: asked.code === code ? '' : code })}
        >
          {code} <span className="quiet">{`${formatCount(open_count)} of ${formatCount(letter_count)} open`}</span>
        </button>
      ))}
    </div>
  )
}

function Letter({ letter, ...rest }: { letter: DeadLetter } & Omit<WholeLetterProps, 'listed'>) {
  const [isOpen, setOpen] = useState(false)
  const { code, path, message, received_at, raw, outcome, done_at, done_by } = letter
  return (
    <li>
      <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
        <summary>
          <b className="mono">{code}</b>
          <span>
            {path !== '' && <code>{path}</code>} {message}
          </span>
          <Moment className="quiet" at={received_at} />
          {outcome !== '' && (
            <span className="in-force" title={`${done_by}, ${formatUtc(done_at)}`}>
              {lettersWords[outcome]}
            </span>
          )}
          <span className="letter-raw mono">{raw.slice(0, 200)}</span>
        </summary>
        {isOpen && <WholeLetter listed={letter} {...rest} />}
      </details>
    </li>
  )
}

interface WholeLetterProps {
  listed: DeadLetter
  workspace: string
  finished(told: string): void
}

function WholeLetter({ listed, workspace, finished }: WholeLetterProps) {
  const { letter, failed } = useWholeLetter(workspace, listed)
  if (letter !== null) return <LetterEditor letter={letter} workspace={workspace} finished={finished} />
  return (
    <p className="calm" role="status">
      {failed === '' ? 'Reading all of it …' : `It could not be read: ${failed}. Close it and open it again.`}
    </p>
  )
}
