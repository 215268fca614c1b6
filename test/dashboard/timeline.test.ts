import { expect, test } from 'vitest'
import type { HandoffDetail, PromiseMade, TimelineEvent } from '../../contract/handoff.ts'
import { segmentsOf } from '../../dashboard/islands/segments.ts'
import { type Entry, type Told, timelineOf, toldOfHandoff } from '../../dashboard/islands/timeline.ts'
import { ghostNotice } from './rows.ts'

/** The line of time of one handoff, without a browser. */

const began = Date.parse('2026-11-25T09:00:00.000Z')
const at = (seconds: number): string => new Date(began + seconds * 1000).toISOString()
const mark = (start: number, end: number, tier = 2) => ({ start, end, tier, trigger: `t${start}` })

test('together the segments are the text, whatever the marks', () => {
  const text = '😀 I already told you, a person please'
  const segments = segmentsOf(text, [mark(3, 22), mark(13, 30, 3), mark(0, text.length), mark(5, 999), mark(9, 9)])
  expect(segments.map((one) => one.text).join('')).toBe(text)
})

test('where marks overlap the higher tier counts and both triggers are named', () => {
  const segments = segmentsOf('abcdef', [mark(1, 4, 2), mark(3, 5, 3)])
  expect(segments.map(({ text, tier, triggers }) => [text, tier, triggers])).toEqual([
    ['a', 0, []],
    ['bc', 2, ['t1']],
    ['d', 3, ['t1', 't3']],
    ['e', 3, ['t3']],
    ['f', 0, []],
  ])
})

test('a text without marks is one segment, an empty one none', () => {
  expect([segmentsOf('abc', []).length, segmentsOf('', []).length]).toEqual([1, 0])
})

const event = (seconds: number, event_type: string): TimelineEvent => ({
  ...{ event_id: `e-${seconds}`, event_type, occurred_at: at(seconds), agent_id: '', text: 'x', intent: '' },
  ...{ confidence: -1, threshold: -1, action: '', policy_version: 0, score: 0, detail: '', note: '' },
})
const promise = (fields: Partial<PromiseMade>): PromiseMade => ({
  ...{ promise_id: 'e-61', promised_by: 'bot', kind: 'transfer', text: 'soon', agent_id: '', eta_seconds: 60 },
  ...{ promised_at: at(61), due_at: at(121), state: 'kept', answered_at: '' },
  ...fields,
})

/** The customer came at 0, was handed off at 60. */
function detail(handoff: Partial<HandoffDetail['handoff']>, more: Partial<HandoffDetail> = {}): Told {
  const events = [event(0, 'message.customer'), event(60, 'message.customer'), event(90, 'message.bot')]
  return toldOfHandoff({
    handoff: {
      ...{
        workspace: 'acme',
        handoff_id: 'h',
        conversation_id: 'c',
        episode: 1,
        handoff: 1,
        channel: '',
        language: '',
      },
      ...{ customer_id: '', bot_id: '', bot_version: '', requested_at: at(60), clock_started_at: at(60) },
      ...{
        requested_by: 'decision',
        reason: 'human_request',
        tier: 3,
        triggers: [],
        decision_id: '',
        event_id: 'e-60',
      },
      ...{
        quote: '',
        wish: '',
        accepted_at: '',
        agent_id: '',
        responded_at: '',
        ended_at: '',
        outcome: 'open',
        waiting: true,
      },
      ...{ wait_seconds: 60, repeat_count: 0, promise_kind: '', promise_agent_id: '', promise_due_at: '', ghosts: [] },
      ...{ briefing_opened_at: '', unneeded: false },
      ...handoff,
    },
    ...{ episode: null, events, event_count: 3, decisions: [], repeats: [], promises: [], notices: [], briefing: null },
    ...more,
  })
}
const wordsOf = (entries: Entry[]) =>
  entries.map((entry) => {
    if (entry.kind === 'told') return entry.notice.notice_id
    return entry.kind === 'said' ? entry.event.event_id : entry.words
  })
const waitsOf = (entries: Entry[]) => entries.map((entry) => entry.waiting_seconds)

