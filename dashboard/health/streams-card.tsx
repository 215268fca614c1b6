import type { StreamFill } from '../../contract/plumbing.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { formatDuration, plural } from '../tiles/format.ts'
import { Told } from '../tiles/measured.tsx'
import { formatBytes } from './words.ts'

const streamWords: Record<string, string> = {
  EVENTS: 'Events, as they came',
  DECISIONS: 'Decisions and notices',
  SHELF: 'Conversations that rest',
}

/** How full the broker's streams are. A full one of events refuses instead of forgetting. */
export function StreamsCard({ streams, isLoading }: { streams: readonly StreamFill[] | null; isLoading: boolean }) {
  return (
    <Card title="Stream fill" aside={<Told />} isTold className="plumbing-streams">
      {isLoading && <span className="bone bone-row" aria-hidden="true" />}
      {!isLoading && streams === null && <p className="field-fault">The broker does not say.</p>}
      <ul className="streams">
        {(streams ?? []).map((stream) => (
          <Stream key={stream.name} {...stream} />
        ))}
      </ul>
    </Card>
  )
}

function Stream({ name, message_count, bytes, max_bytes, max_age_seconds, oldest_at }: StreamFill) {
  const share = max_bytes === 0 ? 0 : bytes / max_bytes
  return (
    <li data-state={share > 0.9 ? 'bad' : share > 0.7 ? 'watch' : 'good'}>
      <p>
        <b>{streamWords[name] ?? name}</b>{' '}
        <span className="quiet">
          {formatBytes(bytes)}
          {max_bytes > 0 && ` of ${formatBytes(max_bytes)}, ${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`}
          {share > 0.9 && ', nearly full'}
        </span>
      </p>
      {max_bytes > 0 && <progress max={1} value={share} aria-label={`${streamWords[name] ?? name}, how full`} />}
      <p className="sample">
        {plural(message_count, 'message')}
        {oldest_at !== '' && (
          <>
            , from <Moment at={oldest_at} /> on
          </>
        )}
        {max_age_seconds > 0 && `, kept for ${formatDuration(max_age_seconds)}`}
      </p>
    </li>
  )
}
