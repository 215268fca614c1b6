import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConversationEvent } from '../../contract/event.ts'
import type { Notice } from '../../contract/notice.ts'
import type { Policy } from '../../contract/policy.ts'
import type { ConversationState, Episode } from '../../pipeline/conversation.ts'
import { type Cell, endIdle, pastEpisode, table } from '../../pipeline/fold/advance.ts'
import { happeningOf, lastHandoffOf, readState, stateOf } from '../../pipeline/fold/life-state.ts'
import { ACCEPTED_BEFORE, type Happening, lastIn, type State } from '../../pipeline/fold/lifecycle.ts'
import { type Arrival, foldClock, foldEvent, foldTime, isOverdue, nextDeadline, rowsOf } from '../../pipeline/fold.ts'
import { emptyPresence, type Presence } from '../../pipeline/presence.ts'
import { arrivals, endedOnce, policy, presence, story } from './generate.ts'
import { clockTime, createTable } from './play.ts'

/** Whatever comes, in whatever order: the rows stay true, and they do not depend on who looked when. */

const END = clockTime('+99d 00:00:00')

interface Run {
  policy: Policy
  presence: Presence
  /** how often rows are asked for: after each of these many events */
  batch?: number
  /** the state goes through JSON before this event */
  restoreAt?: number
  /** … and comes out as an earlier version wrote it, without the name of its state */
  forgets?: boolean
  /** the wall clock is looked at before each event, this many ms after the conversation's first */
  ticks?: number[]
  /** it is put on the stream, too, where something is due */
  strikes?: boolean
  /** false: the tables right after the last event, with what is open then */
  isClosed?: boolean
}

