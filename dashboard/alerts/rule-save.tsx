import { useId, useState } from 'react'
import { Moment } from '../islands/moment.tsx'
import { AskFirst } from '../settings/ask-first.tsx'
import type { ListedRules, RuleSettings } from './rules-api.ts'

interface SaveProps {
  version: number
  save(note: string): Promise<unknown>
  discard(): void
}

/** What has been changed and not saved: why, and that it is to be. */
export function Save({ version, save, discard }: SaveProps) {
  const id = useId()
  const [note, setNote] = useState('')
  const [isSending, setSending] = useState(false)
  const isReady = note.trim() !== '' && !isSending
  const go = async () => {
    setSending(true)
    await save(note.trim())
    setSending(false)
  }
  return (
    <form
      className="rule-save"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void go()
      }}
    >
      <div className="field">
        <label htmlFor={id}>Why</label>
        <input
          id={id}
          value={note}
          maxLength={1000}
          placeholder="quieter nights"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <button type="submit" className="button button-main" disabled={!isReady}>
        Save as version {version}
      </button>
      <button type="button" className="button" disabled={isSending} onClick={discard}>
        Discard
      </button>
    </form>
  )
}

interface VersionsProps {
  versions: ListedRules[]
  settings: RuleSettings
  rollBack(to: number, note: string): Promise<void>
}

/** Who changed the rules, when and why, and the way back. */
export function Versions({ versions, settings, rollBack }: VersionsProps) {
  if (versions.length < 2) return null
  return (
    <details className="rule-versions">
      <summary>Versions</summary>
      <ol>
        {versions.map(({ version, at, who, note }) => (
          <li key={version}>
            <p>
              <b>Version {version}</b> {note} <span className="quiet">{who}</span>{' '}
              {at !== '' && (
                <span className="quiet">
                  <Moment at={at} />
                </span>
              )}
            </p>
            {version !== settings.version && settings.may_write && (
              <AskFirst
                words="Go back to this version"
                question={`The rules of version ${version} are in force again, as version ${settings.version + 1}.`}
                yes="Yes, go back"
                note={`back to version ${version}`}
                act={(why) => rollBack(version, why)}
              />
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
