import type {
  Decided,
  HandoffDetail,
  PromiseMade,
  Repeated,
  TimelineEvent,
  WholeHandoff,
} from '../../contract/handoff.ts'
import type { Notice } from '../../contract/notice.ts'
import { formatDuration } from '../tiles/format.ts'
import { type Mark, type Segment, segmentsOf } from './segments.ts'

/** A conversation as one line of time: what was said, what Baton saw in it, and where the two clocks stand. */

/** What a line of time is made of. */
export interface Told
  extends Pick<HandoffDetail, 'events' | 'event_count' | 'decisions' | 'repeats' | 'promises' | 'notices'> {
  /** null = not known */
  episode: { began_at: string; first_customer_message_at: string } | null
  /** in their order */
  handoffs: WholeHandoff[]
}

export const toldOfHandoff = (detail: HandoffDetail): Told => ({ ...detail, handoffs: [detail.handoff] })

export interface Clocks {
  /** since the customer came */
  customer_seconds: number
  /** since the request, in service hours; null = it does not run here, or cannot be known for this instant */
  waiting_seconds: number | null
  /** between the request and the first human word */
  isWaiting: boolean
}

export interface Said extends Clocks {
  kind: 'said'
  at: number
  event: TimelineEvent
  who: 'customer' | 'bot' | 'agent' | null
  segments: Segment[]
  decision: Decided | null
  promises: PromiseMade[]
  /** facts this message says again */
  again: Repeated[]
  /** the messages that say a fact of this one again */
  saidLater: Repeated[]
}

/** Something nobody said: a clock that starts or stops, a promise that is not kept. */
export interface Point extends Clocks {
  kind: 'point'
  at: number
  words: string
  level: 'good' | 'watch' | 'bad' | 'none'
}

/** What Baton told while it failed. */
export interface Noticed extends Clocks {
  kind: 'told'
  at: number
  notice: Notice
}
/** `gap_seconds`: since what stands above it */
export type Entry = (Said | Point | Noticed) & { key: string; gap_seconds: number }

const speakers: Record<string, Said['who']> = {
  'message.customer': 'customer',
  'message.bot': 'bot',
  'handoff.promised': 'bot',
  'message.agent': 'agent',
}

/**
 * @param now epoch ms of the server
 * @param told_at when the server told the detail, by the same clock: while somebody waits the page's clock runs on from there
 */
export function timelineOf(detail: Told, now: number, told_at = now): Entry[] {
  const clocksAt = clockOf(detail, now, told_at)
  const said = detail.events.map((event): Said => toSaid(event, detail, clocksAt(Date.parse(event.occurred_at))))
  const points = pointsOf(detail, now).map((point) => ({ ...point, ...clocksAt(point.at) }))
  const told = detail.notices.map((notice): Noticed => {
    const at = ms(notice.noticed_at)
    return { kind: 'told', at, notice, ...clocksAt(at) }
  })
  const sorted = [...said, ...points, ...told].sort((a, b) => a.at - b.at)
  return sorted.map((entry, index) => ({
    ...entry,
    key: keyOf(entry, index),
    gap_seconds: index === 0 ? 0 : (entry.at - (sorted[index - 1]?.at ?? entry.at)) / 1000,
  }))
}

function keyOf(entry: Said | Point | Noticed, index: number): string {
  if (entry.kind === 'told') return entry.notice.notice_id
  return entry.kind === 'said' ? entry.event.event_id : `${index} ${entry.words}`
}

/** Where a message stands on the page. */
export const anchorOf = (event_id: string): string => `e-${event_id}`
export const linkTo = (event_id: string): string => `#${encodeURIComponent(anchorOf(event_id))}`

function toSaid(event: TimelineEvent, detail: Told, clocks: Clocks): Said {
  const { decisions, promises, repeats } = detail
  const decision = decisions.find((one) => one.event_id === event.event_id) ?? null
  return {
    ...{ kind: 'said', at: Date.parse(event.occurred_at), event, who: speakers[event.event_type] ?? null, ...clocks },
    ...{ segments: segmentsOf(event.text, marksOn(event.event_id, decisions)), decision },
    promises: toldPromises(promises).filter(
      (one) => one.promise_id === event.event_id || one.promise_id === decision?.decision_id,
    ),
    again: repeats.filter((one) => one.event_id === event.event_id),
    saidLater: repeats.filter((one) => one.first_event_id === event.event_id),
  }
}

