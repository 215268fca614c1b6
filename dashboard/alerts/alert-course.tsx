import type { AlertChart } from '../../contract/alert.ts'
import type { AlertOnPage } from '../alerts.ts'
import { ask } from '../islands/ask.ts'
import { usePolled } from '../islands/use-polled.ts'
import { useAlerts } from './alerts-context.ts'
import { type Course, RuleCourse } from './rule-course.tsx'

const EVERY_MS = 60_000

/** The value of an open alert over the hours before, against its limit; its place is kept where nobody knows its past. */
export function AlertCourse({ alert }: { alert: AlertOnPage }) {
  const { workspace } = useAlerts()
  const { rule, since } = alert
  const path = `/v1/alerts/chart?${new URLSearchParams({ workspace, rule })}`
  const { value, isOld, failed, again } = usePolled(
    path,
    (signal) => ask<{ chart: AlertChart | null }>(path, signal),
    EVERY_MS,
  )
  // its place is kept while it is read
  const isRead = value !== null && !isOld
  const chart = (isRead && value.chart) || noChart(isRead, alert)
  const title = isRead || failed === '' ? chart.title : `How it was cannot be read: ${failed}.`
  return (
    <div className="alert-course">
      <p className="quiet">
        {title}
        {isRead && failed !== '' && ` It cannot be read again: ${failed}.`}
        {failed !== '' && (
          <>
            {' '}
            <button type="button" className="button" onClick={again}>
              Try again
            </button>
          </>
        )}
      </p>
      <RuleCourse preview={courseOf(chart, rule, since)} title={`${alert.title}: its value`} firedWords="fires" />
    </div>
  )
}

const noChart = (isRead: boolean, { threshold, unit, since }: AlertOnPage): AlertChart => ({
  title: isRead ? 'Nobody can tell how it was before.' : 'Reading how it was …',
  ...{ threshold, ...(unit !== undefined && { unit }), step_seconds: 60, values: [] },
  from: new Date(since).toISOString(),
})

/** @param since epoch ms: when it began to fire */
function courseOf(chart: AlertChart, rule: string, since: number): Course {
  const { step_seconds, threshold, unit, releases = [] } = chart
  const from = Date.parse(chart.from)
  const series = chart.values.map((value, i) => ({ at: from + i * step_seconds * 1000, value }))
  return {
    ...{ rule, from, step_seconds, threshold, series, unit },
    to: series.at(-1)?.at ?? from,
    fired: [{ from: Math.max(from, since), until: null, value: null }],
    releases: releases.map(({ at, bot_version }) => ({ at: Date.parse(at), bot_version })),
  }
}
