import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConversationEvent } from '../../contract/event.ts'
import type { Notice } from '../../contract/notice.ts'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import type { ConversationState } from '../../pipeline/conversation.ts'
import { type Arrival, foldClock, foldEvent, foldTime, isOverdue, nextDeadline, rowsOf } from '../../pipeline/fold.ts'
import { emptyPresence, foldStatus, type Presence } from '../../pipeline/presence.ts'
import { clockTime, createTable } from './play.ts'

/** Whatever comes, in whatever order: the rows stay true, and they do not depend on who looked when. */

const texts = [
  'I want to talk to a human please',
  'order number A-1043, ann@example.com',
  'I already told you',
  'Not order number A-1043 but order number B-77',
  'this is useless, that did not help',
  "I'm connecting you to one of our specialists now.",
  'An agent will be with you in less than 2 minutes.',
  "Our team is offline, we'll be back at 8:00 AM tomorrow.",
  'Please hold.',
  'Could you tell me your order number?',
  'You can change your plan under Settings, Billing, Plans.',
  '',
]
const agents = ['a-1', 'a-2']
const text = fc.constantFrom(...texts)
const agent_id = fc.constantFrom(...agents)
const confidence = fc.option(fc.constantFrom(0, 0.4, 0.7, 0.95, 1))
const eta_seconds = fc.option(fc.constantFrom(0, 60, 600), { nil: undefined })
const callback_at = fc.option(fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-22T12:00:00Z', '9999-12-31T23:59:59Z'), {
  nil: undefined,
})
const of = <T extends string>(type: T, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ type: fc.constant(type), ...fields })

const happening = fc.oneof(
  { weight: 5, arbitrary: of('message.customer', { text }) },
  { weight: 4, arbitrary: of('message.bot', { text, confidence, answered: fc.constantFrom(undefined, true, false) }) },
  { weight: 3, arbitrary: of('message.agent', { text, agent_id }) },
  of('conversation.started', { disclosed: fc.boolean() }),
  { weight: 3, arbitrary: of('handoff.requested', { by: fc.constantFrom('customer', 'bot', 'agent', 'platform') }) },
  {
    weight: 2,
    arbitrary: of('handoff.promised', {
      kind: fc.constantFrom('transfer', 'callback'),
      text,
      eta_seconds,
      callback_at,
      agent_id,
    }),
  },
  of('handoff.accepted', { agent_id }),
  of('handoff.briefing_opened', { agent_id }),
  { weight: 2, arbitrary: of('handoff.returned', { to: fc.constantFrom('bot', 'queue') }) },
  of('handoff.marked_unneeded', { agent_id }),
  of('conversation.resolved', { by: fc.constantFrom('bot', 'agent'), confirmed: fc.boolean() }),
  of('conversation.abandoned'),
  of('conversation.reopened'),
  of('csat.submitted', { score: fc.integer({ min: 1, max: 5 }) }),
  of('answer.flagged', {
    message_event_id: fc.constantFrom('e0', 'e1', 'e2', 'e3'),
    agent_id,
    label: fc.constant('wrong'),
  }),
)
/** Seconds to the event before: seconds, minutes, a day; backwards too. */
const pause = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: -600, max: 1200 }),
  fc.constantFrom(86_400, 90_000, -90_000),
)
const story = fc.array(fc.tuple(pause, happening), { minLength: 1, maxLength: 24 }).map((steps) => {
  let at = clockTime('09:00:00')
  return steps.map(([seconds, fields], index) => {
    at += seconds * 1000
    return {
      event_id: `e${index}`,
      conversation_id: 'c-1',
      occurred_at: new Date(at).toISOString(),
      ...fields,
    } as ConversationEvent
  })
})
const policy = fc.constantFrom<Policy>(
  defaultPolicy,
  { ...defaultPolicy, mode: 'observe' },
  { ...defaultPolicy, time_zone: 'Europe/Berlin', service_hours: Array(7).fill({ opens: '10:00', closes: '18:30' }) },
)
const presence: fc.Arbitrary<Presence> = fc.constantFrom('online', 'offline', undefined).map((status) => {
  const made = emptyPresence()
  if (status === undefined) return made
  const event = {
    type: 'agent.status' as const,
    event_id: 's1',
    agent_id: 'a-1',
    status: status as 'online',
    occurred_at: '2026-11-22T00:00:00Z',
  }
  const occurred_at = Date.parse(event.occurred_at)
  foldStatus(made, { workspace: 'acme', event, occurred_at, stream_seq: 1, position: 0, received_at: 0 })
  return made
})

