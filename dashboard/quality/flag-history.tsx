import { useRef, useState } from 'react'
import type { SaidOfFlag } from '../../contract/flag.ts'
import type { Answer } from '../islands/ask.ts'
import { ask } from '../islands/ask.ts'
import { Moment } from '../islands/moment.tsx'
import { useLive } from '../islands/use-live.ts'
import { stateOfFlag } from './words.ts'

interface FlagHistoryProps {
  flag_id: string
  /** the last change: shown at once, those before it when they are asked for */
  last: SaidOfFlag
}

/** Who said how far it is, when and why. */
export function FlagHistory({ flag_id, last }: FlagHistoryProps) {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const [told, setTold] = useState<Answer<{ changes: SaidOfFlag[] }> | null>(null)
  const running = useRef<AbortController>(undefined)
  const load = async (isOpen: boolean) => {
    running.current?.abort()
    if (!isOpen) return
    const attempt = new AbortController()
    running.current = attempt
    const path = `/v1/flags/${encodeURIComponent(flag_id)}?${new URLSearchParams({ workspace })}`
    const answer = await ask<{ changes: SaidOfFlag[] }>(path, attempt.signal)
    if (!attempt.signal.aborted) setTold(answer)
  }
  return (
    <details className="flag-said" onToggle={(event) => void load(event.currentTarget.open)}>
      <summary>
        <Change change={last} />
      </summary>
      {told?.ok === false && <p className="refusal">What was said before could not be read: {told.reason}.</p>}
      {told?.ok && told.body.changes.length < 2 && <p>Nothing was said before.</p>}
      {told?.ok && (
        <ol>
          {told.body.changes.slice(1).map((change) => (
            <li key={change.at}>
              {stateOfFlag(change.state, change.fixed_in_version)}, <Change change={change} />
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

const Change = ({ change: { at, who, note } }: { change: SaidOfFlag }) => (
  <>
    <Moment at={at} />, {who}
    {note !== '' && `: ${note}`}
  </>
)
