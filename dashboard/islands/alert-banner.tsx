import { useEffect, useState } from 'react'
import type { ShownAlert } from '../alerts.ts'
import { hrefIn } from '../scope.ts'
import { formatDuration, formatTime, formatUtc } from '../tiles/format.ts'
import { Heard } from './heard.tsx'
import { useNow, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** What fires, above everything else. */
export function AlertBanner() {
  const open = usePart('alerts') ?? []
  return (
    <>
      <Heard words={useOpenWords(open)} />
      {open.length > 0 && (
        <section className="alerts" aria-label="Alerts">
          {open.map((alert) => (
            <Open key={alert.rule} alert={alert} />
          ))}
        </section>
      )}
    </>
  )
}

/** Without the clock, and without the numbers that move. */
function useOpenWords(open: readonly ShownAlert[]): string {
  const [hadSome, setHadSome] = useState(false)
  if (open.length > 0 && !hadSome) setHadSome(true)
  if (open.length === 0) return hadSome ? 'No alert is firing any more.' : ''
  return `Alert: ${open.map(({ title }) => title).join('; ')}.`
}

function Open({ alert: { state, title, summary, since } }: { alert: ShownAlert }) {
  const [scope] = useScope()
  const isRecovering = state === 'recovering'
  return (
    <p className={`alert alert-${state}`}>
      <b>
        <span aria-hidden="true">{isRecovering ? '◆ ' : '▲ '}</span>
        {isRecovering ? 'Recovering' : 'Alert'}
      </b>
      <span>
        <a href={hrefIn(scope, '/alerts')}>{title}</a>. <span className="alert-summary">{summary}.</span>
      </span>
      <Since at={since} />
    </p>
  )
}

/** The server does not know the reader's zone: until the reader's machine says it, its room is kept. */
function Since({ at }: { at: number }) {
  const now = useNow()
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  if (!isHere) return <time className="is-unsaid">since 00:00, for 00 m 00 s</time>
  return (
    <time dateTime={new Date(at).toISOString()} title={formatUtc(at)}>
      since {formatTime(at)}, for {formatDuration((now - at) / 1000)}
    </time>
  )
}