const END = clockTime('+99d 00:00:00')

interface Run {
  policy: Policy
  presence: Presence
  /** how often rows are asked for: after each of these many events */
  batch?: number
  /** the state goes through JSON before this event */
  restoreAt?: number
  /** the wall clock is looked at before each event, this many ms after the conversation's first */
  ticks?: number[]
  /** false: the tables right after the last event, with what is open then */
  isClosed?: boolean
}

/** Folds everything and lets the clock run out. @returns the tables as they are then, as text */
function run(
  events: ConversationEvent[],
  { policy, presence: before, batch = 1, restoreAt, ticks = [], isClosed = true }: Run,
) {
  // how long customers wait becomes part of it
  const presence = structuredClone(before)
  const notices: Notice[] = []
  const table = createTable()
  let state: ConversationState | null = null
  let first = 1
  events.forEach((event, index) => {
    const seq = index + 1
    const tick = ticks[index % ticks.length]
    if (state !== null && tick !== undefined) {
      const now = clockTime('09:00:00') + tick
      table.addState(foldClock(state, now, policy))
      if (isOverdue(state, now, policy)) notices.push(...foldTime(state, now, policy, presence))
    }
    if (index === restoreAt) state = JSON.parse(JSON.stringify(state)) as ConversationState
    const occurred_at = Date.parse(event.occurred_at)
    const arrival: Arrival = { workspace: 'acme', event, occurred_at, stream_seq: seq, position: 0, received_at: 0 }
    const folded = foldEvent(state, arrival, { policy, presence, now: () => 0 })
    state = folded.state
    table.addFolded(folded)
    if (folded.kind === 'folded') notices.push(...folded.notices)
    const isCut = seq % batch === 0 || seq === events.length
    if (!isCut) return
    table.addState(rowsOf(state, 2 * first - 1))
    first = seq + 1
  })
  if (isClosed) table.addState(foldClock(state as unknown as ConversationState, END, policy))
  return { tables: table.read(), notices, state: state as unknown as ConversationState }
}

const check = (runs: number) => ({ numRuns: runs, seed: 20261122 })
const terminal = [
  'bot_resolved',
  'agent_resolved',
  'abandoned_in_bot',
  'abandoned_in_queue',
  'ghosted',
  'abandoned_with_agent',
]

test('any order of any events gives true rows: one state each, no negative duration, no NaN', () => {
  fc.assert(
    fc.property(story, policy, presence, fc.infiniteStream(fc.nat()), (events, policy, presence, random) => {
      const shuffled = events.map((event) => ({ event, key: random.next().value })).sort((a, b) => a.key - b.key)
      const { tables, state } = run(
        shuffled.map((one) => one.event),
        { policy, presence },
      )
      for (const row of tables.episodes) {
        expect(terminal).toContain(row.state)
        expect(row.ended_at).toBeGreaterThanOrEqual(row.began_at)
      }
      for (const row of tables.handoffs) {
        expect(row.outcome).not.toBe('open')
        expect(row.waiting).toBe(0)
        expect(row.wait_seconds).toBeGreaterThanOrEqual(0)
        expect(row.ended_at).toBeGreaterThanOrEqual(Math.max(row.requested_at, row.responded_at))
        expect(row.responded_at === 0 || row.responded_at >= row.requested_at).toBe(true)
        expect(row.responded_at > 0).toBe(row.outcome === 'resolved' || row.outcome === 'unresolved')
        expect(row.clock_started_at).toBeGreaterThanOrEqual(row.requested_at)
      }
      expect(tables.promises.every((row) => row.state !== 'open')).toBe(true)
      expect(tables.events.length).toBe(events.length)
      expect(tables.repeats.length).toBe(tables.handoffs.reduce((sum, row) => sum + row.repeat_count, 0))
      const sum = tables.episodes.reduce((total, row) => total + row.customer_message_count, 0)
      expect(sum).toBe(events.filter((event) => event.type === 'message.customer').length)
      const handoffs = tables.episodes.reduce((total, row) => total + row.handoff_count, 0)
      expect(handoffs).toBe(tables.handoffs.length)
      expect(JSON.stringify([tables, state])).not.toMatch(/null[,\]}](?<!"(?:asked|ahead)":null.)|NaN|Infinity/)
      expect(nextDeadline(state, policy)).toBe(Number.POSITIVE_INFINITY)
    }),
    check(1200),
  )
})

