import { isOpen } from '../../contract/alert.ts'
import type { AlertOnPage } from '../alerts.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Measured } from '../tiles/measured.tsx'
import { OpenSql } from '../tiles/open-sql.tsx'
import { listOf, PIPELINE_LAG } from './rule-lists.ts'

/** so much before an alert began is what it fired for */
const BEFORE_MS = 30 * 60_000

/** From a rule's value to what is behind it: at the time of an alert that is open, else in the window of the page. */
export function RuleWays({ rule }: { rule: AlertOnPage }) {
  const [scope] = useScope()
  const { metric = '', since, evaluated_at } = rule
  const [words, path] = listOf(metric)
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
