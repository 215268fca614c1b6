import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatRows } from '../../contract/row.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let open: TestDashboard
let closed: Beside
let token: string
const briefing = {
  sentences: [
    { role: 'intent', text: 'The customer: “I want a refund [now](http://x)”', evidence: ['e-1'] },
    { role: 'attempted', text: 'No solution was attempted yet.', evidence: [] },
    { role: 'sentiment', text: 'Calm so far.', evidence: ['e-1'] },
  ],
  facts: [{ kind: 'order_id', value: 'A1043', event_id: 'e-1' }],
}

beforeAll(async () => {
  open = await startDashboard()
  closed = await open.beside({ open: false })
  token = (await open.keys.create({ workspace: 'acme', scopes: ['read'] })).token
  const row = { handoff_id: 'h_1', conversation_id: 'c-1', episode: 1, made_at: 1_800_000_000_000 }
  const rows = ['acme', 'other'].map((workspace) => ({
    ...{ ...row, workspace, handoff_id: workspace === 'acme' ? 'h_1' : 'h_2' },
    body: JSON.stringify(briefing),
  }))
  await open.store.insert('briefings', formatRows('briefings', rows), 'token')
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
const ask = (path: string, headers: Record<string, string> = {}) =>
  closed.app.request(`/v1/handoffs/${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } })

test('a briefing is given as JSON', async () => {
  const response = await ask('h_1/briefing')
  expect(await response.json()).toEqual({
    ...{ handoff_id: 'h_1', conversation_id: 'c-1', made_at: '2027-01-15T08:00:00.000Z', made_by: 'rules' },
    sentences: briefing.sentences.map((sentence) => ({ ...sentence, made_by: 'rules' })),
    facts: briefing.facts,
  })
})

test('as text it can be pasted into a helpdesk', async () => {
  expect(await (await ask('h_1/briefing?format=text')).text()).toBe(
    [
      'Conversation c-1',
      'Wants: The customer: “I want a refund [now](http://x)”',
      'Tried: No solution was attempted yet.',
      'Mood: Calm so far.',
      'Given: order id A1043\n',
    ].join('\n'),
  )
})

test('in Markdown the customer’s words stay words', async () => {
  const response = await ask('h_1/briefing', { accept: 'text/markdown' })
  expect([response.headers.get('content-type'), await response.text()]).toEqual([
    'text/markdown; charset=utf-8',
    expect.stringContaining('“I want a refund \\[now\\]\\(http://x\\)”'),
  ])
})

test.each([
  ['h_2/briefing', 404, 'briefing_unknown'],
  ['h_9/briefing', 404, 'briefing_unknown'],
  ['h_1/briefing?format=pdf', 400, 'format_unknown'],
  ['h_1/briefing?workspace=other', 403, 'workspace_not_yours'],
])('%s is refused with %i', async (path, status, code) => {
  const response = await ask(path)
  expect([response.status, (await response.json()).code]).toEqual([status, code])
})
