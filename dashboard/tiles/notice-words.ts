import type { MetricRow } from '../../contract/metric.ts'
import type { Notice, Repair } from '../../contract/notice.ts'
import { formatDuration, formatStamp } from './format.ts'
import { ghostWords, spoken } from './words.ts'

/** What was told of a handoff while it failed, in words. */

export interface ToldNotice {
  /** a ghost failure; of facts the first kind */
  kind: string
  /** every kind of fact an agent asked for */
  kinds: string[]
  isFact: boolean
  /** RFC 3339: what should have happened by then did not */
  due_at: string
  /** null for a fact */
  repair: Repair | null
  /** the answers to what was asked, the latest first */
  values: string[]
}

/** How the handoff went on; '' = not (yet). */
export interface Since {
  waiting: boolean
  responded_at: string
  ended_at: string
}

export function toldOf(notice: Notice): ToldNotice {
  if (notice.type === 'handoff.ghosted')
    return { kind: notice.ghost, kinds: [], isFact: false, due_at: notice.due_at, repair: notice.repair, values: [] }
  const { facts, noticed_at } = notice
  const values = facts.map(({ value }) => value)
  const kinds = [...new Set(facts.map(({ kind }) => kind))]
  return { kind: kinds[0] ?? '', kinds, isFact: true, due_at: noticed_at, repair: null, values }
}

/** @param row of `recent_notices` */
export function toldInRow(row: MetricRow): ToldNotice {
  const text = (column: string) => (typeof row[column] === 'string' ? row[column] : '')
  const isFact = row.type === 'fact.already_known'
  const repair = {
    action: text('repair') as Repair['action'],
    agent_name: text('repair_agent'),
    callback_at: text('repair_callback_at'),
    text: text('repair_text'),
  }
  const kinds = Array.isArray(row.fact_kinds) ? [...new Set(row.fact_kinds)] : [text('kind')]
  return {
    ...{
      kind: text('kind'),
      kinds: isFact ? kinds : [],
      isFact,
      due_at: text('due_at'),
      repair: isFact ? null : repair,
    },
    values: Array.isArray(row.fact_values) ? row.fact_values : [],
  }
}

const factWords: Record<string, string> = {
  order_id: 'the order number',
  account_id: 'the account number',
  email: 'the e-mail address',
  phone: 'the phone number',
  name: 'the name',
  address: 'the address',
  amount: 'the amount',
  date: 'the date',
  problem: 'what it is about',
  product: 'the product',
}

/** What failed. */
export const noticeWords = ({ kind, kinds, isFact }: ToldNotice): string =>
  isFact ? `Asked for ${inWords(kinds.map((one) => spoken(factWords, one)))} again` : spoken(ghostWords, kind)

const inWords = (all: string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** How late it is, or was when somebody came; '' where nothing was to happen by a time. */
export function lateWords({ kind, isFact, due_at }: ToldNotice, since: Since, now: number): string {
  if (isFact || kind === 'looped' || kind === 'no_one_there') return ''
  const lateBy = (at: number) => formatDuration((at - Date.parse(due_at)) / 1000)
  if (since.waiting) return `${lateBy(now)} late so far`
  // the bot may have said something long before the agent did, or asked for a person after all
  if (kind === 'silent' || kind === 'never_requested') return ''
  if (since.responded_at !== '') return `answered ${lateBy(Date.parse(since.responded_at))} late`
  return since.ended_at === '' ? '' : 'never answered'
}

/** What would help. */
export function repairWords({ isFact, repair, values }: ToldNotice): string {
  if (isFact) return `The customer told the bot: ${values.join(', ')}`
  if (repair === null) return ''
  const agent = repair.agent_name || repair.agent_id
  const callback = repair.callback_at ? ` at ${formatStamp(repair.callback_at)}` : ''
  const words: Record<Repair['action'], string> = {
    request_handoff: 'ask for a person now',
    tell_customer: 'tell the customer that somebody is coming',
    give_to_other: agent ? `give it to ${agent}, who is free` : 'give it to another agent, one is free',
    offer_callback: `offer a call back${callback}`,
    take_back: 'let the bot go on, no agent is known',
  }
  return `Suggested: ${spoken(words, repair.action)}`
}
