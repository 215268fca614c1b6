import { afterAll, beforeAll, expect, test } from 'vitest'
import { flagHistorySchema, flagListSchema, type ListedFlag, trainingPairSchema } from '../../contract/flag.ts'
import { openApiDocument } from '../../contract/openapi.ts'
import { flagQuerySchema } from '../../dashboard/flag-query.ts'
import { episodeRow, eventRow, insertRows } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** Flags over HTTP, over a real engine. */

const now = Date.now()
const minute = 60_000
let open: TestDashboard
let closed: Beside
let tokens: { admin: string; admin_id: string; read: string }
let clock = now

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false, clock: () => clock })
  const admin = await open.keys.create({ workspace: 'acme', scopes: ['admin'], name: 'desk' })
  const read = await open.keys.create({ workspace: 'acme', scopes: ['read'] })
  tokens = { admin: admin.token, admin_id: admin.key_id, read: read.token }
  await insertStory()
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})

/** The parcel is asked for in two messages; of the two answers to it the second one is flagged. A day-old flag has no answer. */
async function insertStory(): Promise<void> {
  const said = (event_id: string, minutes: number, fields: object) =>
    eventRow({ conversation_id: 'c_1', event_id, occurred_at: now - minutes * minute, ...fields })
  const answer = { event_type: 'message.bot', threshold: 0.7, intent: 'parcel', language: 'de', bot_version: '2.3' }
  const flag = { event_type: 'answer.flagged', agent_id: 'sarah', detail: 'wrong' }
  await insertRows(open.store, 'episodes', [
    episodeRow({ conversation_id: 'c_1', began_at: now - 30 * minute, channel: 'voice' }),
    episodeRow({ conversation_id: 'c_2', began_at: now - 30 * minute }),
  ])
  await insertRows(open.store, 'events', [
    said('e1', 30, { text: 'Hello' }),
    said('e2', 29, { ...answer, text: 'How can I help?', confidence: 0.9 }),
    said('e3', 28, { text: 'Where is my "parcel"?' }),
    said('e4', 27, { ...answer, text: 'Which order?' }),
    said('e5', 26, { text: 'A-1043' }),
    said('e6', 25, { ...answer, text: 'It is lost.', confidence: 0.81 }),
    said('f/1', 20, { ...flag, note: 'It comes on Friday.', signals: '{"flagged_event_id":"e6"}' }),
    said('f2', 10, { ...flag, conversation_id: 'c_2', detail: 'tone', signals: '{"flagged_event_id":"gone"}' }),
    said('f3', 5, { ...flag, workspace: 'other', conversation_id: 'c_3' }),
    said('f4', 3000, { ...flag }),
  ])
}

const ask = async (path: string, init: { method?: string; body?: unknown; token?: string } = {}) => {
  const { method = 'GET', body, token = tokens.admin } = init
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return closed.app.request(`/v1/flags${path}`, { method, headers, ...sent })
}
const list = async (query = ''): Promise<ListedFlag[]> => (await (await ask(query)).json()).flags
const ids = async (query = '') => (await list(query)).map(({ flag_id }) => flag_id)
const put = (flag_id: string, body: unknown, token = tokens.admin) =>
  ask(`/${encodeURIComponent(flag_id)}/state`, { method: 'PUT', body, token })

test('a list comes as the document says, the newest first, and only the key’s workspace', async () => {
  const page = await (await ask('')).json()
  expect(flagListSchema.parse(page)).toEqual(page)
  expect([page.flags.map((one: ListedFlag) => one.flag_id), page.flag_count]).toEqual([['f2', 'f/1'], 2])
})

test('a flag has the question since the confident answer before, the answer, its version and the correction', async () => {
  expect((await list())[1]).toMatchObject({
    ...{ question: 'Where is my "parcel"?\nA-1043', answer: 'It is lost.', correction: 'It comes on Friday.' },
    ...{ confidence: 0.81, bot_version: '2.3', intent: 'parcel', language: 'de', episode: 1, label: 'wrong' },
    ...{ agent_id: 'sarah', state: 'open', state_at: '', answer_event_id: 'e6' },
  })
})

test('a flag on an answer that is not kept is listed without it', async () => {
  expect((await list())[0]).toMatchObject({
    flag_id: 'f2',
    answered_at: '',
    answer: '',
    question: '',
    confidence: null,
  })
})

