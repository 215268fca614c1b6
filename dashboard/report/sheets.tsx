import { type ReactNode, useId } from 'react'
import type { Report } from '../../contract/report.ts'
import { scopeFilters } from '../../contract/scope-filters.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatSpan, formatStampDay, formatUtc, plural } from '../tiles/format.ts'
import { filterTitles } from '../tiles/words.ts'
import { ReportScore, ReportTiers } from './charts.tsx'
import { FigureTable } from './figure-table.tsx'
import { Alerts, Failures, Reasons, Releases, timeOf } from './lists.tsx'
import { paragraphOf, unbroken } from './paragraph.ts'
import { Worst } from './worst.tsx'

const scoreTitle = 'Is the handoff getting worse?'
const tiersTitle = 'Why do people need a person?'

/** Two sheets: what happened, and what to look at. Each says whose and when, for when they come apart. */
export function Sheets({ report }: { report: Report }) {
  return (
    <>
      <article className="report-sheet">
        <Head report={report} page={1} />
        <p className="report-told">{unbroken(paragraphOf(report))}</p>
        <Part title="The numbers, beside those of the period before">
          <FigureTable report={report} />
        </Part>
        <Part title={scoreTitle} sql="metric=hfs_live_series" report={report}>
          <ReportScore title={scoreTitle} report={report} />
        </Part>
        <Foot report={report} />
      </article>
      <article className="report-sheet">
        <Head report={report} page={2} />
        <Part title={tiersTitle} sql="metric=escalations_by_tier" report={report}>
          <ReportTiers title={tiersTitle} report={report} />
        </Part>
        <Part title="The most costly handoffs" sql="metric=worst_handoffs" report={report}>
          <Worst rows={report.worst} />
        </Part>
        <div className="report-pair">
          <Part title="Top reasons" sql="metric=top_reasons" report={report}>
            <Reasons report={report} />
          </Part>
          <Part title="Ghost handoffs and broken promises" sql="metric=ghost_rate" report={report}>
            <Failures report={report} />
          </Part>
        </div>
        <div className="report-pair">
          <Part title="Alerts that fired" sql="question=alerts_fired" report={report}>
            <Alerts report={report} />
          </Part>
          <Part title="Releases and agents" sql="metric=releases" report={report}>
            <Releases report={report} />
          </Part>
        </div>
        <Foot report={report} />
      </article>
    </>
  )
}

interface PartProps {
  title: string
  /** `metric=hfs`; absent where it stands line by line */
  sql?: string
  report?: Report
  children: ReactNode
}

export function Part({ title, sql = '', report, children }: PartProps) {
  const id = useId()
  const [scope] = useScope()
  return (
    <section className="report-part" aria-labelledby={id}>
      <h3 id={id}>
        {report === undefined ? (
          title
        ) : (
          <a className="behind" href={hrefIn({ ...scope, ...timeOf(report) }, `/sql?${sql}`)} title="Open the SQL">
            {title}
          </a>
        )}
      </h3>
      {children}
    </section>
  )
}

function Head({ report, page }: { report: Report; page: number }) {
  const [scope] = useScope()
  const wordsOf = useFilterWords()
  const [from, to] = [Date.parse(report.from), Date.parse(report.to)]
  const set = scopeFilters.filter((name) => scope.filters[name] !== '')
  return (
    <header className="report-head">
      <h2>
        {report.workspace} <span title={`${formatUtc(from)} to ${formatUtc(to)}`}>{formatSpan(from, to)}</span>
      </h2>
      <p>
        {page} of 2
        {set.map((name) => (
          <span key={name}>
            {' '}
            · {filterTitles[name]}: {wordsOf(name, scope.filters[name])}
          </span>
        ))}
      </p>
    </header>
  )
}

function Foot({ report }: { report: Report }) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const before = Date.parse(report.from) - (Date.parse(report.to) - Date.parse(report.from))
  return (
    <footer className="report-foot">
      Baton shift report, made {formatStampDay(report.made_at)}, times of {zone}. Period before:{' '}
      {formatSpan(before, Date.parse(report.from))}. Grey: fewer than {plural(30, 'case')}.
    </footer>
  )
}
