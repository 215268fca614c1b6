import { useEffect, useState } from 'react'
import type { MetricResult, MetricRow } from '../../contract/metric.ts'
import { ask } from '../islands/ask.ts'
import { ConversationLink, stateWords } from '../islands/conversation-link.tsx'
import { numberOf, textOf, useStore } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { type Scope, spanOf } from '../scope.ts'
import { formatCount, formatStamp, formatUtc } from '../tiles/format.ts'
import { spoken } from '../tiles/words.ts'
import type { Effect } from './groups.ts'
import { metricPath } from './use-asked.ts'
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
      <table>
        <caption className="sample">
          {effectWords[effect]}: {formatCount(rows.length)} of {formatCount(all)} conversations, nearest to the
          threshold first
        </caption>
        <thead>
          <tr>
            {['Began', 'Intent', 'Least confident answer', 'Became', 'Conversation'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${textOf(row, 'conversation_id')} ${row.episode}`}>
              <td>
                <time dateTime={textOf(row, 'began_at')} title={formatUtc(textOf(row, 'began_at'))}>
                  {formatStamp(textOf(row, 'began_at'))}
                </time>
              </td>
              <td>{textOf(row, 'intent') || '–'}</td>
              <td>{thresholdWords(numberOf(row, 'lowest') ?? 0)}</td>
              <td>{spoken(stateWords, textOf(row, 'state'))}</td>
              <td>
                <ConversationLink row={row} scope={scope} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
