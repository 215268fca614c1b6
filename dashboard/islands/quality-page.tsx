import { lazy } from 'react'
import { Failures } from '../quality/failures.tsx'
import { Flags } from '../quality/flags.tsx'
import { Promises } from '../quality/promises.tsx'
import { RatingsTile } from '../quality/ratings-tile.tsx'
import { Resolutions } from '../quality/resolutions.tsx'
import { DurableTile } from '../tiles/durable-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { Definitions } from './definitions.tsx'
import { Drawn } from './drawn.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'

const CsatChart = lazy(() => import('../charts/csat-chart.tsx'))

/** How good the answers are: what customers said, where the bot was sure and wrong, what agents flagged, whether promised times were kept, and what resolved means. */
export function QualityPage(page: PageProps) {
  const { search } = page
  return (
    <PageFrame {...page} title="Quality" path="/quality" view="quality">
      <Definitions>
        <div className="grid quality">
          <RatingsTile search={search} />
          <div className="stack quality-stack">
            <FalsePositiveTile />
            <DurableTile />
          </div>
          <Drawn>
            <CsatChart />
          </Drawn>
          <Failures search={search} />
          <Flags search={search} />
          <Promises search={search} />
          <Resolutions search={search} />
        </div>
      </Definitions>
    </PageFrame>
  )
}
