import { describe, expect, test } from 'vitest'
import { type ConversationEvent, type ConversationEventType, eventSchemas } from '../../../contract/event.ts'
import { defaultPolicy, type Policy, policySchema } from '../../../contract/policy.ts'
import { type ConversationState, currentEpisode, type Episode } from '../../../pipeline/conversation.ts'
import { type Cell, table, tableOf } from '../../../pipeline/fold/advance.ts'
import { happeningOf, lastHandoffOf, readState, stateOf } from '../../../pipeline/fold/life-state.ts'
import {
  ACCEPTED_BEFORE,
  ANSWERED_BEFORE_THE_RETURN,
  BEFORE_THE_ANSWER,
  BEFORE_THE_REQUEST,
  BEFORE_THE_RETURN,
  type Happening,
  happenings,
  type LastHandoff,
  lastIn,
  REOPENED_BEFORE,
  rows,
  type State,
  states,
} from '../../../pipeline/fold/lifecycle.ts'
import { foldEvent, rowsOf } from '../../../pipeline/fold.ts'
import { emptyPresence } from '../../../pipeline/presence.ts'
import { clockTime } from '../play.ts'

/** Every cell of the table: real events bring a conversation into the state, and then the cell's event comes. */

type Told = [ConversationEventType, Record<string, unknown>?]

const hello: Told = ['message.customer', { text: 'Hello there' }]
const asked: Told = ['handoff.requested', { by: 'platform' }]
const accepted: Told = ['handoff.accepted', { agent_id: 'a-1' }]
const agent: Told = ['message.agent', { text: 'This is Ann.', agent_id: 'a-1' }]
const toBot: Told = ['handoff.returned', { to: 'bot' }]
const toQueue: Told = ['handoff.returned', { to: 'queue' }]
const resolved: Told = ['conversation.resolved', { by: 'platform', confirmed: false }]
const abandoned: Told = ['conversation.abandoned']
const joined = [hello, asked, agent, toBot]

/** Ways into each state. */
const ways: Record<State, Told[][]> = {
  none: [[]],
  with_bot: [[hello], [['conversation.started', { disclosed: true }]], [hello, resolved, ['conversation.reopened']]],
  waiting: [[hello, asked], [asked], [hello, asked, accepted, toQueue], [hello, asked, toBot, asked]],
  accepted: [[hello, asked, accepted]],
  taken_back: [
    [hello, asked, toBot],
    [hello, asked, accepted, toBot],
  ],
  with_agent: [
    [hello, asked, agent],
    [hello, agent],
    [hello, asked, accepted, agent],
    [...joined, agent],
  ],
  requeued: [[hello, asked, agent, toQueue]],
  returned: [joined, [hello, asked, agent, toQueue, toBot]],
  waiting_again: [
    [...joined, asked],
    [...joined, asked, accepted, toQueue],
  ],
  accepted_again: [[...joined, asked, accepted]],
  taken_back_again: [[...joined, asked, toBot]],
  bot_resolved: [
    [hello, resolved],
    [hello, asked, resolved],
    [hello, asked, toBot, resolved],
  ],
  agent_resolved: [
    [hello, agent, resolved],
    [...joined, resolved],
    [...joined, asked, resolved],
    [...joined, asked, toBot, resolved],
  ],
  abandoned_in_bot: [
    [hello, abandoned],
    [hello, asked, toBot, abandoned],
  ],
  abandoned_in_queue: [
    [hello, asked, abandoned],
    [hello, asked, accepted, abandoned],
    [...joined, asked, abandoned],
  ],
  abandoned_with_agent: [
    [hello, asked, agent, abandoned],
    [hello, asked, agent, toQueue, abandoned],
    [...joined, agent, abandoned],
  ],
  abandoned_after_agent: [
    [...joined, abandoned],
    [...joined, asked, toBot, abandoned],
  ],
}

const people = ['customer', 'bot', 'agent', 'platform'] as const
const answer = { text: 'You can change your plan under Settings.' }
/** Every kind of the event that the table does not tell apart. */
const tellings: Record<
  Exclude<Happening, typeof ACCEPTED_BEFORE | 'silence' | 'decision offers' | 'decision escalates'>,
  Told[]
