import { useEffect } from 'react'
import type { Report } from '../../contract/report.ts'
import { PageFrame, type PageProps } from '../islands/page-frame.tsx'
import { useLive } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatSpan } from '../tiles/format.ts'
import { Sheets } from './sheets.tsx'
import { type ReadReport, useReport } from './use-report.ts'

/** What happened in a shift, on two sheets of paper. */
export function ReportPage(page: PageProps) {
  return (
    <PageFrame {...page} title="Shift report" path="/" view="list">
      <Made />
    </PageFrame>
  )
}

function Made() {
  const read = useReport()
  const { report, failed, isAsking, again } = read
  useFileName(report)
  return (
    <div className="report" aria-busy={isAsking}>
      {report !== null && <Tools report={report} isAsking={isAsking} again={again} />}
      {failed !== '' && <Failed {...read} />}
      {report !== null && <Sheets report={report} />}
      {report === null && failed === '' && <Bones />}
    </div>
  )
}

/** What a browser calls the file when the report is kept as a PDF. */
function useFileName(report: Report | null): void {
  useEffect(() => {
    if (report === null) return
    const span = formatSpan(Date.parse(report.from), Date.parse(report.to)).replaceAll(':', '.')
    document.title = `Shift report, ${report.workspace}, ${span}`
  }, [report])
}

function Tools({ report, isAsking, again }: Pick<ReadReport, 'isAsking' | 'again'> & { report: Report }) {
  const [scope] = useScope()
  const isFixed = useLive((state) => state.selection.window === 'custom')
  const [from, to] = [Date.parse(report.from), Date.parse(report.to)]
  return (
    <div className="report-tools">
      <button type="button" className="button button-main" onClick={() => print()}>
        Print
      </button>
      {!isFixed && (
        <>
          <button type="button" className="button" onClick={again} disabled={isAsking}>
            {isAsking ? 'Making it …' : 'Make it again, until now'}
          </button>
          <a className="button" href={hrefIn({ ...scope, window: 'custom', from, to }, '/report')}>
            The same report as a link that keeps its time
          </a>
        </>
      )}
    </div>
  )
}

function Failed({ failed, again }: ReadReport) {
  return (
    <section className="notice notice-bad" role="alert">
      <h2>This report could not be made</h2>
      <p>What failed: {failed}. The live numbers of the other pages do not depend on it.</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </section>
  )
}

function Bones() {
  return (
    <>
      <div className="report-tools" aria-hidden="true">
        <span className="bone bone-number" />
      </div>
      {['first', 'second'].map((key) => (
        <div key={key} className="report-sheet skeleton" aria-hidden="true">
          <span className="bone bone-hero" />
          {['a', 'b', 'c', 'd', 'e', 'f'].map((line) => (
            <span key={line} className="bone bone-row" />
          ))}
          <span className="bone report-bone-chart" />
        </div>
      ))}
    </>
  )
}
