import type { MetricRow } from '../../contract/metric.ts'
import type { FiredAlert, Report } from '../../contract/report.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { formatCount, formatDuration, formatPercent, formatStampDay, formatUtc, plural } from '../tiles/format.ts'
import { enough, ghostWords, rangeWords, reasonWords, spoken } from '../tiles/words.ts'
import { kindsOf, unbroken } from './paragraph.ts'

/** More would push the second sheet onto a third. */
const MOST = 5

interface Line {
  key: string
  words: string
  value: string
  /** on hover */
  exact?: string
}

/** The first of them, and how many there are besides. */
function Lines({ lines, none }: { lines: Line[]; none: string }) {
  if (lines.length === 0) return <p className="quiet">{none}</p>
  return (
    <ul className="report-lines">
      {lines.slice(0, MOST).map(({ key, words, value, exact }) => (
        <li key={key} title={exact}>
          <span>{words}</span>
          <b>{value}</b>
        </li>
      ))}
      {lines.length > MOST && <li className="quiet">and {lines.length - MOST} more</li>}
    </ul>
  )
}

const countOf = (row: MetricRow, column: string): number => numberOf(row, column) ?? 0

export function Reasons({ rows }: { rows: MetricRow[] }) {
  const n = countOf(rows[0] ?? {}, 'requested_count')
  const short = enough(n)
  const lines = rows.map((row) => ({
    key: textOf(row, 'reason'),
    words: spoken(reasonWords, textOf(row, 'reason')),
    value: `${formatCount(countOf(row, 'handoff_count'))} · ${formatPercent(countOf(row, 'reason_share'))} (${rangeWords(countOf(row, 'handoff_count'), n)})`,
  }))
  return (
    <div className={short === null ? '' : 'is-short'}>
      <Lines lines={lines} none="No handoff was requested." />
      {n > 0 && (
        <p className="quiet small">
          of {plural(n, 'handoff')}, with the 95 % interval{short !== null && ` · ${short}`}
        </p>
      )}
    </div>
  )
}

export function Failures({ report: { numbers } }: { report: Report }) {
  const promises = numbers.eta_kept_rate.now
  const [due, kept] = [countOf(promises, 'due_count'), countOf(promises, 'kept_count')]
  const kinds = kindsOf(numbers.ghost_rate.now).slice(0, MOST - 1)
  const lines = kinds.map(([kind, count]) => ({
    key: kind,
    words: spoken(ghostWords, kind),
    value: formatCount(count),
  }))
  const broken = {
    key: 'promises',
    words: 'Promised times broken',
    value: `${formatCount(due - kept)} of ${formatCount(due)}`,
  }
  return <Lines lines={due === 0 ? lines : [...lines, broken]} none="No handoff failed and no promise was due." />
}

export function Alerts({ report: { alerts, to } }: { report: Report }) {
  const lines = alerts.map((alert) => ({
    key: alert.alert_id,
    words: unbroken(`${formatStampDay(alert.fired_at)} ${alert.title}`),
    value: durationOf(alert, to),
    exact: formatUtc(alert.fired_at),
  }))
  return <Lines lines={lines} none="No alert fired." />
}

const durationOf = ({ fired_at, resolved_at }: FiredAlert, to: string): string =>
  resolved_at === '' || resolved_at >= to
    ? 'still open'
    : formatDuration((Date.parse(resolved_at) - Date.parse(fired_at)) / 1000)

export function Releases({ report: { releases, agents_there } }: { report: Report }) {
  const lines = releases.map(({ occurred_at, bot_id, bot_version }) => ({
    key: `${occurred_at} ${bot_id}`,
    words: `${formatStampDay(occurred_at)} ${bot_id}`,
    value: bot_version,
    exact: formatUtc(occurred_at),
  }))
  const there = { begin: formatCount(agents_there.begin), end: formatCount(agents_there.end) }
  return (
    <>
      <Lines lines={lines} none="No version of a bot came out." />
      <Lines
        lines={[
          {
            key: 'agents',
            words: 'Agents there, at the beginning and at the end',
            value: `${there.begin}, ${there.end}`,
          },
        ]}
        none=""
      />
    </>
  )
}
