import { usePart } from '../islands/use-live.ts'
import { formatTime } from '../tiles/format.ts'
import type { Turn } from './keys.ts'

/** What fires, which view this is, and how long it stays. The line at the bottom is the clock that turns the views. */
export function WallFoot({ turn, names }: { turn: Turn; names: string[] }) {
  return (
    <footer className="wall-foot">
      <Firing />
      <ol className="wall-views" aria-label="Views">
        {names.map((name, i) => (
          <li key={name} aria-current={i === turn.at ? 'true' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <p className="wall-keys">
        <b role="status">{turn.isPaused ? 'Paused' : ''}</b>
        <span>
          <kbd>Space</kbd> pause
        </span>
        <span>
          <kbd>←</kbd> <kbd>→</kbd> turn
        </span>
        <span>
          <kbd>Esc</kbd> leave
        </span>
      </p>
      <i className="wall-progress" key={turn.at} aria-hidden="true" onAnimationEnd={turn.next} />
    </footer>
  )
}

function Firing() {
  const open = usePart('alerts')
  const [first, ...others] = open ?? []
  if (first === undefined) return <p className="wall-alert quiet">{open === undefined ? '' : 'No alert is firing.'}</p>
  const isRecovering = first.state === 'recovering'
  return (
    <p className={`wall-alert wall-alert-${first.state}`} role="status">
      <b>{isRecovering ? '◆ Recovering' : '▲ Alert'}</b> {first.title}, since {formatTime(first.since)}
      {others.length > 0 && `, and ${others.length} more`}
    </p>
  )
}
