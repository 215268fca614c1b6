import { type ReactNode, useEffect, useState } from 'react'
import { formatDuration, formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { useCommandKey } from './command-key.ts'
import { ScopeFilters } from './scope-filters.tsx'
import { StormSwitch } from './storm-switch.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { useLive, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { WindowPicker } from './window-picker.tsx'

interface TopBarProps {
  title: string
  canSignOut: boolean
  /** there is something on the page that is compared */
  compares: boolean
  children?: ReactNode
}

/** Where one is: workspace, window, filters, and whether the numbers are alive. */
export function TopBar({ title, canSignOut, compares, children }: TopBarProps) {
  return (
    <header className="top-bar">
      <h1>{title}</h1>
      {children ?? (
        <>
          <WorkspacePicker />
          <WindowPicker />
          {compares && <CompareToggle />}
          <ScopeFilters />
        </>
      )}
      <span className="push" />
      <StormSwitch />
      <ConnectionState />
      <button type="button" className="button palette-button" aria-keyshortcuts="Meta+K Control+K" data-opens="palette">
        Go to… <span className="key">{useCommandKey()}K</span>
      </button>
      <ThemeToggle />
      {canSignOut && (
        <form method="post" action="/sign-out">
          <button type="submit" className="button">
            Sign out
          </button>
        </form>
      )}
    </header>
  )
}

export function WorkspacePicker() {
  const [scope, change] = useScope()
  const all = new Set([scope.workspace, ...(usePart('workspaces') ?? [])].filter((name) => name !== ''))
  if (all.size < 2) return <span className="workspace">{scope.workspace}</span>
  return (
    <label className="workspace">
      <span className="sr-only">Workspace</span>
      <select value={scope.workspace} onChange={(event) => change({ workspace: event.target.value })}>
        {[...all].sort().map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}

function CompareToggle() {
  const [{ compare }, change] = useScope()
  return (
    <button
      type="button"
      className="button compare"
      aria-pressed={compare}
      aria-keyshortcuts="c"
      title="Compare with the time before"
      onClick={() => change({ compare: !compare })}
    >
      <span aria-hidden="true">{compare ? '✓ ' : ''}</span>Compare
    </button>
  )
}

function ConnectionState() {
  const connection = useLive((state) => state.connection)
  const to = useLive((state) => state.head?.to ?? '')
  const isPast = useLive((state) => state.selection.window === 'custom')
  const isLive = connection.state === 'live'
  return (
    <p className={`connection connection-${connection.state}`} role="status">
      <i className="pulse" aria-hidden="true" />
      {isLive && (
        <span title={to === '' ? '' : formatUtc(to)}>
          Live
          {to !== '' && !isPast && (
            <span className="connection-time" aria-hidden="true">{`, ${formatTimeSeconds(to)}`}</span>
          )}
        </span>
      )}
      {connection.state === 'connecting' && 'Connecting'}
      {connection.state === 'resting' && 'Resting'}
      {connection.state === 'refused' && 'Not allowed'}
      {connection.state === 'lost' && (connection.hadNumbers ? <LostFor since={connection.since} /> : 'Not connected')}
    </p>
  )
}

function LostFor({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span>
      Live stream lost <span aria-hidden="true">{formatDuration((now - since) / 1000)} ago</span>, reconnecting
    </span>
  )
}
