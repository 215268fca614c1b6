import { lazy, Suspense } from 'react'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { useMounted } from './use-mounted.ts'

/** Fetched while the frame comes to life, and only where there is a browser. */
const coming = typeof document === 'undefined' ? undefined : import('../workbench/workbench.tsx')
const Workbench = lazy(() => coming ?? import('../workbench/workbench.tsx'))

/** For engineers: the tables, asked in SQL. What it is made of comes after the frame, and on this page only. */
export function SqlPage(page: PageProps) {
  const isMounted = useMounted()
  return (
    <PageFrame {...page} title="SQL" path="/sql" view="sql">
      {isMounted ? (
        <Suspense fallback={<Bones />}>
          <Workbench />
        </Suspense>
      ) : (
        <Bones />
      )}
    </PageFrame>
  )
}

function Bones() {
  return (
    <div className="workbench" aria-busy="true">
      <div className="tile side">
        <div className="skeleton side-body">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
            <span key={key} className="bone bone-line" />
          ))}
        </div>
      </div>
      <div className="bench">
        <div className="tile bench-statement" />
        <div className="tile bench-result" />
      </div>
    </div>
  )
}