/** Folds everything and lets the clock run out. @returns the tables as they are then, as text */
function run(
  events: ConversationEvent[],
  {
    policy,
    presence: before,
    batch = 1,
    restoreAt,
    forgets = false,
    ticks = [],
    strikes = false,
    isClosed = true,
  }: Run,
) {
  // how long customers wait becomes part of it
  const presence = structuredClone(before)
  const notices: Notice[] = []
  const table = createTable()
  let state: ConversationState | null = null
  let first = 1
  // the stream's clock goes on, whatever theirs say
  let received_at = 0
  events.forEach((event, index) => {
    const seq = index + 1
    const tick = ticks[index % ticks.length]
    if (state !== null && tick !== undefined) {
      const now = clockTime('09:00:00') + tick
      table.addState(foldClock(state, now, policy))
      const isStruck = strikes && isOverdue(state, now, policy, presence)
      if (isStruck) notices.push(...foldTime(state, { at: now, stream_seq: 2 * seq - 1 }, policy, presence))
    }
    if (index === restoreAt) state = JSON.parse(JSON.stringify(state)) as ConversationState
    if (forgets && index === restoreAt) for (const episode of state?.episodes ?? []) delete episode.life
    const occurred_at = Date.parse(event.occurred_at)
    received_at = Math.max(received_at, occurred_at)
    const arrival: Arrival = { workspace: 'acme', event, occurred_at, stream_seq: 2 * seq, position: 0, received_at }
    const folded = foldEvent(state, arrival, { policy, presence, now: () => 0 })
    state = folded.state
    table.addFolded(folded)
    if (folded.kind === 'folded') notices.push(...folded.notices)
    const isCut = seq % batch === 0 || seq === events.length
    if (!isCut) return
    table.addState(rowsOf(state, 2 * (2 * first - 1) - 1))
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

/** How often what must not be missing was there. */
const seen = { conversations: 0, events: 0, copies: 0, late_by_days: 0, never_accepted: 0, taken_over: 0, returned: 0, looped: 0, two_handoffs: 0, reopened: 0, resolved_by_customer: 0 } // biome-ignore format: a list

test('any order of any events, some of them twice, gives true rows: one state each, no negative duration, no NaN', () => {
  fc.assert(
    fc.property(arrivals, policy, presence, ({ events, copies }, policy, presence) => {
      const { tables, state } = run(events, { policy, presence })
      for (const row of tables.episodes) {
        expect(terminal).toContain(row.state)
        expect(row.ended_at).toBeGreaterThanOrEqual(row.began_at)
        expect(row.argued === 0 || row.human_request_count > 0).toBe(true)
        expect(row.false_positive === 0 || row.confident_answer_count > 0).toBe(true)
        expect(row.disclosed === 0 || row.disclosed === 1).toBe(true)
      }
      for (const row of tables.handoffs) {
        expect(row.outcome).not.toBe('open')
        expect(row.waiting).toBe(0)
        expect(row.wait_seconds).toBeGreaterThanOrEqual(0)
        const own = tables.episodes.find(({ episode }) => episode === row.episode)
        // at the hour: see below
        expect(row.requested_at % 3_600_000 === 0 || row.requested_at >= (own?.began_at ?? 0)).toBe(true)
        expect(row.ended_at).toBeGreaterThanOrEqual(Math.max(row.requested_at, row.responded_at))
        expect(row.responded_at === 0 || row.responded_at >= row.requested_at).toBe(true)
        expect(row.accepted_at === 0 || row.accepted_at >= row.requested_at).toBe(true)
        expect(row.responded_at > 0).toBe(row.outcome === 'resolved' || row.outcome === 'unresolved')
        // of a request that comes in late the row stays in its hour, and the clock knows better
        const isAtTheHour = row.requested_at % 3_600_000 === 0
        expect(isAtTheHour || row.clock_started_at >= row.requested_at).toBe(true)
      }
      expect(tables.promises.every((row) => row.state !== 'open')).toBe(true)
      expect(tables.dropped).toBe(copies)
      expect(tables.events.length).toBe(events.length - copies)
      expect(tables.repeats.length).toBe(tables.handoffs.reduce((sum, row) => sum + row.repeat_count, 0))
      const sum = tables.episodes.reduce((total, row) => total + row.customer_message_count, 0)
      expect(sum).toBe(tables.events.filter((event) => event.event_type === 'message.customer').length)
      const handoffs = tables.episodes.reduce((total, row) => total + row.handoff_count, 0)
      expect(handoffs).toBe(tables.handoffs.length)
      expect(JSON.stringify([tables, state])).not.toMatch(/null[,\]}](?<!"(?:asked|ahead)":null.)|NaN|Infinity/)
      expect(nextDeadline(state, policy)).toBe(Number.POSITIVE_INFINITY)
      note(events, copies, tables)
    }),
    check(2500),
  )
  console.log(`generated: ${JSON.stringify(seen)}`)
  // what this test is for must be in what is generated
  for (const [what, count] of Object.entries(seen))
    expect({ what, isEnough: count > 20 }).toEqual({ what, isEnough: true })
})

function note(events: ConversationEvent[], copies: number, tables: ReturnType<typeof run>['tables']) {
  seen.conversations++
  seen.events += events.length
  seen.copies += copies
  let latest = 0
  for (const { occurred_at } of events) {
    const at = Date.parse(occurred_at)
    if (latest - at > 86_400_000) seen.late_by_days++
    latest = Math.max(latest, at)
  }
  for (const row of tables.handoffs) {
    if (row.responded_at > 0 && row.accepted_at === 0 && row.reason !== 'agent_takeover') seen.never_accepted++
    if (row.reason === 'agent_takeover') seen.taken_over++
    if (row.ghosts.includes('looped')) seen.looped++
  }
  seen.two_handoffs += tables.episodes.filter((row) => row.handoff_count > 1).length
  seen.reopened += tables.episodes.filter((row) => row.reopened_at > 0).length
  seen.returned += tables.events.filter((row) => row.event_type === 'handoff.returned' && row.detail === 'bot').length
  seen.resolved_by_customer += tables.events.filter(
    (row) => row.event_type === 'conversation.resolved' && row.detail === 'customer',
  ).length
}

test('out of order no conversation has more episodes than in order, when it was ended once', () => {
  let lateCount = 0
  fc.assert(
    fc.property(endedOnce, policy, presence, ({ ordered, shuffled }, policy, presence) => {
      const count = (events: ConversationEvent[]) => run(events, { policy, presence }).tables.episodes.length
      expect(count(shuffled)).toBeLessThanOrEqual(count(ordered))
      const end = shuffled.findIndex(
        ({ type }) => type === 'conversation.resolved' || type === 'conversation.abandoned',
      )
      const { occurred_at } = shuffled[end] as ConversationEvent
      const late = shuffled.slice(end).filter((event) => event.occurred_at < occurred_at)
      lateCount += late.filter(({ type }) => type === 'message.customer').length
    }),
    check(500),
  )
  // what this test is for must be in what is generated
  expect(lateCount).toBeGreaterThan(100)
})

test('every event leads to the state that the table says, and does what makes an episode of that state', () => {
  fc.assert(
    fc.property(arrivals, policy, presence, ({ events }, policy, before) => {
      const presence = structuredClone(before)
      let state: ConversationState | null = null
      events.forEach((event, index) => {
        const at = Date.parse(event.occurred_at)
        const arrival = {
          workspace: 'acme',
          event,
          occurred_at: at,
          stream_seq: index + 1,
          position: 0,
          received_at: at,
        }
        if (state !== null) endIdle(state, at, 2 * index, policy)
        const from = lifeOf(state)
        const past = state === null ? null : pastEpisode(state, event, at)
        const episode = past ?? state?.episodes.at(-1)
        const early = state?.episodes.at(-1)?.accepted_early?.at ?? 0
        const to = leadsTo(past === null ? from : stateOf(past, 'bot'), episode, happeningOf(event, episode, at))
        const folded = foldEvent(state, arrival, { policy, presence, now: () => 0 })
        state = folded.state
        if (past !== null && folded.kind !== 'dropped') {
          expect([event.type, lifeOf(state), stateOf(past, 'bot')]).toEqual([event.type, from, to])
          expect(readState(past, 'bot')).toBe(to)
          return
        }
        const decided = folded.kind === 'folded' ? folded.decision : undefined
        const isAsking = decided !== undefined && decided.action !== 'continue'
        const isEscalated = isAsking && decided.mode === 'enforce' && decided.action !== 'offer_human'
        const then = isAsking ? table[to][isEscalated ? 'decision escalates' : 'decision offers'].always?.to : to
        const isTaken = early > 0 && /^accepted/.test(lifeOf(state)) && then !== undefined && !/^accepted/.test(then)
        const taken = isTaken ? table[then][ACCEPTED_BEFORE].always?.to : then
        expect([from, event.type, lifeOf(state)]).toEqual([from, event.type, folded.kind === 'dropped' ? from : taken])
        expect([from, event.type, doneTo(state)]).toEqual([from, event.type, lifeOf(state)])
        for (const episode of state.episodes) expect(lastIn[stateOf(episode, 'bot')]).toContain(lastHandoffOf(episode))
      })
    }),
    check(1000),
  )
})

const lifeOf = (state: ConversationState | null) =>
  state === null ? 'none' : stateOf(state.episodes.at(-1), state.history.holder)

/** The same, told by what was done to the episode and not by what was noted in it. */
const doneTo = ({ episodes, history }: ConversationState) => readState(episodes.at(-1), history.holder)

function leadsTo(from: State, episode: Episode | undefined, happening: Happening): State {
  const choice = table[from][happening]
  const last = episode === undefined ? 'no handoff' : lastHandoffOf(episode)
  return (choice.always ?? (choice.byLast[last] as Cell)).to
}

test('a state that was written down before its name was noted goes on as if it had been', () => {
  fc.assert(
    fc.property(story, policy, presence, fc.nat({ max: 23 }), (events, policy, presence, restoreAt) => {
      const straight = run(events, { policy, presence })
      const { tables } = run(events, { policy, presence, restoreAt, forgets: true })
      expect(tables).toEqual(straight.tables)
    }),
    check(400),
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
  const tick = fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 300_000_000 }))
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

test('time on the stream changes what is told, and no row where nothing is known of agents', () => {
  const tick = fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 300_000_000 }))
  fc.assert(
    fc.property(story, policy, fc.array(tick, { minLength: 1, maxLength: 24 }), (events, policy, ticks) => {
      const nobody = { policy, presence: emptyPresence() }
      expect(run(events, { ...nobody, ticks, strikes: true }).tables).toEqual(run(events, nobody).tables)
    }),
    check(400),
  )
})

test('what the wall clock said too early is taken back by the next event', () => {
  const tick = fc.integer({ min: 0, max: 300_000_000 })
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
  const tick = fc.oneof(fc.integer({ min: 0, max: 3_600_000 }), fc.integer({ min: 0, max: 300_000_000 }))
  const ticks = fc.array(tick, { minLength: 1, maxLength: 24 })
  let count = 0
  fc.assert(
    fc.property(story, policy, presence, ticks, fc.nat({ max: 23 }), (events, policy, presence, ticks, restoreAt) => {
      const { notices } = run([...events, ...events], { policy, presence, ticks, strikes: true, restoreAt })
      const ids = notices.map(({ notice_id }) => notice_id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(JSON.stringify(notices)).not.toMatch(/null|NaN|Infinity|Invalid/)
      count += ids.length
    }),
    check(1500),
  )
  expect(count).toBeGreaterThan(500)
})
