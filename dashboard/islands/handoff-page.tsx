import type { HandoffDetail } from '../../contract/handoff.ts'
import { hrefIn, scopeOf } from '../scope.ts'
import { BriefingCard } from './briefing-card.tsx'
import { HandoffSummary } from './handoff-summary.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { PromisesCard } from './promises-card.tsx'
import { RepeatsCard } from './repeats-card.tsx'
import { Transcript } from './transcript.tsx'
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
  const { detail, missing, failed, reload } = useHandoff(id, workspace)
  const isLost = useLive(({ connection }) => connection.state === 'lost')
  const isStale = isLost && detail !== null && detail.handoff.ended_at === ''
  return (
    <div data-stale={isStale || undefined}>
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
