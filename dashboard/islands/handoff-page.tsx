import { useMemo } from 'react'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { hrefIn, scopeOf } from '../scope.ts'
import { BriefingCard } from './briefing-card.tsx'
import { HandoffSummary } from './handoff-summary.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { PromisesCard } from './promises-card.tsx'
import { RepeatsCard } from './repeats-card.tsx'
import { toldOfHandoff } from './timeline.ts'
import { Skeletons, Trouble } from './told-states.tsx'
import { Transcript } from './transcript.tsx'
import { ConversationContext } from './use-conversation.ts'
import { useHandoff } from './use-handoff.ts'
import { useLive } from './use-live.ts'

/** One handoff, from what the customer wanted to what became of it. */
export function HandoffPage({ id, ...page }: PageProps & { id: string }) {
  const scope = scopeOf(page.search)
  const back = hrefIn(scope, '/handoffs')
  const bar = (
    <a className="back" href={back}>
      All handoffs
    </a>
  )
  return (
    <PageFrame {...page} title="Handoff" path="/handoffs" view="one" bar={bar}>
      <Read id={id} workspace={scope.workspace} back={back} />
    </PageFrame>
  )
}

/** @param workspace '' = the reader's own */
function Read({ id, workspace, back }: { id: string; workspace: string; back: string }) {
  const read = useHandoff(id, workspace)
  const { detail, missing, failed } = read
  const isLost = useLive(({ connection }) => connection.state === 'lost')
  const isStale = isLost && detail !== null && detail.handoff.ended_at === ''
  return (
    <div data-stale={isStale || undefined}>
      <Trouble what="handoff" read={read} back={back} backWords="All handoffs" />
      {detail !== null && <Told detail={detail} workspace={workspace} />}
      {detail === null && missing === '' && failed === '' && <Skeletons />}
    </div>
  )
}

function Told({ detail, workspace }: { detail: HandoffDetail; workspace: string }) {
  const told = useMemo(() => toldOfHandoff(detail), [detail])
  const place = { workspace: detail.handoff.workspace, conversation_id: detail.handoff.conversation_id }
  return (
    <div className="one">
      <HandoffSummary detail={detail} />
      <div className="one-aside">
        <BriefingCard detail={detail} workspace={workspace} />
        <PromisesCard promises={detail.promises} />
        <RepeatsCard detail={detail} />
      </div>
      <ConversationContext value={place}>
        <Transcript detail={told} left="events further from the handoff" />
      </ConversationContext>
    </div>
  )
}
