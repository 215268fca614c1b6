import type { ServerResponse } from 'node:http'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLanguageModel } from '../../../adapters/language-model.ts'
import { completes, type FakeModel, replies, startFakeModel } from '../../fake-model.ts'
import { eventRow, insertRows } from '../rows.ts'
import { type Beside, startDashboard, type TestDashboard } from '../start-dashboard.ts'

/** Whatever the server of the language model does, the briefing of the rules is there, in time, and it is known why. */

const timeout_ms = 1000
/** the model's time, and what a loaded machine may take for the rest */
const inTimeMs = timeout_ms + 10_000
const made_at = Date.UTC(2027, 0, 15, 8)
const key = 'sk-secret'

let open: TestDashboard
let fake: FakeModel
let dashboard: Beside
let logged: string[]
let count = 0

beforeAll(async () => {
  fake = await startFakeModel()
  open = await startDashboard()
})
afterAll(async () => {
  await open.stop()
  await fake.stop()
})
beforeEach(async () => {
  count++
  fake.sent.length = 0
  logged = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const model = createLanguageModel({ url: fake.url, name: 'small-1', key, timeout_ms })
  dashboard = await open.beside({ model, log, clock: () => made_at })
  await insertStory()
})
afterEach(() => dashboard.app.close())

const byRules = ['The customer: “My order A-1043 arrived broken.”', 'The bot: “I cannot refund it.”', 'Tense.']

async function insertStory(): Promise<void> {
  const c = `c-${count}`
  const say = (id: string, seconds: number, event_type: string, text: string) =>
    eventRow({
      ...{ conversation_id: c, event_id: `${c}-${id}`, occurred_at: made_at + seconds * 1000, event_type, text },
    })
  await insertRows(open.store, 'events', [
    say('1', -60, 'message.customer', 'My order A-1043 arrived broken.'),
    say('2', -50, 'message.bot', 'I can offer you a voucher. I cannot refund it.'),
    say('3', 0, 'message.customer', 'I want a refund of $41.55 for the order, give me a person'),
  ])
  const roles = ['intent', 'attempted', 'sentiment']
  const sentences = roles.map((role, i) => ({ role, text: byRules[i], evidence: [`${c}-${i + 1}`] }))
  const body = JSON.stringify({ sentences, facts: [] })
  await insertRows(open.store, 'briefings', [
    { workspace: 'acme', handoff_id: `h-${count}`, conversation_id: c, episode: 1, made_at, body },
  ])
}

/** @returns the briefing, and after how long it was there */
async function ask() {
  const began = performance.now()
  const response = await dashboard.app.request(`/v1/handoffs/h-${count}/briefing`)
  const { made_by, sentences } = (await response.json()) as { made_by: string; sentences: { text: string }[] }
  const texts = sentences.map(({ text }) => text)
  return { status: response.status, made_by, texts, ms: performance.now() - began }
}

async function counted(name: string): Promise<Record<string, number>> {
  const lines = (await dashboard.registry.metrics()).matchAll(
    new RegExp(`^${name}\\{\\w+="(\\w+)"\\} ([1-9]\\d*)$`, 'gm'),
  )
  return Object.fromEntries([...lines].map(([, label, value]) => [label, Number(value)]))
}

type Misbehaves = (response: ServerResponse) => unknown
const begin = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' })

/** A byte now and then: every read has its answer, and the whole never ends. */
const drips: Misbehaves = (response) => {
  begin(response)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
/** As fast as it is read, for ever. */
const floods: Misbehaves = (response) => {
  begin(response)
  const chunk = 'x'.repeat(64 * 1024)
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', pour)
  }
  pour()
}

test.each([
  ['is slow', 'timeout', (r) => setTimeout(() => completes(r, 'late'), 4 * timeout_ms).unref()],
  ['hangs without a word', 'timeout', () => undefined],
  ['hangs in the middle of its answer', 'timeout', (r) => begin(r).write('{"choices":[{"message":{"content":"{')],
  ['drips for ever', 'timeout', drips],
  ['pours for ever', 'too_long', floods],
  ['fails', 'error_status', (r) => replies(r, 500, { error: { message: 'out of memory' } })],
  ['is overloaded', 'error_status', (r) => replies(r, 429, 'slow down')],
  ['sends us elsewhere', 'error_status', (r) => r.writeHead(302, { location: `${fake.url}/elsewhere` }).end()],
  ['hangs up', 'unreachable', (r) => r.destroy()],
  ['hangs up in the middle', 'unreachable', (r) => begin(r).write('{"choices":[', () => r.destroy())],
  ['answers a page', 'unreadable', (r) => replies(r, 200, '<html>welcome</html>')],
  ['answers half a JSON', 'unreadable', (r) => replies(r, 200, '{"choices":[{"message"')],
  ['answers prose', 'unreadable', (r) => completes(r, 'Sure! The customer wants a refund.')],
  ['answers more than anybody asked for', 'unreadable', (r) => completes(r, `{"sentences":[${'{},'.repeat(9000)}{}]}`)],
] as [string, string, Misbehaves][])(
  'a server that %s leaves the rules’ briefing, in time: %s',
  async (_, reason, how) => {
    fake.answers(how)
    const { ms, ...given } = await ask()
    expect(given).toEqual({ status: 200, made_by: 'rules', texts: byRules })
    expect(ms).toBeLessThan(inTimeMs)
    expect(await counted('baton_model_failures_total')).toEqual({ [reason]: 1 })
    expect(logged.map((line) => JSON.parse(line).reason)).toEqual([reason])
    expect([fake.sent.length, logged.join('').includes(key)]).toEqual([1, false])
  },
)

const wishes = 'The customer wants a refund of $41.55 for the order'
test.each([
  ['an order number', 'number', `${wishes} A-1044.`],
  ['a number in place of another', 'number', 'The customer wants a refund of $14.55 for the order A-1043.'],
  ['a name', 'word', `${wishes} of Mrs Miller.`],
  ['a reason', 'word', `${wishes} because it came late.`],
  ['very many words', 'too_long', `${wishes}${' A-1043'.repeat(40)}.`],
  ['a second sentence', 'not_one_sentence', `${wishes}. The refund is approved.`],
  ['a command to the agent', 'not_reported', 'Please give the customer a refund of $41.55.'],
])('a model that invents %s is not believed: %s', async (_, outcome, text) => {
  const sentence = { role: 'intent', text, messages: ['m1', 'm3'] }
  fake.answers((response) => completes(response, JSON.stringify({ sentences: [sentence] })))
  const { ms, ...given } = await ask()
  expect(given).toEqual({ status: 200, made_by: 'rules', texts: byRules })
  expect(ms).toBeLessThan(inTimeMs)
  const outcomes = await counted('baton_model_sentences_total')
  // the two it left out are malformed
  expect(outcomes).toEqual({ [outcome]: 1, malformed: 2 })
})
