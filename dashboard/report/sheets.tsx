import { type ReactNode, useId } from 'react'
import type { Report } from '../../contract/report.ts'
import { scopeFilters } from '../../contract/scope-filters.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatSpan, formatStampDay, formatUtc, plural } from '../tiles/format.ts'
import { filterTitles } from '../tiles/words.ts'
import { ReportScore, ReportTiers } from './charts.tsx'
import { FigureTable } from './figure-table.tsx'
import { Alerts, Failures, Reasons, Releases } from './lists.tsx'
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
        <Part title={scoreTitle}>
          <ReportScore title={scoreTitle} report={report} />
        </Part>
        <Foot report={report} />
      </article>
      <article className="report-sheet">
        <Head report={report} page={2} />
        <Part title={tiersTitle}>
          <ReportTiers title={tiersTitle} report={report} />
        </Part>
        <Part title="The most costly handoffs">
          <Worst rows={report.worst} />
        </Part>
        <div className="report-pair">
          <Part title="Top reasons">
            <Reasons rows={report.reasons} />
          </Part>
          <Part title="Ghost handoffs and broken promises">
            <Failures report={report} />
          </Part>
        </div>
        <div className="report-pair">
          <Part title="Alerts that fired">
            <Alerts report={report} />
          </Part>
          <Part title="Releases and agents">
            <Releases report={report} />
          </Part>
        </div>
        <Foot report={report} />
      </article>
    </>
  )
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="report-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
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
