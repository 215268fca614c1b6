import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPolicies, type Policies } from '../../adapters/policies.ts'
import { shardOf } from '../../contract/envelope.ts'
import type { Decided, Look } from '../../contract/explanation.ts'
import { decidedSchema } from '../../contract/explanation.ts'
import { defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import { type Pipeline, startPipeline } from '../../pipeline/worker.ts'
import { settled } from '../faults/settled.ts'
import { eventRow, insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** An engineer asks why: real broker, real pipeline, real tables. */
let dashboard: TestDashboard
let pipeline: Pipeline
let policies: Policies
let workspace: string
let count = 0

beforeAll(async () => {
  dashboard = await startDashboard()
  const { bus, store } = dashboard
  const log = pino({ level: 'silent' })
  const rest = { policy: defaultPolicy, clock: Date.now, log, registry: new Registry(), lanes: 1 }
  pipeline = await startPipeline({ bus, store, ...rest })
  policies = await openPolicies({ bus, configured: defaultPolicy, clock: Date.now })
})
afterAll(async () => {
  policies.close()
  await pipeline.stop()
  await dashboard.stop()
})
beforeEach(() => {
  workspace = `acme-${++count}`
})

type Line = [event_id: string, type: string, fields?: object]

/** Sends one conversation, a second between its events, and waits until it is in the tables. */
async function send(lines: Line[], began_at = Date.now() - 60_000): Promise<void> {
  const events = lines.map(([event_id, type, fields], i) => {
    const occurred_at = new Date(began_at + 1000 * i).toISOString()
    return JSON.stringify({ type, event_id, conversation_id: 'c-1', occurred_at, ...fields })
  })
  const envelope = { workspace, received_at: Date.now(), kind: 'events' as const, lines: events }
  await dashboard.bus.publishEnvelope(shardOf(workspace, 'c-1'), envelope, `${workspace}-${lines[0]?.[0]}`)
  await settled(dashboard.bus, pipeline)
}
const customer = (event_id: string, text: string, more = {}): Line => [event_id, 'message.customer', { text, ...more }]
const bot = (event_id: string, fields: object = {}): Line => [event_id, 'message.bot', { text: 'So it is.', ...fields }]

const ask = (event_id: string, query = '') =>
  dashboard.app.request(`/v1/events/${event_id}/decision?workspace=${workspace}${query}`, {
    headers: { host: 'localhost' },
  })
async function decided(event_id: string, query = ''): Promise<Decided> {
  const response = await ask(event_id, query)
  expect(response.status).toBe(200)
  const body = (await response.json()) as Decided
  // nothing that the document does not have
  expect(decidedSchema.parse(body)).toEqual(body)
  return body
}
const why = async (event_id: string) => (await decided(event_id, '&explain=true')).explanation!
const lookAt = (trigger: string, looks: Look[]) => looks.find((look) => look.trigger === trigger)

describe('the decision', () => {
  test('one that asks for a person comes back whole, as it was told', async () => {
    await send([customer('e-1', 'I want to talk to a person')])
    const { is_whole, decision, explanation } = await decided('e-1')
    expect(is_whole).toBe(true)
    expect(decision).toMatchObject({ action: 'escalate', tier: 3, policy_version: 1, mode: 'enforce' })
    expect(decision.triggers[0]?.evidence?.[0]?.quote).toBe('talk to a person')
    expect(explanation).toBeUndefined()
  })

  test('of one to continue comes what is kept, and that it is not the whole', async () => {
    await send([customer('e-1', 'Wo ist mein Paket', { language: 'de' })])
    expect(await decided('e-1')).toMatchObject({
      ...{ is_whole: false, event: { conversation_id: 'c-1', type: 'message.customer', episode: 1 } },
      decision: {
        ...{ action: 'continue', tier: 0, policy_version: 1, triggers: [] },
        not_judged: { language: 'de', triggers: ['frustration'] },
      },
    })
  })
})

describe('why not', () => {
  test('every trigger that looked is there, with its score against its threshold', async () => {
    await send([customer('e-1', 'Refund my $499.99 for the broken lamp, please')])
    const { reproduced, doubts, triggers, policy } = await why('e-1')
    expect({ reproduced, doubts }).toEqual({ reproduced: true, doubts: [] })
    expect(policy).toEqual({ version: 1, source: 'configured', profile: 'general', mode: 'enforce' })
    expect(triggers).toHaveLength(11)
    expect(triggers[0]).toMatchObject({
      ...{ trigger: 'high_value_refund', outcome: 'close', reason: 'below_threshold', fires: 'above' },
      ...{ score: 499.99, threshold: 500 },
    })
    expect(triggers[0]?.evidence.map(({ start, end, quote }) => [start, end, quote])).toContainEqual([
      10,
      17,
      '$499.99',
    ])
  })

  test('one that came in a day late is explained by what was known of its own day when it did', async () => {
    const began_at = Date.now() - 86_400_000
    const at = (ms: number) => ({ occurred_at: new Date(began_at + ms).toISOString() })
    await send(
      [
        customer('e-1', 'where is my parcel from Leeds'),
        bot('e-2'),
        ['e-3', 'conversation.resolved', { by: 'bot', confirmed: false }],
        customer('e-4', 'Hello again', at(80_000_000)),
        customer('e-5', 'where is the parcel from Leeds', at(1500)),
      ],
      began_at,
    )
    const { event } = await decided('e-5')
    const { reproduced, holder, triggers } = await why('e-5')
    expect([event.episode, reproduced, holder]).toEqual([1, true, 'bot'])
    // the same question had been asked by then, on that day and not on the next
    const fired = triggers.filter(({ outcome }) => outcome === 'fired')
    expect(fired.map(({ trigger, evidence }) => [trigger, evidence.map(({ event_id }) => event_id)])).toEqual([
      ['repetition', ['e-5', 'e-1']],
    ])
  })

  test('an amount given two messages earlier counts, and that message is shown', async () => {
    await send([
      customer('e-1', 'The lamp was $320'),
      bot('e-2', { confidence: 0.9 }),
      customer('e-3', 'I would like a refund'),
    ])
    const { triggers, earlier } = await why('e-3')
    expect(lookAt('high_value_refund', triggers)).toMatchObject({ outcome: 'close', score: 320 })
    expect(earlier).toEqual([{ event_id: 'e-1', role: 'customer', text: 'The lamp was $320' }])
  })

  test('words that were taken back are quoted', async () => {
    await send([customer('e-1', "Please don't transfer me to an agent")])
    const { triggers } = await why('e-1')
    expect(lookAt('human_request', triggers)).toMatchObject({ outcome: 'close', reason: 'taken_back' })
    expect(lookAt('human_request', triggers)?.why).toContain('take it back')
  })

  test('the signals of the message are there, each with its place in the text', async () => {
    const text = 'This is damn slow, order #A-1043. Where is it? When does it come?'
    await send([customer('e-1', text)])
    const { signals } = await why('e-1')
    expect(signals).toMatchObject({
      ...{ language: 'en', profanity: 1, question_count: 2, technical: null, told_before: null, is_cut: false },
      profane: [{ quote: 'damn', severity: 1 }],
      facts: [{ kind: 'order_id', value: 'A1043', quote: 'A-1043' }],
    })
    expect(signals?.frustration).toBeGreaterThan(0)
    for (const { start, end, quote } of [...signals!.facts, ...signals!.profane])
      expect(text.slice(start, end)).toBe(quote)
  })

  test('in a language without rules nothing is a number that nobody judged', async () => {
    await send([customer('e-1', "Dov'è il mio pacco?", { language: 'it' })])
    const { signals, triggers } = await why('e-1')
    expect(signals).toMatchObject({ language: '', stated_language: 'it', profanity: null, sentiment: null })
    expect(signals).toMatchObject({ frustration: null })
    expect(triggers.filter(({ outcome }) => outcome === 'not_judged')).toHaveLength(9)
  })

  test('while an agent has the conversation a trigger fires and nothing is asked for', async () => {
    await send([
      customer('e-1', 'Hello'),
      ['e-2', 'message.agent', { text: 'Hi, Sarah here.', agent_id: 'a-1' }],
      customer('e-3', 'I want to file a formal complaint'),
    ])
    const { holder, computed, reproduced } = await why('e-3')
    expect({ holder, reproduced, computed }).toEqual({
      ...{ holder: 'agent', reproduced: true },
      computed: { action: 'continue', tier: 3, triggers: ['formal_complaint'] },
    })
  })

  test('what was said in an earlier episode does not count', async () => {
    await send([
      customer('e-1', 'My lamp was $900'),
      ['e-2', 'conversation.resolved', { by: 'bot', confirmed: true }],
      customer('e-3', 'I would like a refund'),
    ])
    const { reproduced, triggers } = await why('e-3')
    expect(reproduced).toBe(true)
    expect(lookAt('high_value_refund', triggers)?.reason).toBe('no_amount')
  })
})

describe('the confidence of an answer', () => {
  test('stands against the threshold that applied, with where that came from', async () => {
    await send([bot('e-1', { confidence: 0.75, intent: 'refund', runner_up_confidence: 0.3, answered: true })])
    const { confidence, triggers } = await why('e-1')
    expect(confidence).toEqual({
      ...{ confidence: 0.75, threshold: 0.7, threshold_from: 'profile', intent: 'refund' },
      ...{ runner_up_confidence: 0.3, answered: true },
    })
    expect(lookAt('low_confidence', triggers)).toMatchObject({
      outcome: 'close',
      reason: 'sure_enough',
      fires: 'below',
    })
  })

  test('is judged by the policy that was in force then, whatever is now', async () => {
    await send([bot('e-1', { confidence: 0.8, intent: 'refund' })])
    const policy = { ...withoutVersion(defaultPolicy), intent_thresholds: { refund: 0.95 } }
    await policies.change(workspace, () => ({ policy, who: 'ann', note: '' }), null)
    for (let tried = 2; ; tried++) {
      await send([bot(`e-${tried}`, { confidence: 0.8, intent: 'refund' })])
      if ((await decided(`e-${tried}`)).decision.policy_version === 2) {
        const now = await why(`e-${tried}`)
        expect(now.confidence).toMatchObject({ threshold: 0.95, threshold_from: 'intent' })
        expect(now.policy).toMatchObject({ version: 2, source: 'recorded' })
        break
      }
      expect(tried).toBeLessThan(100)
    }
    const then = await why('e-1')
    expect(then).toMatchObject({ reproduced: true, policy: { version: 1, source: 'recorded' } })
    expect(then.confidence).toMatchObject({ threshold: 0.7, threshold_from: 'profile' })
  })

  test('that the bot did not give is no number', async () => {
    await send([bot('e-1', {})])
    const { confidence, triggers } = await why('e-1')
    expect(confidence).toMatchObject({ confidence: null, runner_up_confidence: null, answered: null })
    expect(lookAt('low_confidence', triggers)).toMatchObject({ outcome: 'no', reason: 'not_given', score: null })
  })
})

test('a rule of the workspace’s own is asked of what the event said, its attributes too', async () => {
  const rules = [{ name: 'gold', attribute: { name: 'tier', value: 'gold' }, action: 'offer_human' as const }]
  await policies.change(
    workspace,
    () => ({ policy: { ...withoutVersion(defaultPolicy), rules }, who: 'ann', note: '' }),
    null,
  )
  for (let tried = 1; ; tried++) {
    await send([customer(`e-${tried}`, 'Hello', { attributes: { tier: 'gold' } })])
    if ((await decided(`e-${tried}`)).decision.policy_version === 1) continue
    const { reproduced, triggers } = await why(`e-${tried}`)
    expect(reproduced).toBe(true)
    expect(triggers[0]).toMatchObject({ trigger: 'policy_rule', outcome: 'fired', evidence: [{ rule: 'gold' }] })
    break
  }
})

describe('what cannot be known again is said, not guessed', () => {
  const old = Date.now() - 200 * 86_400_000
  const put = (rows: Parameters<typeof eventRow>[0][]) =>
    insertRows(
      dashboard.store,
      'events',
      rows.map((row) => eventRow({ workspace, conversation_id: 'c-1', action: 'continue', ...row })),
    )

  test('a text that is no longer kept', async () => {
    await put([{ event_id: 'e-1', occurred_at: old, text: '', sentiment: -0.4 }])
    const { is_whole, explanation } = await decided('e-1', '&explain=true')
    expect({ is_whole, ...explanation }).toMatchObject({
      ...{ is_whole: false, reproduced: false, doubts: ['text_expired'] },
      ...{ computed: null, signals: null, triggers: [] },
    })
  })

  test('a policy nobody has a record of', async () => {
    await put([{ event_id: 'e-1', occurred_at: Date.now(), text: 'Hello', policy_version: 7 }])
    expect(await why('e-1')).toMatchObject({
      ...{ reproduced: false, doubts: ['policy_unknown'], triggers: [] },
      policy: { version: 7, source: 'unknown', profile: null },
    })
  })

  test('a configuration that says another threshold by now', async () => {
    const answer = { event_type: 'message.bot', text: 'So.', confidence: 0.8, threshold: 0.85 }
    await put([{ event_id: 'e-1', occurred_at: Date.now(), ...answer }])
    expect(await why('e-1')).toMatchObject({ reproduced: false, doubts: ['policy_unknown'] })
  })

  test('a decision that comes out otherwise', async () => {
    await put([{ event_id: 'e-1', occurred_at: Date.now(), text: 'I want to talk to a person' }])
    expect(await why('e-1')).toMatchObject({
      ...{ reproduced: false, doubts: ['decided_otherwise'] },
      computed: { action: 'escalate', triggers: ['human_request'] },
    })
  })

  test('an earlier decision that comes out otherwise, since the history hangs on it', async () => {
    await put([
      { event_id: 'e-1', occurred_at: Date.now() - 1000, text: 'I want to talk to a person' },
      { event_id: 'e-2', occurred_at: Date.now(), text: 'Where is it' },
    ])
    expect((await why('e-2')).doubts).toEqual(['earlier_decided_otherwise'])
  })

  test('an answer from before its runner-up was kept', async () => {
    const answer = { event_type: 'message.bot', text: 'So.', confidence: 0.75, threshold: 0.7, signals: 'unknown' }
    await put([{ event_id: 'e-1', occurred_at: Date.now(), ...answer }])
    const { doubts, triggers } = await why('e-1')
    expect(doubts).toEqual(['answer_unknown'])
    expect(Object.fromEntries(triggers.map(({ trigger, outcome }) => [trigger, outcome]))).toEqual({
      ...{ low_confidence: 'close', ambiguous_intent: 'not_known', no_answer: 'not_known', policy_rule: 'no' },
    })
  })

  test('an episode of more than two thousand events is not read', async () => {
    const at = Date.now() - 3_000_000
    await put(
      Array.from({ length: 2001 }, (_, i) => ({ event_id: `e-${i}`, occurred_at: at + i, position: i, text: 'Hm' })),
    )
    expect((await why('e-2000')).doubts).toEqual(['too_long'])
    expect((await why('e-1999')).doubts).not.toContain('too_long')
  })
})

describe('who asks for nothing', () => {
  const problemOf = async (event_id: string, query = '') => {
    const response = await ask(event_id, query)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { status, code, detail } = (await response.json()) as { status: number; code: string; detail: string }
    return { status, code, detail }
  }

  test('an id nobody knows is a 404 that says what to do', async () => {
    const { status, code, detail } = await problemOf('e-404')
    expect([status, code]).toEqual([404, 'event_unknown'])
    expect(detail).toContain('GET /v1/decisions')
  })

  test('an event on which nothing is decided is a 404 that says which are', async () => {
    await send([['e-1', 'conversation.started', { disclosed: true }], customer('e-2', 'Hi')])
    const { status, code, detail } = await problemOf('e-1')
    expect([status, code]).toEqual([404, 'no_decision'])
    expect(detail).toContain('conversation.started')
  })

  test('an id may have any characters', async () => {
    const event_id = 'order/7 #é?'
    await send([customer(event_id, 'Hello')])
    expect((await decided(encodeURIComponent(event_id))).event.event_id).toBe(event_id)
  })

  test('of an id that two conversations have used, the one that is named', async () => {
    const at = Date.now()
    const rows = ['c-1', 'c-2'].map((conversation_id) => ({ conversation_id, action: 'continue' as const }))
    const same = rows.map((row) => eventRow({ workspace, event_id: 'e-1', occurred_at: at, text: 'Hello', ...row }))
    await insertRows(dashboard.store, 'events', same)
    expect((await decided('e-1', '&conversation_id=c-1')).event.conversation_id).toBe('c-1')
    expect((await decided('e-1', '&conversation_id=c-2')).event.conversation_id).toBe('c-2')
  })

  test('another word than true or false is refused', async () => {
    expect(await problemOf('e-1', '&explain=yes')).toMatchObject({ status: 400, code: 'explain' })
  })

  test("another workspace's event is not there, and a key reads its own alone", async () => {
    await send([customer('e-1', 'Hello')])
    const other = await dashboard.keys.create({ workspace: `${workspace}-other`, scopes: ['read'] })
    const headers = { host: 'localhost', authorization: `Bearer ${other.token}` }
    const asked = (query: string) => dashboard.app.request(`/v1/events/e-1/decision${query}`, { headers })
    expect((await asked('')).status).toBe(404)
    expect((await asked(`?workspace=${workspace}`)).status).toBe(403)
  })
})
