import { type ReactNode, useEffect, useState } from 'react'
import { formatDuration, formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { type WindowName, windowNames, windows } from '../windows.ts'
import { StormSwitch } from './storm-switch.tsx'
import { ThemeToggle } from './theme-toggle.tsx'
import { useLive, usePart, useStore } from './use-live.ts'

/** Where one is: workspace, window, and whether the numbers are alive. */
export function TopBar({ title, canSignOut, children }: { title: string; canSignOut: boolean; children?: ReactNode }) {
  return (
    <header className="top-bar">
      <h1>{title}</h1>
      {children ?? (
        <>
          <WorkspacePicker />
          <WindowPicker />
        </>
      )}
      <span className="push" />
      <StormSwitch />
      <ConnectionState />
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

/** Changes what is looked at, and the URL with it, so that a link shows the same. */
function useSelect() {
  const store = useStore()
  return (workspace: string, window: WindowName) => {
    const url = new URL(location.href)
    url.searchParams.set('window', window)
    if (workspace !== '') url.searchParams.set('workspace', workspace)
    history.pushState(null, '', url)
    store.select({ workspace, window })
  }
}

function WorkspacePicker() {
  const select = useSelect()
  const shown = useLive((state) => state.head?.workspace || state.selection.workspace)
  const window = useLive((state) => state.selection.window)
  const all = usePart('workspaces') ?? []
  if (all.length < 2) return <span className="workspace">{shown}</span>
  return (
    <label className="workspace">
      <span className="sr-only">Workspace</span>
      <select value={shown} onChange={(event) => select(event.target.value, window)}>
        {[...new Set([shown, ...all])].sort().map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}

function WindowPicker() {
  const select = useSelect()
  const { workspace, window } = useLive((state) => state.selection)
  return (
    <fieldset className="segmented">
      <legend className="sr-only">Window</legend>
      {windowNames.map((name) => (
        <label key={name} title={windows[name].words}>
          <input type="radio" name="window" checked={name === window} onChange={() => select(workspace, name)} />
          <span>{windows[name].label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function ConnectionState() {
  const connection = useLive((state) => state.connection)
  const to = useLive((state) => state.head?.to ?? '')
  const isLive = connection.state === 'live'
  return (
    <p className={`connection connection-${connection.state}`} role="status">
      <i className="pulse" aria-hidden="true" />
      {isLive && (
        <span title={to === '' ? '' : formatUtc(to)}>
          Live{to !== '' && <span className="connection-time" aria-hidden="true">{`, ${formatTimeSeconds(to)}`}</span>}
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
