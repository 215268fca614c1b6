import { lazy, useMemo } from 'react'
import { AlertsContext } from '../alerts/alerts-context.ts'
import { DeliveriesCard } from '../alerts/deliveries-card.tsx'
import { FiredCard } from '../alerts/fired-card.tsx'
import { RulesCard } from '../alerts/rules-card.tsx'
import { RulesEditor } from '../alerts/rules-editor.tsx'
import { SilencesCard } from '../alerts/silences-card.tsx'
import { UntoldNotice } from '../alerts/untold-notice.tsx'
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
  const { workspace, rules, watchdog, told, silences, failed, again } = useToldAlerts()
  const onPage = useMemo(() => ({ workspace, rules, told, silences, again }), [workspace, rules, told, silences, again])
  return (
    <AlertsContext value={onPage}>
      <CannotRead
        what="The alerts"
        failed={failed}
        hasOld={told !== null}
        every_seconds={EVERY_SECONDS}
        again={again}
      />
      <UntoldNotice />
      <div className="grid alerts-page" data-old={(failed !== '' && told !== null) || undefined}>
        <RulesCard rules={rules} watchdog={watchdog} />
        <Drawn>
          <HfsChart />
        </Drawn>
        <SilencesCard />
        <FiredCard told={told} />
        <DeliveriesCard told={told} titles={titlesOf(rules)} />
        <RulesEditor />
      </div>
    </AlertsContext>
  )
}

const titlesOf = (rules: ReturnType<typeof useToldAlerts>['rules']): ReadonlyMap<string, string> =>
  new Map(rules?.map(({ rule, title }) => [rule, title]))