test('while somebody waits the wait goes on to now', () => {
  const entries = timelineOf(detail({}), began + 120_000)
  expect(wordsOf(entries)).toEqual(['e-0', 'e-60', 'Handed off: the wait begins', 'e-90', 'Nobody has answered yet'])
  expect(waitsOf(entries)).toEqual([null, 0, 0, 30, 60])
  expect(entries.map((entry) => entry.customer_seconds)).toEqual([0, 60, 60, 90, 120])
})

test('while somebody waits each instant keeps its time between two answers of the server', () => {
  const entries = timelineOf(detail({}), began + 130_000, began + 120_000)
  expect(waitsOf(entries)).toEqual([null, 0, 0, 30, 70])
})

test('the first human word stops the wait', () => {
  const answered = { responded_at: at(90), wait_seconds: 30, waiting: false }
  const events = [event(0, 'message.customer'), event(90, 'message.agent'), event(150, 'message.customer')]
  const entries = timelineOf(detail(answered, { events }), began + 500_000)
  expect(wordsOf(entries).slice(-2)).toEqual(['First human word after 30 s', 'e-150'])
  expect(entries.at(-1)?.isWaiting).toBe(false)
})

test('each of two handoffs has its own wait, and between them nobody waits', () => {
  const [first] = detail({ responded_at: at(70), wait_seconds: 10, waiting: false }).handoffs
  const [second] = detail({ requested_at: at(200), clock_started_at: at(200), wait_seconds: 50 }).handoffs
  const events = [event(65, 'message.customer'), event(150, 'message.customer'), event(230, 'message.customer')]
  const both = { ...detail({}), handoffs: [first, second].filter((one) => one !== undefined), events }
  const said = timelineOf(both, began + 250_000).filter(({ kind }) => kind === 'said')
  expect(waitsOf(said)).toEqual([5, null, 30])
})

test('a conversation without a handoff is what was said', () => {
  const entries = timelineOf({ ...detail({}), handoffs: [] }, began + 120_000)
  expect(wordsOf(entries)).toEqual(['e-0', 'e-60', 'e-90'])
  expect(waitsOf(entries)).toEqual([null, null, null])
})

test('a wait in service hours is shown at its end only: the page cannot know it in between', () => {
  const overnight = { responded_at: at(50_000), wait_seconds: 600, waiting: false }
  expect(waitsOf(timelineOf(detail(overnight), began))).toEqual([null, null, null, null, 600])
})

test('a promised callback starts the wait at its time', () => {
  const entries = timelineOf(detail({ clock_started_at: at(80), wait_seconds: 40 }), began + 120_000)
  expect(wordsOf(entries)).toContain('The agreed time has come: the wait begins')
  expect(waitsOf(entries)).toEqual([null, 0, 0, 0, 10, 40])
})

test('a promise that was broken is a point where its time passed', () => {
  const promises = [promise({ state: 'broken', due_at: at(70) }), promise({ promise_id: 'other' })]
  expect(wordsOf(timelineOf(detail({}, { promises }), began + 120_000))[3]).toBe('The promised time passed')
})

test('what Baton suggested and the bot then promised itself is one promise, the bot’s', () => {
  const suggested = promise({ promise_id: 'd-1', promised_by: 'baton', state: 'void' })
  const decision = { decision_id: 'd-1', event_id: 'e-60', action: 'escalate', tier: 3, decided_at: at(60) } as const
  const decisions = [
    {
      ...decision,
      reason: 'human_request',
      mode: 'enforce',
      policy_version: 1,
      promise_kind: '',
      promise_text: '',
      triggers: [],
    },
  ]
  const told = timelineOf(detail({}, { decisions, promises: [suggested, promise({ promise_id: 'e-90' })] }), began)
  const shown = told.flatMap((entry) => (entry.kind === 'said' ? entry.promises : []))
  expect(shown.map((one) => one.promise_id)).toEqual(['e-90'])
})

test('what was told while it failed stands where it was told, with both clocks', () => {
  const notices = [ghostNotice({ notice_id: 'n', ghost: 'silent', due_at: at(70), noticed_at: at(71) })]
  const entries = timelineOf(detail({}, { notices }), began + 120_000)
  expect(wordsOf(entries).slice(2, 5)).toEqual(['Handed off: the wait begins', 'n', 'e-90'])
  expect(entries[3]).toMatchObject({ customer_seconds: 71, waiting_seconds: 11, isWaiting: true })
})
