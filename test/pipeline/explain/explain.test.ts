import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TriggerName } from '../../../contract/decision.ts'
import type { ConversationEvent } from '../../../contract/event.ts'
import type { KeptEvent } from '../../../contract/kept-event.ts'
import { defaultPolicy, type Policy } from '../../../contract/policy.ts'
import type { EventRow } from '../../../contract/row.ts'
import type { ConversationState } from '../../../pipeline/conversation.ts'
import { explain } from '../../../pipeline/explain/explain.ts'
import type { OnJudge } from '../../../pipeline/fold/step.ts'
import { foldEvent } from '../../../pipeline/fold.ts'
import { emptyPresence } from '../../../pipeline/presence.ts'
import { clockTime } from '../play.ts'

/** Whatever came, what the table keeps of it is enough to decide the same again. */

const text = fc.constantFrom(
  ...['I want to talk to a human please', 'I would like a refund', 'it was $900', 'it was $320', 'yes please'],
  ...['where is the parcel from Leeds', 'where is my parcel from Leeds', 'I already told you', "it doesn't work"],
  ...[
    'this is annoying',
    'still waiting',
    'I will sue you',
    'Wo ist es? Das ist Scheisse',
    'quiero hablar con alguien',
  ],
  ...['Hello', 'fuck this', ''],
)
const answer = fc.constantFrom(
  ...['Would you like me to transfer you to a human agent?', "I'm connecting you to a specialist now.", 'So it is.'],
)
const share = fc.option(fc.constantFrom(0, 0.123456, 0.65, 0.7, 0.95, 1))
const of = <T extends string>(type: T, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ type: fc.constant(type), ...fields })
const agent_id = fc.constantFrom('a-1', 'a-2')
const language = fc.constantFrom(undefined, undefined, 'en', 'de', 'it')
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: of('message.customer', { text, language, attributes: fc.constantFrom(undefined, { tier: 'gold' }) }),
  },
  {
    weight: 5,
    arbitrary: of('message.bot', {
      ...{ text: answer, confidence: share, runner_up_confidence: share },
      ...{
        answered: fc.constantFrom(undefined, true, false),
        intent: fc.constantFrom(undefined, 'refund', 'nlu_fallback'),
      },
    }),
  },
  { weight: 2, arbitrary: of('message.agent', { text: answer, agent_id }) },
  of('handoff.requested', { by: fc.constantFrom('customer', 'bot', 'agent', 'platform') }),
  of('handoff.promised', { kind: fc.constantFrom('transfer', 'callback'), text: answer }),
  of('handoff.returned', { to: fc.constantFrom('bot', 'queue') }),
  of('handoff.marked_unneeded', { agent_id }),
  of('conversation.started', { disclosed: fc.boolean() }),
  of('conversation.resolved', { by: fc.constantFrom('bot', 'agent'), confirmed: fc.boolean() }),
  of('conversation.abandoned'),
  of('conversation.reopened'),
  of('csat.submitted', { score: fc.integer({ min: 1, max: 5 }) }),
  of('answer.flagged', { message_event_id: fc.constant('e0'), agent_id, label: fc.constant('wrong') }),
)
const pause = fc.oneof(fc.integer({ min: -300, max: 900 }), fc.constantFrom(86_400, 90_000, -90_000))
const story = fc.array(fc.tuple(pause, happening), { minLength: 1, maxLength: 24 }).map((steps) => {
  let at = clockTime('09:00:00')
  return steps.map(([seconds, fields], index) => {
    at += seconds * 1000
    const common = { event_id: `e${index}`, conversation_id: 'c-1', occurred_at: new Date(at).toISOString() }
    return { ...common, ...fields } as ConversationEvent
  })
})
const policy = fc.constantFrom<Policy>(
  defaultPolicy,
  { ...defaultPolicy, mode: 'observe' },
  {
    ...defaultPolicy,
    rules: [
      { name: 'gold', attribute: { name: 'tier', value: 'gold' }, action: 'offer_human' },
      { name: 'parcel', text: 'parcel', action: 'escalate' },
    ],
  },
  { ...defaultPolicy, intent_thresholds: { refund: 0.9 }, refund_limit: 300 },
)

interface Told {
  rows: EventRow[]
  /** when each row's episode began, epoch ms */
  began: number[]
  /** who had the conversation when each row's message was judged */
  holders: (string | undefined)[]
}

function play(events: ConversationEvent[], policy: Policy): Told {
  const told: Told = { rows: [], began: [], holders: [] }
  let state: ConversationState | null = null
  for (const [i, event] of events.entries()) {
    const occurred_at = Date.parse(event.occurred_at)
    const arrival = { workspace: 'acme', event, occurred_at, stream_seq: i + 1, position: 0, received_at: 0 }
    let holder: string | undefined
    const onJudge: OnJudge = (_turn, history) => {
      holder = history.holder
    }
    const folded = foldEvent(state, arrival, { policy, presence: emptyPresence(), now: () => 0, onJudge })
    state = folded.state
    if (folded.kind === 'dropped') continue
    told.rows.push(folded.row)
    told.holders.push(holder)
    told.began.push(state.episodes.find(({ episode }) => episode === folded.row.episode)?.began_at ?? 0)
  }
  return told
}

/** As the database gives it back: 32-bit floats with their own digits. */
const keptOf = (row: EventRow, is_past: boolean): KeptEvent => ({
  ...row,
  occurred_ms: row.occurred_at,
  confidence: Number(Math.fround(row.confidence).toPrecision(7)),
  threshold: Number(Math.fround(row.threshold).toPrecision(7)),
  triggers: row.triggers as TriggerName[],
  is_expired: false,
  is_past,
})

test('every decision of any conversation comes out the same from the rows of its episode', async () => {
  await fc.assert(
    fc.asyncProperty(story, policy, async (events, policy) => {
      const { rows, began, holders } = play(events, policy)
      for (const [i, row] of rows.entries()) {
        if (row.action === '') continue
        const episode = rows.slice(0, i + 1).filter((one) => one.episode === row.episode)
        const next = rows.findIndex((one) => one.episode > row.episode)
        const isPast = (one: EventRow) => next >= 0 && rows.indexOf(one) > next
        const events = episode.map((one) => keptOf(one, isPast(one)))
        const until = { events, began_ms: began[i] as number }
        const told = await explain(until, events.at(-1) as KeptEvent, () => ({ policy, source: 'recorded' }))
        const { doubts, computed, holder } = told
        expect({ doubts, holder, fired: computed?.triggers }).toEqual({
          ...{ doubts: [], holder: holders[i], fired: row.triggers },
        })
        expect(told.triggers.filter(({ outcome }) => outcome === 'fired')).toHaveLength(row.triggers.length)
      }
    }),
    { numRuns: 400, seed: 20261125 },
  )
})
