import type { MetricRow } from '../../contract/metric.ts'
import { formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { lateWords, noticeWords, repairWords, toldInRow } from '../tiles/notice-words.ts'
import { reasonWords, spoken } from '../tiles/words.ts'
import { handoffHref } from './links.ts'
import { Quote } from './quote.tsx'
import { numberOf, textOf, useNow } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** A handoff that fails, among the decisions: what, whose, how late, and what would help. @param row of `recent_notices` */
export function NoticeLine({ row }: { row: MetricRow }) {
  const now = useNow()
  const at = textOf(row, 'noticed_at')
  const told = toldInRow(row)
  const since = {
    waiting: row.waiting === true,
    responded_at: textOf(row, 'responded_at'),
    ended_at: textOf(row, 'ended_at'),
  }
  const late = lateWords(told, since, now)
  return (
    <li className={`decision told${told.isFact ? ' told-fact' : ''}`}>
      <time className="decision-time" dateTime={at} title={formatUtc(at)}>
        {formatTimeSeconds(at)}
      </time>
      <p className="decision-why">
        <span aria-hidden="true">{told.isFact ? '◆' : '▲'} </span>
        <b>{noticeWords(told)}</b>
        {late !== '' && <span className="told-late"> {late}</span>}
      </p>
      <div className="decision-quote">
        <Whose row={row} />
      </div>
      <div className="decision-then">
        <p>{repairWords(told)}</p>
        {told.repair?.text && <p className="promise">{told.repair.text}</p>}
      </div>
    </li>
  )
}

function Whose({ row }: { row: MetricRow }) {
  const [scope] = useScope()
  const [id, customer] = [textOf(row, 'handoff_id'), textOf(row, 'customer_id')]
  if (id === '') return <p className="quiet">No handoff followed in {textOf(row, 'conversation_id')}.</p>
  return (
    <>
      <p>
        <i className={`swatch swatch-tier-${numberOf(row, 'tier') ?? 0}`} />
        <a href={handoffHref(id, scope)}>{spoken(reasonWords, textOf(row, 'reason')) || 'The handoff'}</a>
        {customer !== '' && <span className="quiet"> · customer {customer}</span>}
      </p>
      <Quote quote={textOf(row, 'quote')} wish={textOf(row, 'wish')} className="told-quote" />
    </>
  )
}