test.each([
  ['?limit=1', ['f2']],
  ['?channel=voice', ['f/1']],
  ['?channel=fax', []],
  ['?state=fixed', []],
  ['?state=open', ['f2', 'f/1']],
  [`?from=${now - 4000 * minute}&to=${now - 1000 * minute}`, ['f4']],
])('%s gives %j', async (query, expected) => {
  expect(await ids(query)).toEqual(expected)
})

test.each([
  ['?state=lost', 'state'],
  ['?limit=1001', 'limit'],
  ['?label=wrong', 'label'],
])('%s is a 400 that names the parameter', async (query, param) => {
  const response = await ask(query)
  expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringMatching(`^${param}: `)])
})

test('what can be asked is what the document says', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of any depth
  const { parameters } = (openApiDocument() as any).paths['/v1/flags'].get
  const names = parameters.map((one: { name: string }) => one.name)
  expect(names.sort()).toEqual(Object.keys(flagQuerySchema.shape).sort())
})

test('the export has one pair to train on in each line', async () => {
  const response = await ask('?format=jsonl', { token: tokens.read })
  const pairs = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="flags-acme-\d{4}-\d\d-\d\d.jsonl"$/,
  )
  expect(pairs.map((pair) => trainingPairSchema.parse(pair))).toEqual(pairs)
  expect(pairs[1]).toMatchObject({
    ...{ question: 'Where is my "parcel"?\nA-1043', wrong_answer: 'It is lost.', correction: 'It comes on Friday.' },
    ...{ bot_version: '2.3', conversation_id: 'c_1', answer_event_id: 'e6', flag_id: 'f/1' },
  })
})

test('its state is written down with who, when and why, and the newest is what it is', async () => {
  expect((await put('f/1', { state: 'in_review', note: 'asked the depot' })).status).toBe(200)
  clock += 1000
  const told = await (await put('f/1', { state: 'fixed', bot_version: ' 2.5 ' })).json()
  expect(flagHistorySchema.parse(told)).toEqual(told)
  expect(told.changes).toMatchObject([
    { state: 'fixed', fixed_in_version: '2.5', who: `desk (${tokens.admin_id})`, note: '' },
    { state: 'in_review', fixed_in_version: '', note: 'asked the depot' },
  ])
  expect(await (await ask('/f%2F1', { token: tokens.read })).json()).toEqual(told)
  expect((await list('?state=fixed'))[0]).toMatchObject({
    ...{ flag_id: 'f/1', state: 'fixed', fixed_in_version: '2.5', state_by: `desk (${tokens.admin_id})` },
    state_at: new Date(clock).toISOString(),
  })
})

test('a change wins over one before it also when the clock went back, and it can be opened again', async () => {
  clock -= 5000
  await put('f2', { state: 'in_review' })
  clock -= 5000
  await put('f2', { state: 'open', note: 'not that bot' })
  expect(await ids('?state=open')).toEqual(['f2'])
})

test.each([
  ['fixed without a version', { state: 'fixed' }, '/bot_version'],
  ['a version of spaces', { state: 'fixed', bot_version: '  ' }, '/bot_version'],
  ['a version where nothing is fixed', { state: 'open', bot_version: '2' }, '/bot_version'],
  ['another state', { state: 'done' }, '/state'],
  ['a field that is not known', { state: 'open', who: 'me' }, '/who'],
])('%s is refused with its path', async (_, body, path) => {
  const response = await put('f/1', body)
  const { code, faults } = await response.json()
  expect([response.status, code, faults[0].path]).toEqual([422, 'flag_change_broken', path])
})

test('who may only read changes nothing, and of another workspace nobody', async () => {
  const statuses = [
    (await put('f/1', { state: 'open' }, tokens.read)).status,
    (await put('f3', { state: 'open' })).status,
    (await ask('/f3')).status,
    (await ask('/e6')).status,
    (await ask('?workspace=other')).status,
    (await closed.app.request('/v1/flags')).status,
    (await put('f/1', '{')).status,
  ]
  expect(statuses).toEqual([403, 404, 404, 404, 403, 401, 400])
})

test('how many are in which state is counted', async () => {
  const response = await closed.app.request(`/v1/metrics/flags?from=${now - 60 * minute}&to=${now}`, {
    headers: { authorization: `Bearer ${tokens.read}` },
  })
  expect((await response.json()).rows).toMatchObject([
    {
      flag_count: 2,
      open_count: 1,
      in_review_count: 0,
      fixed_count: 1,
      corrected_count: 1,
      wrong_count: 1,
      tone_count: 1,
    },
  ])
})