> = {
  'conversation.started': [true, false].map((disclosed) => ['conversation.started', { disclosed }]),
  'message.customer': [hello],
  'message.customer before the end': [hello, ['message.customer', { text: 'I want to talk to a human' }]],
  'message.customer before the request': [hello],
  'message.bot': [
    ['message.bot', answer],
    ['message.bot', { ...answer, confidence: 0.99 }],
    ['message.bot', { text: 'An agent will be with you in less than 2 minutes.' }],
  ],
  'message.bot after the end': [['message.bot', answer]],
  'message.agent': [agent, ['message.agent', { text: 'What is your order number?', agent_id: 'a-2' }]],
  'message.agent after the end': [agent],
  'message.agent before the return': [agent],
  'handoff.requested': people.map((by) => ['handoff.requested', { by }]),
  'handoff.requested before the return': people.map((by) => ['handoff.requested', { by }]),
  'handoff.requested before the answer': people.map((by) => ['handoff.requested', { by }]),
  'handoff.requested after the end': people.map((by) => ['handoff.requested', { by }]),
  'handoff.promised': [
    ['handoff.promised', { kind: 'transfer', text: 'Soon.', eta_seconds: 60, agent_id: 'a-1' }],
    ['handoff.promised', { kind: 'callback', text: 'Tomorrow.', callback_at: '2026-11-23T08:00:00Z' }],
  ],
  'handoff.accepted': [accepted],
  'handoff.briefing_opened': [['handoff.briefing_opened', { agent_id: 'a-1' }]],
  'handoff.returned to bot': [toBot],
  'handoff.returned to queue': [toQueue],
  'handoff.marked_unneeded': [['handoff.marked_unneeded', { agent_id: 'a-1' }]],
  'conversation.resolved': people.map((by) => ['conversation.resolved', { by, confirmed: true }]),
  'conversation.abandoned': [abandoned],
  'conversation.reopened': [['conversation.reopened']],
  'conversation.reopened before the end': [['conversation.reopened']],
  'csat.submitted': [['csat.submitted', { score: 1 }]],
  'answer.flagged': [['answer.flagged', { message_event_id: 'e1', agent_id: 'a-1', label: 'wrong' }]],
}

const policy: Policy = {
  ...policySchema.parse({ ...defaultPolicy, rules: [{ name: 'cancels', intent: 'cancel', action: 'escalate' }] }),
  version: 1,
}
const context = { policy, presence: emptyPresence(), now: () => 0 }

function fold(state: ConversationState | null, [type, fields]: Told, at: number, seq: number) {
  const common = { event_id: `e${seq}`, conversation_id: 'c-1', occurred_at: new Date(at).toISOString() }
  const event = { type, ...common, ...fields } as ConversationEvent
  const arrival = { workspace: 'acme', event, occurred_at: at, stream_seq: seq, position: 0, received_at: at }
  const happening = happeningOf(event, state?.episodes.at(-1), at)
  const folded = foldEvent(state, arrival, context)
  if (folded.kind === 'dropped') throw new Error('a resend')
  return { ...folded, happening }
}

/** @returns the conversation, and the instant of its last event */
function bring(way: Told[]): { state: ConversationState | null; at: number } {
  let state: ConversationState | null = null
  let at = clockTime('09:00:00')
  way.forEach((told, index) => {
    at += 10_000
    state = fold(state, told, at, index + 1).state
  })
  return { state, at }
}

const nameOf = (state: ConversationState | null): State =>
  state === null ? 'none' : stateOf(currentEpisode(state), state.history.holder)

/** The same, told by what was done to the episode and not by what was noted in it. */
const doneTo = ({ episodes, history }: ConversationState): State => readState(episodes.at(-1), history.holder)

const requestedAt = (state: ConversationState | null): number =>
  state?.episodes.at(-1)?.handoffs.at(-1)?.requested_at ?? 0

const isEvent = (happening: Happening): happening is keyof typeof tellings => happening in tellings
const hasEnded = (state: State): boolean => state.includes('resolved') || state.startsWith('abandoned')
const isHandedOff = (state: State): boolean => /^(?:waiting|accepted|with_agent|requeued)/.test(state)

/** One for each last handoff that decides. */
const cells = states.flatMap((state) => happenings.flatMap((happening) => cellsOf(state, happening)))

