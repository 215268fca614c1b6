import type { Watchdog } from '../alerts.ts'
import { Moment } from '../islands/moment.tsx'
import { formatDuration } from '../tiles/format.ts'
import { Measured } from '../tiles/measured.tsx'

/** The rule that always fires: that rules are evaluated, and who outside would miss it. All as the server said it last. */
export function WatchdogLine({ watchdog: { age_seconds, lives, round_ms, ways } }: { watchdog: Watchdog }) {
  return (
    <li data-tone={lives ? 'good' : 'bad'}>
      <details open={!lives}>
        <summary className="alert-rule-head">
          <h3>Watchdog</h3>
          <span className={`chip chip-${lives ? 'good' : 'bad'}`}>{lives ? 'Lives' : 'Silent'}</span>
          <span className="alert-rule-value">
            <span className="quiet">
              rules were looked at {formatDuration(age_seconds)} ago
              {ways.length === 0 && ', nobody outside would miss it'}
            </span>
          </span>
        </summary>
        <p>
          It always fires: the last round took {(round_ms / 1000).toFixed(1)} s.{' '}
          {ways.length === 0 &&
            'Set BATON_ALERT_HEARTBEAT_URL, or an Alertmanager, so that somebody hears when it stops.'}{' '}
          <Measured figure="baton_alert_round_seconds" />
        </p>
        {ways.map(({ way, taken_at }) => (
          <p key={way} className="sample">
            {way}:{' '}
            {taken_at === 0 ? (
              'not taken yet'
            ) : (
              <>
                last taken at <Moment at={new Date(taken_at).toISOString()} />
              </>
            )}
          </p>
        ))}
      </details>
    </li>
  )
}
