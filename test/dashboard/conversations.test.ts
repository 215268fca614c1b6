import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type ConversationDetail,
  conversationDetailSchema,
  conversationHoursSchema,
  conversationListSchema,
  type ListedConversation,
} from '../../contract/conversation.ts'
import { conversationOutcomes } from '../../contract/conversation-outcome.ts'
import { openApiDocument } from '../../contract/openapi.ts'
import { conversationQuerySchema } from '../../dashboard/conversation-query.ts'
import { insertHandoffStory, order } from './handoff-story.ts'
import { episodeRow, eventRow, ghostNotice, handoffRow, insertNotices, insertRows } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** Conversations over HTTP, over a real engine. */

const now = Date.now()
const minute = 60_000
const day = 1440 * minute
let open: TestDashboard
let closed: Beside
let token: string

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
  token = (await open.keys.create({ workspace: 'acme', scopes: ['read'] })).token
  await insertHandoffStory(open.store, { handoff_id: 'h_1', conversation_id: 'told', began_at: now - 60 * minute })
  const ended = { state: 'bot_resolved' } as const
  await insertRows(open.store, 'episodes', [
    episodeRow({ ...ended, conversation_id: 'c_1', began_at: now - 50 * minute, customer_id: 'anna-7', csat_score: 2 }),
    // two at the same millisecond: only the id tells them apart
    episodeRow({ ...ended, conversation_id: 'c_3', began_at: now - 40 * minute, language: 'de' }),
    episodeRow({ ...ended, conversation_id: 'c_2', began_at: now - 40 * minute, false_positive: 1, argued: 1 }),
    episodeRow({ conversation_id: 'c_far', began_at: now - 20 * 60 * minute, channel: 'voice' }),
    episodeRow({ conversation_id: 'c_old', began_at: now - 40 * day, state: 'abandoned_in_bot' }),
    episodeRow({ conversation_id: 'c_old', episode: 2, began_at: now - 39 * day, reopened_at: now - 38 * day }),
    episodeRow({ conversation_id: 'c_theirs', began_at: now - minute, workspace: 'other' }),
  ])
  await insertRows(open.store, 'events', [
    eventRow({ conversation_id: 'c_1', occurred_at: now - 50 * minute, text: 'Where is my parcel?' }),
    eventRow({
      conversation_id: 'c_1',
      occurred_at: now - 49 * minute,
      event_type: 'message.bot',
      text: 'In Größenwahn.',
    }),
    eventRow({ conversation_id: 'c_far', occurred_at: now - 20 * 60 * minute, text: 'The PARCEL came open' }),
    eventRow({ conversation_id: 'c_theirs', occurred_at: now - minute, text: 'my parcel', workspace: 'other' }),
  ])
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})

const ask = (path: string) =>
  closed.app.request(`/v1/conversations${path}`, { headers: { authorization: `Bearer ${token}` } })
const list = async (query = ''): Promise<ListedConversation[]> => (await (await ask(query)).json()).conversations
const ids = async (query = '') => (await list(query)).map((one) => one.conversation_id)

test('the last day is listed, newest first, and only the key’s workspace', async () => {
  expect(await ids()).toEqual(['c_3', 'c_2', 'c_1', 'told', 'c_far'])
})

test('a list comes as the document says', async () => {
  const page = await (await ask('?limit=2')).json()
  expect(conversationListSchema.parse(page)).toEqual(page)
})

test.each([
  ['?q=parcel', ['c_1', 'c_far']],
  ['?q=gr%C3%B6%C3%9Fen', ['c_1']],
  ['?q=anna', ['c_1']],
  ['?q=c_', ['c_3', 'c_2', 'c_1', 'c_far']],
  ['?q=c_old', ['c_old', 'c_old']],
  ['?q=%25', []],
  [`?q=${encodeURIComponent("x' OR 1=1 --")}`, []],
  ['?outcome=bot_resolved', ['c_3', 'c_2', 'c_1']],
  ['?outcome=handed_off', ['told']],
  ['?outcome=contained', ['c_3', 'c_2', 'c_1']],
  ['?outcome=argued', ['c_2']],
  ['?outcome=failed', ['c_2']],
  ['?outcome=unhappy', ['c_1']],
  ['?language=de', ['c_3']],
  ['?channel=voice', ['c_far']],
  ['?agent_id=a-1', ['told']],
  ['?reason=human_request&outcome=agent_resolved', ['told']],
  ['?agent_id=nobody', []],
  [`?from=${now - 45 * day}&outcome=reopened`, ['c_old']],
  [`?from=${now - 45 * day}&to=${now - 30 * day}`, ['c_old', 'c_old']],
])('%s gives %j', async (query, expected) => {
  expect(await ids(query)).toEqual(expected)
})

test('each has the customer’s first words, and those that were looked for', async () => {
  expect(await list('?q=WAHN')).toMatchObject([{ opening: 'Where is my parcel?', found: 'In Größenwahn.' }])
})

