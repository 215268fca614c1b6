import type { MetricRow } from '../../contract/metric.ts'
import type { FiredAlert, Report } from '../../contract/report.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import type { Scope } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
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
  /** the list of what it counts, '' = there is none */
  path: string
}

/** The first of them, and how many there are besides. */
function Lines({ lines, none, then }: { lines: Line[]; none: string; then: Partial<Scope> }) {
  if (lines.length === 0) return <p className="quiet">{none}</p>
  return (
    <ul className="report-lines">
      {lines.slice(0, MOST).map(({ key, words, value, exact, path }) => (
        <li key={key} title={exact}>
          <span>
            <Behind path={path} scope={then}>
              {words}
            </Behind>
          </span>
          <b>{value}</b>
        </li>
      ))}
      {lines.length > MOST && <li className="quiet">and {lines.length - MOST} more</li>}
    </ul>
  )
}

/** What is listed is of the time that the report is of. */
export const timeOf = ({ from, to }: Report): Pick<Scope, 'window' | 'from' | 'to'> => ({
  ...{ window: 'custom', from: Date.parse(from), to: Date.parse(to) },
})

const countOf = (row: MetricRow, column: string): number => numberOf(row, column) ?? 0

export function Reasons({ report }: { report: Report }) {
  const { reasons: rows } = report
  const then = timeOf(report)
  const n = countOf(rows[0] ?? {}, 'requested_count')
  const short = enough(n)
  const lines = rows.map((row) => ({
    key: textOf(row, 'reason'),
    words: spoken(reasonWords, textOf(row, 'reason')),
    path: `/handoffs?reason=${encodeURIComponent(textOf(row, 'reason'))}`,
    value: `${formatCount(countOf(row, 'handoff_count'))} · ${formatPercent(countOf(row, 'reason_share'))} (${rangeWords(countOf(row, 'handoff_count'), n)})`,
  }))
  return (
    <div className={short === null ? '' : 'is-short'}>
      <Lines lines={lines} none="No handoff was requested." then={then} />
      {n > 0 && (
        <p className="quiet small">
          of{' '}
          <Behind path="/handoffs" scope={then}>
            {plural(n, 'handoff')}
          </Behind>
          , with the 95 % interval{short !== null && ` · ${short}`}
        </p>
      )}
    </div>
  )
}

export function Failures({ report }: { report: Report }) {
  const { numbers } = report
  const promises = numbers.eta_kept_rate.now
  const [due, kept] = [countOf(promises, 'due_count'), countOf(promises, 'kept_count')]
  const kinds = kindsOf(numbers.ghost_rate.now).slice(0, MOST - 1)
  const lines = kinds.map(([kind, count]) => ({
    key: kind,
    words: spoken(ghostWords, kind),
    value: formatCount(count),
    path: kind === 'never_requested' ? '' : `/handoffs?ghost=${kind}`,
  }))
  const broken = {
    key: 'promises',
    words: 'Promised times broken',
    value: `${formatCount(due - kept)} of ${formatCount(due)}`,
    path: '/quality?promised=broken#promises',
  }
  const all = due === 0 ? lines : [...lines, broken]
  return <Lines lines={all} none="No handoff failed and no promise was due." then={timeOf(report)} />
}

export function Alerts({ report }: { report: Report }) {
  const { alerts, to } = report
  const lines = alerts.map((alert) => ({
    key: alert.alert_id,
    words: unbroken(`${formatStampDay(alert.fired_at)} ${alert.title}`),
    value: durationOf(alert, to),
    exact: formatUtc(alert.fired_at),
    path: '/alerts',
  }))
  return <Lines lines={lines} none="No alert fired." then={timeOf(report)} />
}

const durationOf = ({ fired_at, resolved_at }: FiredAlert, to: string): string =>
  resolved_at === '' || resolved_at >= to
    ? 'still open'
    : formatDuration((Date.parse(resolved_at) - Date.parse(fired_at)) / 1000)

export function Releases({ report }: { report: Report }) {
  const { releases, agents_there } = report
  const then = timeOf(report)
  const lines = releases.map(({ occurred_at, bot_id, bot_version }) => ({
    key: `${occurred_at} ${bot_id}`,
    words: `${formatStampDay(occurred_at)} ${bot_id}`,
    value: bot_version,
    exact: formatUtc(occurred_at),
    path: `/conversations?${new URLSearchParams({ bot_id, bot_version })}`,
  }))
  const there = { begin: formatCount(agents_there.begin), end: formatCount(agents_there.end) }
  return (
    <>
      <Lines lines={lines} none="No version of a bot came out." then={then} />
      <Lines
        lines={[
          {
            key: 'agents',
            words: 'Agents there, at the beginning and at the end',
            value: `${there.begin}, ${there.end}`,
            path: '/handoffs?moment=answered',
          },
        ]}
        none=""
        then={then}
      />
    </>
  )
}
