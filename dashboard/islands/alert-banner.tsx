import { useState } from 'react'
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
  const now = useNow()
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
      <time dateTime={new Date(since).toISOString()} title={formatUtc(since)}>
        since {formatTime(since)}, for {formatDuration((now - since) / 1000)}
      </time>
    </p>
  )
}
