import { lazy, useState } from 'react'
import { type Choice, choiceOf, withChoice } from '../threshold/choice.ts'
import { TimeMachine } from '../threshold/time-machine.tsx'
import { ArguedTile } from '../tiles/argued-tile.tsx'
import { IntentsTile } from '../tiles/intents-tile.tsx'
import { Definitions } from './definitions.tsx'
import { Drawn } from './drawn.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'

const TierChart = lazy(() => import('../charts/tier-chart.tsx'))
const ReasonRows = lazy(() => import('../charts/reason-rows.tsx'))

/** Why people are needed, how sure the bot is, and what another threshold would have changed. */
export function TriggersPage(page: PageProps) {
  const [choice, setChoice] = useState<Choice>(() => choiceOf(page.search))
  const keep = (next: Choice) => {
    setChoice(next)
    history.replaceState(null, '', withChoice(location.href, next))
  }
  return (
    <PageFrame {...page} title="Triggers" path="/triggers" view="triggers">
      <Definitions>
        <div className="grid">
          <Drawn>
            <TierChart />
          </Drawn>
          <ArguedTile />
          <Drawn>
            <ReasonRows />
          </Drawn>
          <IntentsTile chosen={choice.intent} choose={(intent) => keep({ intent, percent: null })} />
          <TimeMachine choice={choice} setChoice={setChoice} keep={keep} />
        </div>
      </Definitions>
    </PageFrame>
  )
}
