import type { Briefing } from '../../contract/briefing.ts'
import type { Decision } from '../../contract/decision.ts'
import type { ConversationEvent, ConversationEventType } from '../../contract/event.ts'
import type { Notice } from '../../contract/notice.ts'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import type { DecisionRow, EpisodeRow, EventRow, HandoffRow, PromiseRow, RepeatRow } from '../../contract/row.ts'
import type { ConversationState } from '../../pipeline/conversation.ts'
import { foldClock, foldEvent, foldTime, isOverdue, rowsOf, type StateRows } from '../../pipeline/fold.ts'
import { emptyPresence, foldStatus, type Presence } from '../../pipeline/presence.ts'

/** Plays one conversation through the fold, as the database would see it: of rows with one key the highest version stays. */

/** ['09:00:00', 'message.customer', { text }]; '+1d 09:00:00' is the next day; 'clock' looks at the wall clock. */
export type Line = [string, ConversationEventType | 'clock' | 'agent.status', Record<string, unknown>?]

export interface Played {
  episodes: EpisodeRow[]
  handoffs: HandoffRow[]
  promises: PromiseRow[]
  events: EventRow[]
  decisions: DecisionRow[]
  /** what is published: the answer to every message */
  answers: Decision[]
  repeats: RepeatRow[]
  briefings: Briefing[]
  notices: Notice[]
  dropped: number
  state: ConversationState
}

/** Observe by default: handoffs come from the story's own events, not from what Baton reads in its texts. */
export const observing: Policy = { ...defaultPolicy, mode: 'observe' }

const DAY_MS = 86_400_000

/** '09:00:00' of 22 November 2026, UTC; '+1d 09:00:00' a day later. @returns epoch ms */
export function clockTime(time: string): number {
  const match = /^(?:\+(\d+)d )?(\d\d:\d\d:\d\d(?:\.\d{3})?)$/.exec(time)
  if (match === null) throw new Error(`no time: ${time}`)
  return Date.parse(`2026-11-22T${match[2]}Z`) + Number(match[1] ?? 0) * DAY_MS
}

/** Each line is an envelope of its own, in the lines' order. `event_id` is e1, e2, … unless the line says another. */
export function play(lines: Line[], policy: Policy = observing): Played {
  const table = createTable()
  const presence = emptyPresence()
  const notices: Notice[] = []
  const answers: Decision[] = []
  let state: ConversationState | null = null
  lines.forEach(([time, type, fields], index) => {
    const at = clockTime(time)
    const seq = index + 1
    if (type === 'clock') {
      if (state === null) return
      table.addState(foldClock(state, at, policy))
      if (isOverdue(state, at, policy, presence))
        notices.push(...foldTime(state, { at, stream_seq: seq }, policy, presence))
      table.addState(rowsOf(state, 2 * seq - 1))
      return
    }
    if (type === 'agent.status') {
      setStatus(presence, at, seq, fields)
      return
    }
    const event = toEvent(type, at, seq, fields)
    const occurred_at = Date.parse(event.occurred_at)
    const arrival = { workspace: 'acme', event, occurred_at, stream_seq: seq, position: 0, received_at: at }
    const folded = foldEvent(state, arrival, { policy, presence, now: () => at })
    state = folded.state
    table.addFolded(folded)
    if (folded.kind === 'folded') notices.push(...folded.notices)
    if (folded.kind === 'folded' && folded.decision !== undefined) answers.push(folded.decision)
    table.addState(rowsOf(state, 2 * seq - 1))
  })
  if (state === null) throw new Error('an empty story')
  return { ...table.read(), answers, notices, state }
}

function toEvent(type: ConversationEventType, at: number, seq: number, fields = {}): ConversationEvent {
  const common = { event_id: `e${seq}`, conversation_id: 'c-1', occurred_at: new Date(at).toISOString() }
  return { type, ...common, ...fields } as ConversationEvent
}

function setStatus(presence: Presence, at: number, seq: number, fields: Record<string, unknown> = {}): void {
  const common = { type: 'agent.status', event_id: `s${seq}`, occurred_at: new Date(at).toISOString() }
  const event = { ...common, ...fields } as Parameters<typeof foldStatus>[1]['event']
  const occurred_at = Date.parse(event.occurred_at)
  foldStatus(presence, { workspace: 'acme', event, occurred_at, stream_seq: seq, position: 0, received_at: at })
}

/** ReplacingMergeTree and MergeTree, small. */
export function createTable() {
  const episodes = new Map<string, EpisodeRow>()
  const handoffs = new Map<string, HandoffRow>()
  const promises = new Map<string, PromiseRow>()
  const events: EventRow[] = []
  const decisions: DecisionRow[] = []
  const repeats: RepeatRow[] = []
  const briefings: Briefing[] = []
  let dropped = 0
  const put = <R extends { version: number }>(rows: Map<string, R>, key: string, row: R) => {
    // as it was then: nothing that the fold changes later may reach a row that was given away
    if (row.version >= (rows.get(key)?.version ?? 0)) rows.set(key, JSON.parse(JSON.stringify(row)) as R)
  }
  const addState = (rows: StateRows | null) => {
    if (rows === null) return
    for (const row of rows.episodes) put(episodes, `${hour(row.began_at)} ${row.episode}`, row)
    for (const row of rows.handoffs) put(handoffs, `${hour(row.requested_at)} ${row.episode} ${row.handoff}`, row)
    for (const row of rows.promises) put(promises, `${hour(row.promised_at)} ${row.promise_id}`, row)
  }
  return {
    addState,
    addFolded(folded: ReturnType<typeof foldEvent>) {
      if (folded.kind === 'dropped') {
        dropped++
        return
      }
      events.push(folded.row)
      if (folded.decisionRow !== undefined) decisions.push(folded.decisionRow)
      if (folded.briefingRow !== undefined) briefings.push(JSON.parse(folded.briefingRow.body) as Briefing)
      repeats.push(...folded.repeats)
    },
    read: () => ({
      episodes: [...episodes.values()].sort((a, b) => a.episode - b.episode),
      handoffs: [...handoffs.values()].sort((a, b) => a.episode - b.episode || a.handoff - b.handoff),
      promises: [...promises.values()].sort((a, b) => (a.promise_id < b.promise_id ? -1 : 1)),
      events,
      decisions,
      repeats,
      briefings,
      dropped,
    }),
  }
}

/** The tables' keys hold the hour of the beginning. */
const hour = (at: number): number => Math.floor(at / 3_600_000)
