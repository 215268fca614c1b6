import { useId, useRef, useState } from 'react'
import type { DeadLetter } from '../../contract/dead-letter.ts'
import { formatStampDay, formatUtc } from '../tiles/format.ts'
import { eventIn, lineOf, readable } from './raw-event.ts'
import { type Done, finishLetter } from './use-letters.ts'
import { lettersWords, reasonMeanings } from './words.ts'

interface LetterEditorProps {
  letter: DeadLetter
  workspace: string
  /** it was sent or set aside @param told what became of it */
  finished(told: string): void
}

/** The event as it came, to be corrected and sent again. */
export function LetterEditor({ letter, workspace, finished }: LetterEditorProps) {
  const id = useId()
  const [text, setText] = useState(() => readable(letter.raw))
  const [told, setTold] = useState<Done | null>(null)
  const [isSending, setSending] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const read = eventIn(text)
  const finish = async (event: object | null) => {
    setSending(true)
    const done = await finishLetter(workspace, letter.dead_letter_id, event)
    setSending(false)
    setTold(done)
    // an open letter that is done leaves the list
    if (done.ok) finished(done.body.event_id ? `Taken by the door as ${done.body.event_id}.` : 'Set aside.')
  }
  return (
    <div className="letter">
      <p>
        {reasonMeanings[letter.code] ?? letter.code}
        {letter.path !== '' && (
          <>
            {', at '}
            <button type="button" className="button button-quiet" onClick={() => select(area.current, letter.path)}>
              <code>{letter.path}</code>
            </button>
          </>
        )}
      </p>
      {letter.outcome !== '' && (
        <p className="quiet">
          {lettersWords[letter.outcome]} by {letter.done_by},{' '}
          <span title={formatUtc(letter.done_at)}>{formatStampDay(letter.done_at)}</span>
          {letter.sent_event_id !== '' && (
            <>
              , as <code>{letter.sent_event_id}</code>
            </>
          )}
        </p>
      )}
      {letter.is_cut && (
        <p className="letter-cut">
          It is longer than any event may be: only its first 64 kB were kept, and what is missing has to be filled in.
        </p>
      )}
      <label htmlFor={id}>The event, as it is sent</label>
      <textarea
        id={id}
        ref={area}
        className="mono"
        rows={Math.min(18, Math.max(5, text.split('\n').length + 1))}
        spellCheck={false}
        value={text}
        aria-invalid={!read.ok || undefined}
        aria-describedby={`${id}-told`}
        onChange={(event) => {
          setText(event.target.value)
          setTold(null)
        }}
      />
      <div id={`${id}-told`} role="status">
        {!read.ok && <p className="field-fault">{read.reason}</p>}
        {told !== null && !told.ok && (
          <>
            <p className="field-fault">
              {told.faults.length > 0 ? 'Nothing was sent: it is still wrong.' : `Nothing was sent: ${told.reason}.`}
            </p>
            <ul>
              {told.faults.map(({ path, message }) => (
                <li key={`${path} ${message}`} className="field-fault">
                  <code>{path.replace(/^\/event/, '')}</code> {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="letter-actions">
        <button
          type="button"
          className="button button-main"
          disabled={!read.ok || isSending}
          onClick={() => read.ok && void finish(read.event)}
        >
          Send it again
        </button>
        <button type="button" className="button" disabled={isSending} onClick={() => void finish(null)}>
          Set it aside
        </button>
        <span className="field-hint">
          Through the same door as <code>POST /v1/events</code>; with its <code>event_id</code> a second time does no
          harm.
        </span>
      </div>
    </div>
  )
}

/** The line that is at fault. */
function select(area: HTMLTextAreaElement | null, pointer: string): void {
  if (area === null) return
  const line = Math.max(0, lineOf(area.value, pointer))
  const lines = area.value.split('\n')
  const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
  area.focus()
  area.setSelectionRange(start, start + (lines[line] ?? '').length)
}
