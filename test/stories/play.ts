import type { Store } from '../../adapters/store.ts'
import type { Decision } from '../../contract/decision.ts'
import type { ConversationEvent } from '../../contract/event.ts'
import type { MetricRow } from '../../contract/metric.ts'
import type { Notice } from '../../contract/notice.ts'
import { parseEvent } from '../../contract/parse-event.ts'
import { defaultPolicy, policySchema } from '../../contract/policy.ts'
import { formatRows, type RowTypes, type Table } from '../../contract/row.ts'
import type { ConversationState } from '../../pipeline/conversation.ts'
import { foldClock, foldEvent, foldTime, isOverdue, rowsOf, type StateRows } from '../../pipeline/fold.ts'
import { noticeRow } from '../../pipeline/notice-row.ts'
import { emptyPresence, foldStatus } from '../../pipeline/presence.ts'
import { loadMetrics, measure } from '../../queries/measure.ts'
import { metricsDirectory } from '../queries/rows.ts'
import type { Line, Story } from './story.ts'

/** Plays a story: through the real fold into a real database, and measures it there. */

/** The rows of every metric by its name in camelCase; `hfsLive.wait_part` is short for the first row's. */
export type Measured = Record<string, MetricRow & { rows: MetricRow[] }>

let played = 0

/**
 * Each story is a workspace of its own, so that stories can share a database.
 * @param isWanted by its name in camelCase, whether a metric is measured: all of them take a second
 */
export async function play(store: Store, story: Story, isWanted = (_metric: string) => true): Promise<Measured> {
  const workspace = `story-${++played}`
  const tables = new Tables(store, workspace)
  const states = new Map<string, ConversationState>()
  const decisions = new Map<string, Decision | undefined>()
  const presence = emptyPresence()
  const policy = policySchema.parse({ ...defaultPolicy, ...story.policy })
  const lastMessage = new Map<string, string>()
  let noticed: Notice[] = []
  let seq = 0

  const fold = (line: Line & { kind: 'event' }, stream_seq: number) => {
    const id = line.conversation_id
    const event = toEvent(line, `e${stream_seq}`, story, lastMessage.get(id))
    const occurred_at = Date.parse(event.occurred_at)
    const arrival = { workspace, event, occurred_at, stream_seq, position: 0, received_at: line.at }
    if (event.type === 'agent.status') {
      foldStatus(presence, { ...arrival, event })
      return
    }
    const folded = foldEvent(
      states.get(id) ?? null,
      { ...arrival, event: event as ConversationEvent },
      { policy, presence, now: () => line.at },
    )
    if (folded.kind === 'dropped') throw new Error(`dropped as ${folded.reason}: ${line.source}`)
    states.set(id, folded.state)
    if (event.type === 'message.bot') lastMessage.set(id, event.event_id)
    decisions.set(id, folded.decision)
    tables.add('events', folded.row)
    noticed = folded.notices
    for (const notice of noticed) tables.add('notices', noticeRow(notice))
    if (folded.decisionRow !== undefined) tables.add('decisions', folded.decisionRow)
    for (const repeat of folded.repeats) tables.add('repeats', repeat)
    tables.addState(rowsOf(folded.state, 2 * stream_seq - 1))
  }

  const lookAtClock = (at: number) => {
    const stream_seq = ++seq
    const due = [...states.values()].filter((state) => isOverdue(state, at, policy, presence))
    const found = due.flatMap((state) => foldTime(state, { at, stream_seq }, policy, presence))
    for (const state of due) tables.addState(rowsOf(state, 2 * stream_seq - 1))
    for (const notice of found) tables.add('notices', noticeRow(notice))
    return found
  }

  for (const line of story.lines) {
    if (line.kind === 'event') fold(line, ++seq)
    if (line.kind === 'baton') checkDecision(line, decisions.get(line.conversation_id))
    if (line.kind === 'notice') {
      const early = lookAtClock(line.at - 1)
      if (early.length > 0) throw new Error(`"${line.source}", but before that it was ${namesOf(early)}`)
      noticed.push(...lookAtClock(line.at))
      checkNotice(line, noticed)
    }
    if (line.kind === 'clock') for (const state of states.values()) tables.addState(foldClock(state, line.at, policy))
    // several parts, so that FINAL has something to do
    if (seq % 4 === 0) await tables.flush()
  }
  await tables.flush()
  return measureAll(store, workspace, story, isWanted)
}

