import { isOpen } from '../../contract/alert.ts'
import type { AlertOnPage } from '../alerts.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Measured } from '../tiles/measured.tsx'
import { OpenSql } from '../tiles/open-sql.tsx'

/** told by the processes, and not measured in SQL */
export const PIPELINE_LAG = 'pipeline_lag'

/** What a rule's value is made of, by its metric. */
const lists: Readonly<Record<string, readonly [words: string, path: string]>> = {
  hfs_live: ['Its handoffs', '/handoffs?moment=ended'],
  hfs_budget: ['Its handoffs', '/handoffs?sort=wait'],
  ghost_rate: ['Its handoffs', '/handoffs?ghost=any'],
  agents_there: ['Who waits', '/handoffs'],
  false_positives_jump: ['Its conversations', '/conversations?outcome=failed'],
  csat: ['Its ratings', '/quality'],
  dead_letter_rate: ['The dead letters', '/health#letters'],
  [PIPELINE_LAG]: ['What each part waits for', '/health#parts'],
}
const anyList = ['Its conversations', '/conversations'] as const

/** so much before an alert began is what it fired for */
const BEFORE_MS = 30 * 60_000

/** From a rule's value to what is behind it: at the time of an alert that is open, else in the window of the page. */
export function RuleWays({ rule }: { rule: AlertOnPage }) {
  const [scope] = useScope()
  const { metric = '', since, evaluated_at } = rule
  const [words, path] = lists[metric] ?? anyList
  const then = { window: 'custom' as const, from: since - BEFORE_MS, to: Math.max(since, evaluated_at) }
  return (
    <>
      {' · '}
      <a className="behind" href={hrefIn({ ...scope, ...(isOpen(rule) && then) }, path)}>
        {words}
      </a>
      {' · '}
      {metric === PIPELINE_LAG ? (
        <Measured figure="baton_pipeline_lag_seconds" />
      ) : (
        <OpenSql of={metric === '' ? 'question=alerts_fired' : `metric=${metric}`} className="behind" />
      )}
    </>
  )
}
