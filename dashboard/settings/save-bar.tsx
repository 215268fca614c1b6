import { useId, useState } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import { plural } from '../tiles/format.ts'
import { Changes } from './changes.tsx'
import type { Change } from './difference.ts'

interface SaveBarProps {
  changes: readonly Change[]
  faults: readonly PolicyFault[]
  /** the next one */
  version: number
  hasCandidate: boolean
  /** @returns whether it was made */
  send(place: '' | '/candidate', note: string): Promise<boolean>
  discard(): void
}

/** What has been changed and not saved: what it is, why, and where it goes. */
export function SaveBar({ changes, faults, version, hasCandidate, send, discard }: SaveBarProps) {
  const id = useId()
  const [note, setNote] = useState('')
  const [isSending, setSending] = useState(false)
  const go = async (place: '' | '/candidate') => {
    setSending(true)
    const made = await send(place, note.trim())
    setSending(false)
    if (made) setNote('')
  }
  const isReady = note.trim() !== '' && !isSending
  return (
    <section className="save-bar" aria-label="What you have changed">
      {faults.length > 0 && (
        <ul className="save-faults" aria-label="What is wrong">
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <button type="button" className="button button-quiet" onClick={() => focusOn(path)}>
                <code>{path.replace(/^\/policy\/?/, '') || 'the policy'}</code> {message}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{plural(changes.length, 'change')}, not saved</summary>
        <Changes changes={changes} none="" />
      </details>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void go('')
        }}
      >
        <label htmlFor={id}>Why</label>
        <input
          id={id}
          value={note}
          maxLength={1000}
          placeholder="stricter from December on"
          onChange={(event) => setNote(event.target.value)}
        />
        <button type="submit" className="button button-main" disabled={!isReady}>
          Save as version {version}
        </button>
        <button
          type="button"
          className="button"
          disabled={!isReady}
          title={hasCandidate ? 'It takes the place of the one that is tried now' : undefined}
          onClick={() => void go('/candidate')}
        >
          Try it in the shadow
        </button>
        <button type="button" className="button" disabled={isSending} onClick={discard}>
          Discard
        </button>
      </form>
    </section>
  )
}

/** The field that is at fault, or what it is in. */
function focusOn(pointer: string): void {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const field = document.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(path)}"]`)
    if (field === null) continue
    field.scrollIntoView({ block: 'center' })
    field.focus()
    return
  }
}