/** What came through the door: a story cannot say what a client cannot send. */
export function toEvent(
  line: Line & { kind: 'event' },
  event_id: string,
  story: Story,
  lastAnswer: string | undefined,
) {
  const { occurred_at, conversation_id, event, source } = line
  const place = event.type === 'agent.status' ? {} : { conversation_id, ...story.common.get(conversation_id) }
  const target = event.type === 'answer.flagged' ? { message_event_id: lastAnswer ?? '' } : {}
  const given = { event_id, occurred_at: new Date(occurred_at).toISOString(), ...place, ...target, ...event }
  const parsed = parseEvent(given)
  if (!parsed.ok) throw new Error(`no event: ${source}: ${JSON.stringify(parsed)}`)
  return { ...parsed.event, event_id, occurred_at: given.occurred_at } as ConversationEvent | StatusEvent
}
type StatusEvent = Parameters<typeof foldStatus>[1]['event']

function checkDecision(line: Line & { kind: 'baton' | 'missed' }, decision: Decision | undefined): void {
  const triggers = decision?.triggers.map((hit) => hit.trigger) ?? []
  const fits = decision?.action === line.action && (line.triggers.length === 0 || triggers[0] === line.triggers[0])
  if (!fits) throw new Error(`"${line.source}", but it was ${decision?.action ?? 'no decision'} ${triggers.join(' ')}`)
}

function checkNotice(line: Line & { kind: 'notice' }, noticed: Notice[]): void {
  const own = noticed.filter(({ conversation_id }) => conversation_id === line.conversation_id)
  if (!namesOf(own).includes(line.name)) throw new Error(`"${line.source}", but it was ${namesOf(own)}`)
}

const namesOf = (notices: Notice[]): string[] =>
  notices.map((notice) => ('ghost' in notice ? notice.ghost : notice.type))

class Tables {
  readonly #store: Store
  readonly #workspace: string
  readonly #waiting = new Map<Table, Buffer[]>()
  #block = 0
  constructor(store: Store, workspace: string) {
    this.#store = store
    this.#workspace = workspace
  }
  add<T extends Table>(table: T, row: RowTypes[T]): void {
    this.#waiting.set(table, [...(this.#waiting.get(table) ?? []), formatRows(table, [row])])
  }
  addState(rows: StateRows | null): void {
    for (const row of rows?.episodes ?? []) this.add('episodes', row)
    for (const row of rows?.handoffs ?? []) this.add('handoffs', row)
    for (const row of rows?.promises ?? []) this.add('promises', row)
  }
  async flush(): Promise<void> {
    for (const [table, rows] of this.#waiting)
      await this.#store.insert(table, Buffer.concat(rows), `${this.#workspace}:${this.#block++}`)
    this.#waiting.clear()
  }
}

const DAY_MS = 86_400_000

/** `to` and `now` are the story's last line; `from` is the day's beginning, for the live score half an hour before. */
async function measureAll(
  store: Store,
  workspace: string,
  story: Story,
  isWanted: (metric: string) => boolean,
): Promise<Measured> {
  const now = story.lines.at(-1)?.at ?? 0
  const window = story.window ?? { from: now - (now % DAY_MS), to: now }
  const measured: Measured = {}
  for (const metric of await loadMetrics(metricsDirectory)) {
    const name = metric.name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
    if (!isWanted(name)) continue
    const isLive = !metric.params.includes('to')
    const all = { workspace, ...window, from: isLive ? now - 1_800_000 : window.from, now, step_seconds: 3600 }
    const params = Object.fromEntries(Object.entries(all).filter(([name]) => metric.params.includes(name)))
    const { rows } = await measure(store, metric, params)
    measured[name] = Object.assign({ rows }, rows[0]) as Measured[string]
  }
  return measured
}
