import type { HandoffDetail } from '../../contract/handoff.ts'
import { BriefingCard } from './briefing-card.tsx'
import { Following } from './following.tsx'
import { HandoffSummary } from './handoff-summary.tsx'
import { PromisesCard } from './promises-card.tsx'
import { RepeatsCard } from './repeats-card.tsx'
import { TopBar } from './top-bar.tsx'
import { Transcript } from './transcript.tsx'
import { useHandoff } from './use-handoff.ts'
import { useLive } from './use-live.ts'

interface HandoffPageProps {
  id: string
  /** '' = the reader's own */
  workspace: string
  canSignOut: boolean
}

/** One handoff, from what the customer wanted to what became of it. */
export function HandoffPage({ id, workspace, canSignOut }: HandoffPageProps) {
  return (
    <Following selection={{ workspace, window: '15m' }} view="handoffs">
      <Frame id={id} workspace={workspace} canSignOut={canSignOut} />
    </Following>
  )
}

function Frame({ id, workspace, canSignOut }: HandoffPageProps) {
  const { detail, missing, failed, reload } = useHandoff(id, workspace)
  const isLost = useLive(({ connection }) => connection.state === 'lost')
  const back = workspace === '' ? '/handoffs' : `/handoffs?${new URLSearchParams({ workspace })}`
  return (
    <div className="page" data-stale={(isLost && detail !== null && detail.handoff.ended_at === '') || undefined}>
      <TopBar title="Handoff" canSignOut={canSignOut}>
        <a className="back" href={back}>
          All handoffs
        </a>
      </TopBar>
      <main className="content" id="content">
        {missing !== '' && (
          <section className="notice" role="alert">
            <h2>This handoff is not here</h2>
            <p>The server says: {missing}.</p>
            <a href={back}>All handoffs</a>
          </section>
        )}
        {failed !== '' && (
          <section className="notice notice-bad" role="alert">
            <h2>This handoff could not be read{detail !== null && ' again'}</h2>
            <p>
              What failed: {failed}. {detail !== null && 'What is shown was read before.'}
            </p>
            <button type="button" className="button" onClick={reload}>
              Try again
            </button>
          </section>
        )}
        {detail !== null && <Told detail={detail} workspace={workspace} />}
        {detail === null && missing === '' && failed === '' && <Skeletons />}
      </main>
    </div>
  )
}

function Told({ detail, workspace }: { detail: HandoffDetail; workspace: string }) {
  return (
    <div className="one">
      <HandoffSummary detail={detail} />
      <div className="one-aside">
        <BriefingCard detail={detail} workspace={workspace} />
        <PromisesCard detail={detail} />
        <RepeatsCard detail={detail} />
      </div>
      <Transcript detail={detail} />
    </div>
  )
}

function Skeletons() {
  return (
    <div className="one" aria-busy="true">
      <div className="tile one-summary">
        <span className="bone bone-hero" />
      </div>
      <div className="one-aside">
        <div className="tile" />
        <div className="tile" />
      </div>
      <div className="tile one-transcript">
        <div className="skeleton">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
            <span key={key} className="bone bone-row" />
          ))}
        </div>
      </div>
    </div>
  )
}