test('a snapshot in the middle changes nothing', () => {
  fc.assert(
    fc.property(story, policy, presence, fc.nat({ max: 23 }), (events, policy, presence, restoreAt) => {
      const straight = run(events, { policy, presence })
      expect(run(events, { policy, presence, restoreAt })).toEqual(straight)
      expect(JSON.parse(JSON.stringify(straight.state))).toStrictEqual(straight.state)
    }),
    check(400),
  )
})

test('resends change nothing', () => {
  fc.assert(
    fc.property(
      story,
      policy,
      presence,
      fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      (events, policy, presence, picks) => {
        const copies = picks.map((pick) => events[pick % events.length] as ConversationEvent)
        const { tables } = run([...events, ...copies], { policy, presence })
        expect({ ...tables, dropped: 0 }).toEqual(run(events, { policy, presence }).tables)
        expect(tables.dropped).toBe(copies.length)
      },
    ),
    check(300),
  )
})

test('it does not matter how the events are cut into batches', () => {
  fc.assert(
    fc.property(story, policy, presence, fc.integer({ min: 2, max: 30 }), (events, policy, presence, batch) => {
      const { tables } = run(events, { policy, presence, batch })
      expect(tables).toEqual(run(events, { policy, presence }).tables)
    }),
    check(400),
  )
})

test('it does not matter whether or when the wall clock is looked at', () => {
  const tick = fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 200_000_000 }))
  fc.assert(
    fc.property(
      story,
      policy,
      presence,
      fc.array(tick, { minLength: 1, maxLength: 24 }),
      (events, policy, presence, ticks) => {
        expect(run(events, { policy, presence, ticks }).tables).toEqual(run(events, { policy, presence }).tables)
      },
    ),
    check(400),
  )
})

test('what the wall clock said too early is taken back by the next event', () => {
  const tick = fc.integer({ min: 0, max: 200_000_000 })
  fc.assert(
    fc.property(
      story,
      policy,
      presence,
      fc.array(tick, { minLength: 1, maxLength: 24 }),
      (events, policy, presence, ticks) => {
        const { occurred_at } = events[events.length - 1] as ConversationEvent
        const last = {
          type: 'message.customer',
          event_id: 'last',
          conversation_id: 'c-1',
          occurred_at,
          text: 'Hello?',
        } as const
        const { tables } = run([...events, last], { policy, presence, ticks, isClosed: false })
        expect(tables).toEqual(run([...events, last], { policy, presence, isClosed: false }).tables)
      },
    ),
    check(300),
  )
})

test('nothing is noticed twice, whenever the clock is looked at, also after a snapshot and a resend', () => {
  const tick = fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 200_000_000 }))
  const ticks = fc.array(tick, { minLength: 1, maxLength: 24 })
  let count = 0
  fc.assert(
    fc.property(story, policy, presence, ticks, fc.nat({ max: 23 }), (events, policy, presence, ticks, restoreAt) => {
      const { notices } = run([...events, ...events], { policy, presence, ticks, restoreAt })
      const ids = notices.map(({ notice_id }) => notice_id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(JSON.stringify(notices)).not.toMatch(/null|NaN|Infinity|Invalid/)
      count += ids.length
    }),
    check(1500),
  )
  expect(count).toBeGreaterThan(500)
})
