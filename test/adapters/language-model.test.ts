import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLanguageModel } from '../../adapters/language-model.ts'
import { completes, type FakeModel, replies, startFakeModel } from '../fake-model.ts'

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
beforeEach(() => {
  fake.sent.length = 0
})
afterAll(() => fake.stop())

const messages = [
  { role: 'system', content: 'Say it plainly.' },
  { role: 'user', content: 'Grüße "an" alle' },
] as const
const modelAt = (url: string, more: { key?: string; timeout_ms?: number } = {}) =>
  createLanguageModel({ url, name: 'small-1', timeout_ms: 2000, ...more })

test('the model is asked with its name, the messages and the key, and nothing else', async () => {
  fake.answers((response) => completes(response, 'plainly said'))
  const answer = await modelAt(fake.url, { key: 'sk-secret' }).ask(messages)
  expect(answer).toEqual({ ok: true, text: 'plainly said' })
  const [{ method, path, headers, body } = fail()] = fake.sent
  expect({ method, path, type: headers['content-type'], key: headers.authorization, body }).toEqual({
    ...{ method: 'POST', path: '/v1/chat/completions', type: 'application/json', key: 'Bearer sk-secret' },
    body: { model: 'small-1', messages, stream: false },
  })
})
const fail = (): never => {
  throw new Error('it was not asked')
}

test('without a key none is sent', async () => {
  await modelAt(fake.url).ask(messages)
  expect(fake.sent[0]?.headers).not.toHaveProperty('authorization')
})

test.each(['', '/', '/chat/completions', '/chat/completions/'])(
  'an address that ends in “%s” leads to the same place',
  async (end) => {
    await modelAt(`${fake.url}${end}?version=2`).ask(messages)
    expect(fake.sent[0]?.path).toBe('/v1/chat/completions?version=2')
  },
)

const long = 'x'.repeat(300 * 1024)
test.each([
  ['a server error', 'error_status', (response) => replies(response, 500, 'sorry')],
  ['a wrong key', 'error_status', (response) => replies(response, 401, { error: { message: 'no' } })],
  ['a page instead of JSON', 'unreadable', (response) => replies(response, 200, '<html>welcome</html>')],
  ['null', 'unreadable', (response) => replies(response, 200, 'null')],
  ['no choice', 'unreadable', (response) => replies(response, 200, { choices: [] })],
  ['a choice that is null', 'unreadable', (response) => replies(response, 200, { choices: [null] })],
  ['no text', 'unreadable', (response) => completes(response, null)],
  ['text that is none', 'unreadable', (response) => completes(response, ' \n')],
  ['a refusal', 'refused', (response) => completes(response, '', { message: { refusal: 'I cannot help' } })],
  ['a filter', 'refused', (response) => completes(response, '', { finish_reason: 'content_filter' })],
  ['half an answer', 'cut', (response) => completes(response, '{"sent', { finish_reason: 'length' })],
  ['an endless answer', 'too_long', (response) => completes(response, long)],
  ['a broken connection', 'unreachable', (response) => response.destroy()],
  ['nothing for too long', 'timeout', () => undefined],
  [
    'an answer that begins and does not end',
    'timeout',
    (response) => response.writeHead(200).write('{"choices":[{"message":{"content":"'),
  ],
] as [string, string, Parameters<FakeModel['answers']>[0]][])('%s is a value: %s', async (_, reason, how) => {
  fake.answers(how)
  const answer = await modelAt(fake.url, { timeout_ms: 300 }).ask(messages)
  expect(answer).toMatchObject({ ok: false, reason })
})

test('a server that is not there is a value', async () => {
  expect(await modelAt('http://127.0.0.1:1/v1').ask(messages)).toMatchObject({ ok: false, reason: 'unreachable' })
})

test('the key does not follow a redirect, and what came instead of an answer is named', async () => {
  fake.answers((response) => response.writeHead(307, { location: `${fake.url}/elsewhere` }).end())
  const answer = await modelAt(fake.url, { key: 'sk-secret' }).ask(messages)
  expect(answer).toEqual({ ok: false, reason: 'error_status', detail: 'answered 307' })
  expect(fake.sent.length).toBe(1)
})

test('more than a conversation is not sent at all', async () => {
  const answer = await modelAt(fake.url).ask([{ role: 'user', content: long }])
  expect([answer, fake.sent.length]).toEqual([expect.objectContaining({ ok: false, reason: 'too_long' }), 0])
})
