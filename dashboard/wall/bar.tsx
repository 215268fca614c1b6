import { useEffect, useState } from 'react'
import { scopeFilters } from '../../contract/scope-filters.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { useLive } from '../islands/use-live.ts'
import { useMounted } from '../islands/use-mounted.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatDuration, formatSpan, formatTimeSeconds } from '../tiles/format.ts'
import { filterTitles } from '../tiles/words.ts'
import { windows } from '../windows.ts'

/** Whose numbers, of when, of what; the time, and whether they are alive. */
export function WallBar({ title }: { title: string }) {
  const [scope] = useScope()
  const wordsOf = useFilterWords()
  const isHere = useMounted()
  const set = scopeFilters.filter((name) => scope.filters[name] !== '')
  return (
    <header className="wall-bar">
      <h1>{title}</h1>
      <p className="wall-scope">
        <b>{scope.workspace}</b>
        {isHere && (
          <span>{scope.window === 'custom' ? formatSpan(scope.from, scope.to) : windows[scope.window].words}</span>
        )}
        {set.map((name) => (
          <span key={name}>
            {filterTitles[name]}: {wordsOf(name, scope.filters[name])}
          </span>
        ))}
      </p>
      <LineState />
      <WallClock />
    </header>
  )
}

/** This machine's: the server's, as far as it is known here, jumps by what the line takes. */
function WallClock() {
  const now = useOwnTime()
  return <time className="wall-clock">{now === 0 ? '--:--:--' : formatTimeSeconds(now)}</time>
}

/** @returns 0 on the server, which does not know the reader's zone */
function useOwnTime(): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const words = { connecting: 'Connecting', live: 'Live', resting: 'Resting', refused: 'Not allowed' } as const

function LineState() {
  const connection = useLive((state) => state.connection)
  return (
    <p className={`connection connection-${connection.state}`} role="status">
      <i className="pulse" aria-hidden="true" />
      {connection.state === 'lost' ? <Lost since={connection.since} /> : words[connection.state]}
    </p>
  )
}

/** By this machine's clock, which said when it was lost. A screen reader hears it once, not every second. */
function Lost({ since }: { since: number }) {
  const seconds = (useOwnTime() - since) / 1000
  return (
    <span>
      Live stream lost<span aria-hidden="true"> {formatDuration(seconds)} ago</span>, reconnecting
    </span>
  )
}
