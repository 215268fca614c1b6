import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** Trying a message under a policy that need not be in force. */

let dashboard: TestDashboard
let token: string
let app: TestDashboard['app']
beforeAll(async () => {
  dashboard = await startDashboard()
  ;({ app } = await dashboard.beside({ open: false }))
  ;({ token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] }))
})
afterAll(async () => {
  app.close()
  await dashboard.stop()
})

const ask = async (body: unknown, headers: Record<string, string> = {}) => {
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
  const init = { method: 'POST', headers: all, body: typeof body === 'string' ? body : JSON.stringify(body) }
  const response = await app.request('/v1/policy/try', init)
  return { status: response.status, ...(await response.json()) }
}
const customer = (text: string, more: object = {}) => ({ type: 'message.customer', text, ...more })
const bot = (text: string, more: object = {}) => ({ type: 'message.bot', text, ...more })
const refund = customer('I want a refund of $300 for the lamp')
const firedIn = ({ triggers }: { triggers: { trigger: string; outcome: string }[] }) =>
  triggers.filter(({ outcome }) => outcome === 'fired').map(({ trigger }) => trigger)

test('a message is decided on with its evidence, under the policy in force', async () => {
  const tried = await ask({ messages: [customer('Let me talk to a real person')] })
  expect(tried).toMatchObject({ status: 200, policy_version: 1, decision: { action: 'escalate' } })
  expect(tried.triggers[0]).toMatchObject({ trigger: 'human_request', outcome: 'fired' })
  expect(tried.triggers[0].evidence[0].quote).toBe('talk to a real person')
})

test('what did not fire says why', async () => {
  const { triggers } = await ask({ messages: [refund] })
  const look = triggers.find(({ trigger }: { trigger: string }) => trigger === 'high_value_refund')
  expect(look).toMatchObject({ outcome: 'close', reason: 'below_threshold', score: 300, threshold: 500 })
})

test('a policy that nobody has saved decides, and stays unsaved', async () => {
  const tried = await ask({ policy: { refund_limit: 200 }, messages: [refund] })
  expect([tried.policy_version, tried.decision.action, firedIn(tried)]).toEqual([
    null,
    'escalate',
    ['high_value_refund'],
  ])
  const { versions } = await (
    await app.request('/v1/policy/versions', { headers: { authorization: `Bearer ${token}` } })
  ).json()
  expect(versions).toHaveLength(1)
})

test('a rule of the workspace holds on its words and on an attribute', async () => {
  const rules = [
    { name: 'gold', text: 'parcel', attribute: { name: 'plan', value: 'gold' }, action: 'escalate_urgent' },
  ]
  const without = await ask({ policy: { rules }, messages: [customer('where is my parcel')] })
  const with_ = await ask({
    policy: { rules },
    messages: [customer('where is my parcel', { attributes: { plan: 'gold' } })],
  })
  expect([without.decision.action, with_.decision.action]).toEqual(['continue', 'escalate_urgent'])
  expect(with_.decision.triggers[0].evidence).toEqual([
    { event_id: 'message-1', start: 12, end: 18, quote: 'parcel', rule: 'gold' },
  ])
})

test('the messages before it count', async () => {
  const words = 'My invoice from March shows the wrong company address'
  const tried = await ask({ messages: [customer(words), bot('I see.', { confidence: 0.9 }), customer(words)] })
  expect(firedIn(tried)).toEqual(['repetition'])
})

test('an answer of the bot is held against the threshold of its intent', async () => {
  const answer = bot('It is on its way.', { confidence: 0.72, intent: 'parcel' })
  const tried = await ask({ policy: { intent_thresholds: { parcel: 0.8 } }, messages: [answer] })
  expect(tried).toMatchObject({
    decision: { action: 'offer_human' },
    confidence: { confidence: 0.72, threshold: 0.8, threshold_from: 'intent' },
  })
})

test.each([
  ['free', 'Sarah comes within 2 minutes'],
  ['away', 'We call at 9 Uhr'],
  ['unknown', undefined],
])('with agents %s the customer is told what the templates say', async (agents, text) => {
  const policy = { transfer_text: '{agent_name} comes within {eta}', callback_text: 'We call at 9 Uhr' }
  const { decision } = await ask({ policy, agents, messages: [customer('I want to talk to a person')] })
  expect(decision.promise?.text).toBe(text)
})

test('a broken policy and broken messages are refused with the place of every fault', async () => {
  expect(await ask({ policy: { refund_limit: -1 }, messages: [refund] })).toMatchObject({
    ...{ status: 422, code: 'trial_broken', faults: [{ path: '/policy/refund_limit' }] },
  })
  const messages = [
    { type: 'message.customer', text: 5 },
    { type: 'csat.submitted', score: 5 },
    bot('x', { confidence: 7 }),
  ]
  const { faults } = await ask({ messages })
  expect(faults.map(({ path }: { path: string }) => path)).toEqual([
    '/messages/0/text',
    '/messages/1/type',
    '/messages/2/confidence',
  ])
})

test('more than twelve messages, another media type and no JSON are refused', async () => {
  expect((await ask({ messages: Array.from({ length: 13 }, () => refund) })).status).toBe(422)
  expect((await ask({ messages: [refund] }, { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await ask('{')).status).toBe(400)
  expect((await ask(`{"messages":[],"x":"${'x'.repeat(270_000)}"}`)).status).toBe(413)
})

test('texts of more than 20,000 characters together are not read', async () => {
  const long = customer('a word '.repeat(1400))
  expect((await ask({ messages: [long, long] })).status).toBe(200)
  expect(await ask({ messages: [long, long, long] })).toMatchObject({ status: 422, faults: [{ path: '/messages' }] })
})

test('more trials at once than may wait are sent away for a second', async () => {
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask({ messages: [refund] })).status))
  expect([statuses.includes(200), statuses.includes(429)]).toEqual([true, true])
})

test('without a key nothing is tried', async () => {
  expect((await ask({ messages: [refund] }, { authorization: 'Bearer bk_wrong' })).status).toBe(401)
})