test('pages of one give every conversation once, also two of the same millisecond', async () => {
  const seen: string[] = []
  let after = ''
  do {
    const page = await (await ask(`?limit=1${after}`)).json()
    seen.push(...page.conversations.map((one: ListedConversation) => one.conversation_id))
    after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`
  } while (after !== '' && seen.length < 20)
  expect(seen).toEqual(['c_3', 'c_2', 'c_1', 'told', 'c_far'])
})

test('how many began in each hour says where a place far down is, and that place can be asked for', async () => {
  const answer = await closed.app.request('/v1/conversation-hours', { headers: { authorization: `Bearer ${token}` } })
  const { hours } = conversationHoursSchema.parse(await answer.json())
  expect(hours.reduce((sum, one) => sum + one.conversation_count, 0)).toBe(5)
  expect(hours.map(({ hour_at }) => hour_at)).toEqual([...hours.map(({ hour_at }) => hour_at)].sort().reverse())
  const far = hours.at(-1)
  const end = Date.parse(far?.hour_at ?? '') + 60 * minute
  expect([far?.conversation_count, await ids(`?to=${end}&limit=1`)]).toEqual([1, ['c_far']])
  expect(await ids('?skip=3')).toEqual(['told', 'c_far'])
})

test('they are counted by the filters of the list, and not by words', async () => {
  const ask = (query: string) =>
    closed.app.request(`/v1/conversation-hours${query}`, { headers: { authorization: `Bearer ${token}` } })
  expect(await (await ask('?channel=voice')).json()).toMatchObject({ hours: [{ conversation_count: 1 }] })
  expect((await ask('?q=parcel')).status).toBe(400)
})

test.each(conversationOutcomes)('as many %s are counted as are listed', async (outcome) => {
  const answer = await closed.app.request(`/v1/conversation-hours?outcome=${outcome}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { hours } = conversationHoursSchema.parse(await answer.json())
  const listed = await ids(`?outcome=${outcome}`)
  expect(hours.reduce((sum, one) => sum + one.conversation_count, 0)).toBe(listed.length)
})

test.each([
  ['?limit=201', 'limit'],
  ['?q=parcel&skip=1', 'skip'],
  ['?outcome=lost', 'outcome'],
  ['?from=yesterday', 'from'],
  ['?after=x', 'after'],
  ['?agent=sarah', 'agent'],
])('%s is a 400 that names the parameter', async (query, param) => {
  const response = await ask(query)
  expect([response.status, (await response.json()).detail]).toEqual([400, expect.stringMatching(`^${param}: `)])
})

test('what can be asked is what the document says', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of any depth
  const { parameters } = (openApiDocument() as any).paths['/v1/conversations'].get
  const names = parameters.map((one: { name: string }) => one.name)
  expect(names.sort()).toEqual(Object.keys(conversationQuerySchema.shape).sort())
})

test('a conversation comes as the document says, with what was said, decided, promised and repeated', async () => {
  const told: ConversationDetail = await (await ask('/told')).json()
  expect(conversationDetailSchema.parse(told)).toEqual(told)
  expect(told.events[0]?.text).toBe(order)
  expect(told.handoffs.map(({ handoff_id }) => handoff_id)).toEqual(['h_1'])
  expect([told.decisions.length, told.repeats.length, told.promises.length]).toEqual([1, 1, 1])
})

test('of several episodes the newest is told, or the one asked for', async () => {
  const [newest, first] = await Promise.all(
    ['/c_old', '/c_old?episode=1'].map(async (path) => (await ask(path)).json()),
  )
  expect([newest.episode.episode, first.episode.episode]).toEqual([2, 1])
  expect(first.episodes.map(({ episode }: { episode: number }) => episode)).toEqual([2, 1])
})

test('what was told of any handoff of the episode is there', async () => {
  await insertRows(open.store, 'episodes', [
    episodeRow({ conversation_id: 'c_two', began_at: now - 30 * minute, last_event_at: now }),
  ])
  await insertRows(open.store, 'handoffs', [
    handoffRow({ conversation_id: 'c_two', handoff_id: 'h_a', handoff: 1, requested_at: now - 29 * minute }),
    handoffRow({ conversation_id: 'c_two', handoff_id: 'h_b', handoff: 2, requested_at: now - 9 * minute }),
  ])
  const notices = ['h_a', 'h_b'].map((handoff_id) => ghostNotice({ conversation_id: 'c_two', handoff_id }))
  await insertNotices(open.store, ...notices)
  const told: ConversationDetail = await (await ask('/c_two')).json()
  expect(told.handoffs.map(({ handoff_id }) => handoff_id)).toEqual(['h_a', 'h_b'])
  expect(told.notices).toHaveLength(2)
})

test.each([
  ['/nowhere', 404],
  ['/told?episode=9', 404],
  ['/told?episode=x', 400],
  ['/c_theirs', 404],
  ['/told?workspace=other', 403],
  ['?workspace=other', 403],
])('%s is a %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status)
})

test('without a key nothing is listed or told', async () => {
  const statuses = ['', '/told'].map(async (path) => (await closed.app.request(`/v1/conversations${path}`)).status)
  expect(await Promise.all(statuses)).toEqual([401, 401])
})
