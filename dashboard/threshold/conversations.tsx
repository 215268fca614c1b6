import { useEffect, useState } from 'react'
import type { MetricResult, MetricRow } from '../../contract/metric.ts'
import { ask } from '../islands/ask.ts'
import { ConversationLink, stateWords } from '../islands/conversation-link.tsx'
import { EpisodeTable } from '../islands/episode-table.tsx'
import { Moment } from '../islands/moment.tsx'
import { metricPath } from '../islands/use-asked.ts'
import { numberOf, textOf, useStore } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { type Scope, spanOf } from '../scope.ts'
import { formatCount, plural } from '../tiles/format.ts'
import { spoken } from '../tiles/words.ts'
import type { Effect } from './groups.ts'
import { effectWords, thresholdWords } from './words.ts'

interface ConversationsProps {
  intent: string
  percent: number
  effect: Effect | ''
  counts: Record<Effect, number>
}

const STEP = 20
const MOST = 1000
/** the slider may still be moving */
const rest_ms = 250

/** The conversations behind a figure, the nearest to the threshold first. */
export function Conversations({ intent, percent, effect, counts }: ConversationsProps) {
  if (effect === '' || counts[effect] === 0)
    return <p className="quiet small">A figure's buttons list its conversations.</p>
  return <List key={`${intent} ${effect}`} intent={intent} percent={percent} effect={effect} />
}

interface Loaded {
  rows: MetricRow[] | null
  failed: string
}

function List({ intent, percent, effect }: { intent: string; percent: number; effect: Effect }) {
  const [scope] = useScope()
  const store = useStore()
  const [limit, setLimit] = useState(STEP)
  const [{ rows, failed }, setLoaded] = useState<Loaded>({ rows: null, failed: '' })
  const key = JSON.stringify([scope, percent, limit])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is all in the key
  useEffect(() => {
    const control = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await ask<MetricResult>(pathOf(), control.signal)
      if (control.signal.aborted) return
      setLoaded((before) =>
        answer.ok ? { rows: answer.body.rows, failed: '' } : { rows: before.rows, failed: answer.reason },
      )
    }, rest_ms)
    const pathOf = () => {
      const own = { intent, effect, threshold_percent: String(percent), limit: String(limit) }
      const named = Object.fromEntries(
        Object.entries(own).map(([name, value]) => [`threshold_episodes.${name}`, value]),
      )
      return metricPath('threshold_episodes', scope, spanOf(scope, Date.now() + store.get().offset_ms), named)
    }
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [key])
  const all = numberOf(rows?.[0], 'episode_count') ?? 0
  return (
    <div className="threshold-list" aria-busy={rows === null && failed === ''}>
      {failed !== '' && (
        <p className="refusal" role="status">
          The conversations could not be read: {failed}.
        </p>
      )}
      {rows !== null && <Table rows={rows} effect={effect} scope={scope} all={all} />}
      {rows !== null && rows.length < Math.min(all, MOST) && (
        <button type="button" className="button more" onClick={() => setLimit(Math.min(MOST, limit * 5))}>
          Show more
        </button>
      )}
    </div>
  )
}

interface TableProps {
  rows: readonly MetricRow[]
  effect: Effect
  scope: Scope
  all: number
}

function Table({ rows, effect, scope, all }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="chart-table" tabIndex={0} aria-label={`Conversations: ${effectWords[effect]}`}>
      <EpisodeTable
        caption={
          <>
            {effectWords[effect]}: {formatCount(rows.length)} of {plural(all, 'conversation')}, nearest to the threshold
            first
          </>
        }
        head={['Began', 'Intent', 'Least confident answer', 'Became', 'Conversation']}
        rows={rows}
        cells={(row) => [
          <Moment key="at" at={textOf(row, 'began_at')} />,
          textOf(row, 'intent') || '–',
          thresholdWords(numberOf(row, 'lowest') ?? 0),
          spoken(stateWords, textOf(row, 'state')),
          <ConversationLink key="link" row={row} scope={scope} />,
        ]}
      />
    </section>
  )
}