/** Without what Baton put into the bot's mouth where the bot then said it itself: that is the promise the customer has. */
export function toldPromises(promises: PromiseMade[]): PromiseMade[] {
  const isTold = promises.some((one) => one.promised_by === 'bot')
  return promises.filter((one) => !(isTold && one.promised_by === 'baton' && one.state === 'void'))
}

/** The very words a trigger rests on; evidence without offsets is the whole message, and marks none of it. */
function marksOn(event_id: string, decisions: Decided[]): Mark[] {
  return decisions.flatMap(({ triggers }) =>
    triggers.flatMap(({ trigger, tier, evidence }) =>
      evidence
        .filter((one) => one.event_id === event_id && one.start !== undefined && one.end !== undefined)
        .map((one) => ({ start: one.start ?? 0, end: one.end ?? 0, tier, trigger })),
    ),
  )
}

const ms = (at: string): number => Date.parse(at)

function clockOf({ handoffs, episode, events }: Told, now: number, told_at: number): (at: number) => Clocks {
  const came = ms(
    episode?.first_customer_message_at ||
      episode?.began_at ||
      events[0]?.occurred_at ||
      handoffs[0]?.requested_at ||
      new Date(now).toISOString(),
  )
  const waits = handoffs.map((handoff) => waitOf(handoff, now, told_at))
  return (at) => {
    const wait = waits.findLast(({ requested, to }) => at >= requested && at <= to)
    return {
      customer_seconds: Math.max(0, at - came) / 1000,
      waiting_seconds: wait === undefined ? null : wait.secondsAt(at),
      isWaiting: wait !== undefined,
    }
  }
}

/** by less the two clocks differ for what was on its way */
export const NOTICED_S = 5

/** Whether the wait so far had no closed hours in it: else the page cannot know how far its clock goes. @param at epoch ms, where the wait was measured */
export const isPlainWait = ({ clock_started_at, wait_seconds }: WholeHandoff, at: number): boolean =>
  Math.abs(wait_seconds - Math.max(0, at - ms(clock_started_at)) / 1000) < NOTICED_S

function waitOf(handoff: WholeHandoff, now: number, told_at: number) {
  const requested = ms(handoff.requested_at)
  const from = ms(handoff.clock_started_at)
  const over = ms(handoff.responded_at || handoff.ended_at)
  const to = over || now
  // a wait in service hours is known at its end only
  const isPlain = isPlainWait(handoff, over || told_at)
  const secondsAt = (at: number): number | null =>
    isPlain ? Math.max(0, at - from) / 1000 : at === to ? handoff.wait_seconds : null
  return { requested, to, secondsAt }
}

type BarePoint = Omit<Point, keyof Clocks>
const point = (at: number, words: string, level: Point['level']): BarePoint => ({ kind: 'point', at, words, level })

function pointsOf({ handoffs, promises }: Told, now: number): BarePoint[] {
  const broken = promises.filter(({ state, due_at }) => state === 'broken' && due_at !== '')
  const passed = broken.map(({ due_at }) => point(ms(due_at), 'The promised time passed', 'bad'))
  return [...handoffs.flatMap((handoff) => [...beginOf(handoff, now), endOf(handoff, now)]), ...passed]
}

function beginOf({ requested_at, clock_started_at }: WholeHandoff, now: number): BarePoint[] {
  const [requested, started] = [ms(requested_at), ms(clock_started_at)]
  const isLater = started > requested
  const begin = point(requested, isLater ? 'Handed off: a time was agreed' : 'Handed off: the wait begins', 'watch')
  if (!isLater || started > now) return [begin]
  return [begin, point(started, 'The agreed time has come: the wait begins', 'watch')]
}

function endOf({ wait_seconds, responded_at, ended_at }: WholeHandoff, now: number): BarePoint {
  const waited = formatDuration(wait_seconds)
  if (responded_at !== '') return point(ms(responded_at), `First human word after ${waited}`, 'good')
  if (ended_at !== '') return point(ms(ended_at), `Over without a human word, after ${waited}`, 'bad')
  return point(now, 'Nobody has answered yet', 'watch')
}
