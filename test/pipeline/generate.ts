import fc from 'fast-check'
import type { ConversationEvent } from '../../contract/event.ts'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { emptyPresence, foldStatus, type Presence } from '../../pipeline/presence.ts'
import { clockTime } from './play.ts'

/** Conversations as nobody planned them. */

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
const callback_at = fc.option(
  fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-22T12:00:00Z', '2026-11-24T08:00:00Z', '9999-12-31T23:59:59Z'),
  {
    nil: undefined,
  },
)
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
  of('conversation.resolved', { by: fc.constantFrom('bot', 'agent', 'customer', 'platform'), confirmed: fc.boolean() }),
  of('conversation.abandoned'),
  of('conversation.reopened'),
  of('csat.submitted', { score: fc.integer({ min: 1, max: 5 }) }),
  of('answer.flagged', {
    message_event_id: fc.constantFrom('e0', 'e1', 'e2', 'e3'),
    agent_id,
    label: fc.constant('wrong'),
  }),
)
/** Of a life that goes on. */
const shortPause = fc.oneof(
  fc.integer({ min: 1, max: 120 }),
  fc.integer({ min: 1, max: 120 }),
  fc.constantFrom(600, 86_000),
)
/** Seconds to the event before: seconds, minutes, days; backwards too. */
const pause = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: -600, max: 1200 }),
  fc.constantFrom(86_400, 90_000, -90_000, -400_000),
)
/** A whole life, of which parts are missing: accepted but never sent, an agent before any request, a second handoff, a return, a reopen. */
const life: [string, Record<string, unknown>?][] = [
  ['conversation.started', { disclosed: true }],
  ['message.customer', { text: 'order number A-1043, ann@example.com' }],
  ['message.bot', { text: 'You can change your plan under Settings, Billing, Plans.', confidence: 0.95 }],
  ['message.customer', { text: 'I want to talk to a human please' }],
  ['handoff.requested', { by: 'customer' }],
  ['handoff.promised', { kind: 'transfer', text: 'Sarah comes.', eta_seconds: 120 }],
  ['handoff.accepted', { agent_id: 'a-1' }],
  ['handoff.briefing_opened', { agent_id: 'a-1' }],
  ['message.agent', { text: 'Could you tell me your order number?', agent_id: 'a-1' }],
  ['message.customer', { text: 'I already told you, order number A-1043' }],
  ['handoff.returned', { to: 'queue' }],
  ['message.agent', { text: 'Thank you.', agent_id: 'a-2' }],
  ['handoff.returned', { to: 'bot' }],
  ['message.bot', { text: 'An agent will be with you in less than 2 minutes.', confidence: 0.4 }],
  ['handoff.requested', { by: 'bot' }],
  ['handoff.returned', { to: 'bot' }],
  ['handoff.requested', { by: 'platform' }],
  ['handoff.accepted', { agent_id: 'a-2' }],
  ['message.agent', { text: 'Here I am.', agent_id: 'a-2' }],
  ['conversation.resolved', { by: 'customer', confirmed: true }],
  ['csat.submitted', { score: 2 }],
  ['conversation.reopened'],
  ['message.customer', { text: 'this is useless, that did not help' }],
  ['message.agent', { text: 'Sorry to hear that.', agent_id: 'a-1' }],
  ['conversation.abandoned'],
  ['answer.flagged', { message_event_id: 'e2', agent_id: 'a-1', label: 'wrong' }],
  ['handoff.marked_unneeded', { agent_id: 'a-1' }],
]
const partsOfLife = fc.subarray(
  life.map(([type, fields]) => ({ type, ...fields })),
  { minLength: 2, maxLength: 20 },
)
const told = fc.oneof(
  fc.array(fc.tuple(pause, happening), { minLength: 1, maxLength: 24 }),
  partsOfLife.chain((parts) => fc.tuple(...parts.map((part) => fc.tuple(shortPause, fc.constant(part))))),
)
export const story = told.map(timed)

function timed(steps: [number, { type: string }][]): ConversationEvent[] {
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
}

/** The same events, each at its own time, as they may come in: some of them twice, in any order, or a few of them late. */
export const arrivals = fc
  .tuple(story, fc.infiniteStream(fc.nat()), fc.boolean())
  .map(([events, random, isShuffled]): { events: ConversationEvent[]; copies: number } => {
    const next = () => random.next().value as number
    const twice = events.flatMap((event) => (next() % 4 === 0 ? [event, event] : [event]))
    const order = twice.map((event, index) => ({
      event,
      // one in six comes in after all the others
      place: isShuffled ? next() : index + (next() % 6 === 0 ? twice.length : 0),
    }))
    const sorted = order.sort((a, b) => a.place - b.place)
    return { events: sorted.map(({ event }) => event), copies: twice.length - events.length }
  })

const isEnd = (type: string): boolean => type === 'conversation.resolved' || type === 'conversation.abandoned'
const between = happening.filter(({ type }) => !isEnd(type) && type !== 'conversation.reopened')
/** A conversation of minutes that is ended once and not reopened, and the same events in another order. */
export const endedOnce = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), between), { minLength: 1, maxLength: 16 }),
    happening.filter(({ type }) => isEnd(type)),
    fc.nat({ max: 16 }),
  )
  .map(([steps, end, place]) => timed(steps.toSpliced(place, 0, [60, end])))
  .chain((ordered) =>
    fc.record({ ordered: fc.constant(ordered), shuffled: fc.shuffledSubarray(ordered, { minLength: ordered.length }) }),
  )

export const policy = fc.constantFrom<Policy>(
  defaultPolicy,
  { ...defaultPolicy, mode: 'observe' },
  { ...defaultPolicy, time_zone: 'Europe/Berlin', service_hours: Array(7).fill({ opens: '10:00', closes: '18:30' }) },
)
export const presence: fc.Arbitrary<Presence> = fc.constantFrom('online', 'offline', undefined).map((status) => {
  const made = emptyPresence()
  if (status === undefined) return made
  const event = {
    type: 'agent.status' as const,
    event_id: 's1',
    agent_id: 'a-1',
    status: status as 'online',
    occurred_at: '2026-11-22T08:55:00Z',
  }
  const occurred_at = Date.parse(event.occurred_at)
  foldStatus(made, { workspace: 'acme', event, occurred_at, stream_seq: 1, position: 0, received_at: 0 })
  return made
})