function cellsOf(state: State, happening: Happening): [State, Happening, LastHandoff | 'any last handoff', Cell][] {
  const choice = table[state][happening]
  if (choice.always !== null) return [[state, happening, 'any last handoff', choice.always]]
  return lastIn[state].map((last) => [state, happening, last, choice.byLast[last] as Cell])
}
/** Whose last handoff the bot took back, and how long before the last event. */
const returnedBefore = (way: Told[]): number => {
  const last = way.lastIndexOf(toBot)
  return last < 0 || way.slice(last).some((told) => told === asked || told === agent) ? -1 : way.length - 1 - last
}
const isBeforeReturn = (happening: Happening): boolean =>
  happening === BEFORE_THE_RETURN || happening === ANSWERED_BEFORE_THE_RETURN
const lastAfter = (way: Told[]): LastHandoff => lastHandoffOf(bring(way).state?.episodes.at(-1) as Episode)
/** A handoff was asked for, and the bot has not taken it back. */
const isOpenToTheEnd = (way: Told[]): boolean => way.length > 0 && /answered$/.test(lastAfter(way))
const isAnswered = (way: Told[]): boolean => way.length > 0 && /^(?:answered|given back)$/.test(lastAfter(way))
const waysTo = (state: State, happening: Happening, last: LastHandoff | 'any last handoff'): Told[][] =>
  ways[state].filter(
    (way) =>
      (!isBeforeReturn(happening) || returnedBefore(way) >= 0) &&
      (happening !== BEFORE_THE_REQUEST || isOpenToTheEnd(way)) &&
      (happening !== BEFORE_THE_ANSWER || isAnswered(way)) &&
      (last === 'any last handoff' || lastAfter(way) === last),
  )
const cannotBe = (state: State, happening: Happening, last: LastHandoff | 'any last handoff'): boolean =>
  (state === 'none' && (!isEvent(happening) || happening.endsWith('the end'))) ||
  (happening.endsWith('the end') && !hasEnded(state)) ||
  waysTo(state, happening, last).length === 0
/** What the table says of an ended episode is about an event that was written after the end. */
const isAfter = (happening: Happening): boolean =>
  happening === 'message.customer' || happening.endsWith('after the end')
const possible = cells.filter(([state, happening, last]) => !cannotBe(state, happening, last))
const events = possible.filter(([, happening]) => isEvent(happening))

test('every state of the table can be reached by events', () => {
  const found = states.flatMap((state) => ways[state].map((way) => nameOf(bring(way).state)))
  expect(found).toEqual(states.flatMap((state) => ways[state].map(() => state)))
})

test('the table has a column for every event of the contract that is about a conversation', () => {
  const types = Object.keys(eventSchemas).filter((type) => type !== 'agent.status' && type !== 'bot.released')
  const told = new Set(Object.values(tellings).map((some) => (some[0] as Told)[0]))
  expect([...told].sort()).toEqual(types.sort())
})

test('the table is asked for no state and no happening that it does not list', () => {
  // both records must have every name of their type, or do not compile
  const named = [...Object.keys(tellings), ACCEPTED_BEFORE, 'silence', 'decision offers', 'decision escalates']
  expect([[...states].sort(), [...happenings].sort()]).toEqual([Object.keys(ways).sort(), named.sort()])
})

describe('an event leads where the table says', () => {
  test.each(events)('%s × %s, %s', (state, happening, last, { to }) => {
    const seen = waysTo(state, happening, last).flatMap((way) => {
      const { state: before, at } = bring(way)
      // an end's own instant is still before it
      const usual = hasEnded(state) && !isAfter(happening) ? at - (happening === REOPENED_BEFORE ? 1 : 0) : at + 10_000
      const past = isBeforeReturn(happening) ? at - 10_000 * returnedBefore(way) - 1 : requestedAt(before)
      const then =
        isBeforeReturn(happening) || happening === BEFORE_THE_REQUEST || happening === BEFORE_THE_ANSWER ? past : usual
      return tellings[happening as keyof typeof tellings].map((told) => {
        const folded = fold(structuredClone(before), told, then, 99)
        expect(JSON.stringify(rowsOf(folded.state, 0))).not.toMatch(/NaN|Infinity|:-\d/)
        return [folded.happening, nameOf(folded.state), doneTo(folded.state)]
      })
    })
    expect(new Set(seen.map(String))).toEqual(new Set([`${happening},${to},${to}`]))
  })
})

