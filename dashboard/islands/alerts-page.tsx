import { lazy } from 'react'
import { DeliveriesCard } from '../alerts/deliveries-card.tsx'
import { FiredCard } from '../alerts/fired-card.tsx'
import { RulesCard } from '../alerts/rules-card.tsx'
import { RulesEditor } from '../alerts/rules-editor.tsx'
import { EVERY_SECONDS, useToldAlerts } from '../alerts/use-told-alerts.ts'
import { CannotRead } from './cannot-read.tsx'
import { Definitions } from './definitions.tsx'
import { Drawn } from './drawn.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'

const HfsChart = lazy(() => import('../charts/hfs-chart.tsx'))

/** What is watched and how it stands, what fired, and whether those on call were told. */
export function AlertsPage(page: PageProps) {
  return (
    <PageFrame {...page} title="Alerts" path="/alerts" view="alerts">
      <Definitions>
        <Shown />
      </Definitions>
    </PageFrame>
  )
}

function Shown() {
  const { rules, told, failed, again } = useToldAlerts()
  return (
    <>
      <CannotRead
        what="The alerts"
        failed={failed}
        hasOld={told !== null}
        every_seconds={EVERY_SECONDS}
        again={again}
      />
      <div className="grid alerts-page" data-old={(failed !== '' && told !== null) || undefined}>
        <RulesCard rules={rules} />
        <Drawn>
          <HfsChart />
        </Drawn>
        <FiredCard told={told} />
        <DeliveriesCard told={told} titles={titlesOf(rules)} />
        <RulesEditor />
      </div>
    </>
  )
}

const titlesOf = (rules: ReturnType<typeof useToldAlerts>['rules']): ReadonlyMap<string, string> =>
  new Map(rules?.map(({ rule, title }) => [rule, title]))
