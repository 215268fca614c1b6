import type { Plumbing } from '../../contract/plumbing.ts'
import { DropsCard } from '../health/drops-card.tsx'
import { FlowTile } from '../health/flow-tile.tsx'
import { LettersCard } from '../health/letters-card.tsx'
import { PartsCard } from '../health/parts-card.tsx'
import { StreamsCard } from '../health/streams-card.tsx'
import { EVERY_SECONDS, usePlumbing } from '../health/use-plumbing.ts'
import { formatRate, lagOf } from '../health/words.ts'
import { hrefIn } from '../scope.ts'
import { formatCount, formatDuration, plural } from '../tiles/format.ts'
import { Measured } from '../tiles/measured.tsx'
import { OpenSql, thirtyDays } from '../tiles/open-sql.tsx'
import { CannotRead } from './cannot-read.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { WorkspacePicker } from './top-bar.tsx'
import { useScope } from './use-scope.ts'

/** The plumbing: what comes in, what is refused and why, what each part waits for, and the way to mend what was refused. */
export function HealthPage(page: PageProps) {
  return (
    <PageFrame {...page} title="Health" path="/health" view="list" bar={<WorkspacePicker />}>
      <Shown />
    </PageFrame>
  )
}

function Shown() {
  const { value: plumbing, failed, again } = usePlumbing()
  const [{ workspace }] = useScope()
  return (
    <>
      <CannotRead
        what="How it is"
        failed={failed}
        hasOld={plumbing !== null}
        every_seconds={EVERY_SECONDS}
        again={again}
      />
      <div
        className="plumbing"
        data-stale={(failed !== '' && plumbing !== null) || undefined}
        aria-busy={plumbing === null}
      >
        <Tiles plumbing={plumbing} />
        <PartsCard plumbing={plumbing} />
        <DropsCard drops={plumbing?.drops ?? null} isTold={(plumbing?.processes.length ?? 0) > 0} />
        <StreamsCard streams={plumbing?.streams ?? null} isLoading={plumbing === null} />
        <LettersCard key={workspace} workspace={workspace} />
      </div>
    </>
  )
}

function Tiles({ plumbing }: { plumbing: Plumbing | null }) {
  const [scope] = useScope()
  const flow = plumbing?.flow ?? []
  const now = plumbing?.now ?? 0
  const last = flow.at(-1)
  const lag = plumbing === null ? null : lagOf(plumbing.processes)
  const rate = (value: number | undefined) => (plumbing === null ? '' : value === undefined ? '–' : formatRate(value))
  const totals = plumbing?.totals
  const given = (words: () => string) => (totals === undefined ? ' ' : words())
  return (
    <>
      <FlowTile
        title="Events in"
        number={rate(last?.accepted)}
        unit="a second"
        note={given(
          () =>
            `${formatCount(totals?.accepted ?? 0)} taken since the start, ${formatCount(totals?.duplicate ?? 0)} more known already`,
        )}
        ways={
          <>
            <a className="behind" href={hrefIn(scope, '/conversations')}>
              Conversations
            </a>
            <OpenSql of="metric=dead_letter_rate" className="behind" />
            <Measured figure="baton_ingest_events_total" />
          </>
        }
        column="accepted"
        measure="Events a second"
        flow={flow}
        now={now}
      />
      <FlowTile
        title="Refused"
        number={rate(last?.rejected)}
        unit="a second"
        note={given(() => `${plural(totals?.rejected ?? 0, 'event')} refused since the start, by reason below`)}
        ways={
          <>
            <a className="behind" href="#letters">
              Dead letters
            </a>
            <OpenSql of="question=dead_letter_reasons" scope={thirtyDays} className="behind" />
            <Measured figure="baton_ingest_rejected_total" />
          </>
        }
        column="rejected"
        measure="Events a second"
        flow={flow}
        now={now}
      />
      <FlowTile
        title="Behind"
        number={plumbing === null ? '' : lag === null ? '–' : formatDuration(lag.seconds)}
        unit={lag === null ? 'no pipeline runs' : 'from the door to the tables'}
        note={given(() =>
          lag === null
            ? 'Events wait in the stream'
            : `${plural(lag.messages, 'message')} of the stream not in the tables yet`,
        )}
        ways={
          <>
            <a className="behind" href="#parts">
              What each part waits for
            </a>
            <Measured figure="baton_pipeline_lag_seconds" />
          </>
        }
        column="lag_seconds"
        measure="Seconds behind"
        flow={flow}
        now={now}
      />
      <FlowTile
        title="Rows inserted"
        number={rate(last?.rows)}
        unit="a second"
        note={given(
          () => `${formatCount(totals?.rows ?? 0)} since the start, of ${formatCount(totals?.folded ?? 0)} events`,
        )}
        ways={
          <>
            <a className="behind" href={hrefIn(scope, '/sql')}>
              The tables
            </a>
            <Measured figure="baton_pipeline_rows_inserted_total" />
          </>
        }
        column="rows"
        measure="Rows a second"
        flow={flow}
        now={now}
      />
    </>
  )
}