describe('a cell with nothing in it changes nothing', () => {
  test.each(events.filter(([state, , , cell]) => state !== 'none' && cell.effects.length === 0))(
    '%s × %s, %s',
    (state, happening, last) => {
      for (const way of waysTo(state, happening, last)) {
        const { state: before, at } = bring(way)
        const then = hasEnded(state) ? at : at + 10_000
        const after = fold(structuredClone(before), tellings[happening as keyof typeof tellings][0] as Told, then, 99)
        expect(pick(after.state)).toEqual(pick(before as ConversationState))
      }
    },
  )
})

/** Without what every event changes. */
function pick({ episodes, history }: ConversationState) {
  const bare = episodes.map((episode) => ({
    ...episode,
    version: 0,
    last_event_at: 0,
    handoffs: episode.handoffs.map((handoff) => ({ ...handoff, version: 0, ahead: null })),
    promises: episode.promises.map((promise) => ({ ...promise, version: 0 })),
  }))
  return { bare, history }
}

describe('the decision on a message leads where the table says', () => {
  const wishes = {
    'decision offers': { confidence: 0.1 },
    'decision escalates': { intent: 'cancel', confidence: 0.99 },
  }
  const actions = { 'decision offers': 'offer_human', 'decision escalates': 'escalate' }
  const decisions = possible.filter(([, happening]) => happening in wishes)
  test.each(decisions)('%s × %s', (state, happening, _, { to }) => {
    for (const way of ways[state]) {
      const { state: before, at } = bring(way)
      const isBots = before?.history.holder === 'bot'
      const told: Told = ['message.bot', { ...answer, ...wishes[happening as keyof typeof wishes] }]
      const folded = fold(before, told, hasEnded(state) ? at : at + 10_000, 99)
      // whoever has a person, or waits for one, gets none for it
      expect(folded.decision?.action).toBe(isBots ? actions[happening as keyof typeof actions] : 'continue')
      if (!hasEnded(state)) expect(isBots).toBe(!isHandedOff(state))
      expect(nameOf(folded.state)).toBe(to)
    }
  })
})

describe('a silence leads where the table says', () => {
  test.each(possible.filter(([, happening]) => happening === 'silence'))('%s × %s', (state, _, __, { to }) => {
    for (const way of ways[state]) {
      const { state: before, at } = bring(way)
      // an event that changes nothing itself, two days later
      const late: Told = ['answer.flagged', { message_event_id: 'nobody', agent_id: 'a-1', label: 'wrong' }]
      expect(nameOf(fold(before, late, at + 2 * 86_400_000, 99).state)).toBe(to)
    }
  })
})

describe('while a callback is promised a silence leads there a day after its time, and not before', () => {
  const open = possible.filter(([state, happening]) => happening === 'silence' && !hasEnded(state))
  test.each(open)('%s × %s', (state, _, __, { to }) => {
    for (const way of ways[state]) {
      const { state: before, at } = bring(way)
      const due_at = at + 3 * 86_400_000
      const callback_at = new Date(due_at).toISOString()
      const told: Told = ['handoff.promised', { kind: 'callback', text: 'On Wednesday.', callback_at }]
      const promised = fold(before, told, at, 98).state
      const late: Told = ['answer.flagged', { message_event_id: 'nobody', agent_id: 'a-1', label: 'wrong' }]
      const nameAt = (then: number) => nameOf(fold(structuredClone(promised), late, then, 99).state)
      expect([nameAt(due_at + 86_399_999), nameAt(due_at + 86_400_000)]).toEqual([state, to])
    }
  })
})

test('what cannot be stands in the table too, and does nothing', () => {
  const impossible = cells.filter(([state, happening, last]) => cannotBe(state, happening, last))
  expect(impossible.filter(([state, , , { to, effects }]) => to !== state || effects.length > 0)).toEqual([])
})

test('a combination that stands in no row, or in two, is a mistake in the table', () => {
  expect(() => tableOf(rows.slice(0, -1))).toThrow('stands in no row')
  expect(() => tableOf([...rows, ['silence', 'waiting', 'same', []]])).toThrow('stands in two rows')
  expect(() => tableOf([...rows, ['silence', 'waiting', 'same', [], 'unanswered']])).toThrow('stands in two rows')
  const half = rows.filter((row) => row[4] !== 'given back')
  expect(() => tableOf(half)).toThrow('stands in no row, with the last handoff given back')
})
