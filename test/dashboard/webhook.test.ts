import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addressRule, refusalOf } from '../../pipeline/alerts/receivers/address.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

let open: TestDashboard
let closed: Beside
let workspace: string
let tokens: { admin: string; read: string }
let count = 0
const url = 'https://bot.example.com/baton'

beforeAll(async () => {
  const rule = addressRule(['10.1.0.0/16'])
  open = await startDashboard()
  closed = await open.beside({ open: false, refuseUrl: (address) => refusalOf(address, rule) })
})
afterAll(async () => {
  closed.app.close()
  await open.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  const admin = await open.keys.create({ workspace, scopes: ['admin'], name: 'help desk' })
  const read = await open.keys.create({ workspace, scopes: ['read'] })
  tokens = { admin: admin.token, read: read.token }
})

const ask = async (method: string, path = '', sent?: unknown, token = tokens.admin) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) }
  const response = await closed.app.request(`/v1/webhook${path}`, init)
  const text = await response.text()
  return { status: response.status, text, ...(text === '' ? {} : JSON.parse(text)) }
}
const pathsOf = ({ faults = [] }: { faults?: { path: string }[] }) => faults.map(({ path }) => path)

test('setting it answers with a new secret, and with all but continue when nothing is said', async () => {
  const made = await ask('PUT', '', { url })
  expect(made).toMatchObject({ status: 200, workspace, url, actions: ['offer_human', 'escalate', 'escalate_urgent'] })
  expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})

test('notices are sent only to who asks for them, and whether they are is shown', async () => {
  expect(await ask('PUT', '', { url })).toMatchObject({ status: 200, notices: false })
  expect(await ask('PUT', '', { url, notices: true })).toMatchObject({ status: 200, notices: true })
  expect(await ask('GET')).toMatchObject({ notices: true })
  expect(await ask('PUT', '', { url })).toMatchObject({ notices: false })
  expect(pathsOf(await ask('PUT', '', { url, notices: 'all' }))).toEqual(['/notices'])
})

test('the secret is shown once: neither reading nor changing shows it again', async () => {
  const { secret } = await ask('PUT', '', { url })
  const read = await ask('GET')
  const changed = await ask('PUT', '', { url: `${url}/2`, actions: ['continue'] })
  expect(read).toMatchObject({ status: 200, url, waiting_count: 0, last_error: '' })
  expect(changed).toMatchObject({ status: 200, url: `${url}/2`, actions: ['continue'] })
  for (const answer of [read, changed]) {
    expect(answer.secret).toBeUndefined()
    expect(answer.text).not.toContain(secret.slice(6))
  }
})

test('a new secret is another one, and there must be something to sign', async () => {
  expect((await ask('POST', '/secret')).status).toBe(404)
  const { secret } = await ask('PUT', '', { url })
  const renewed = await ask('POST', '/secret')
  expect(renewed.secret).toMatch(/^whsec_/)
  expect(renewed.secret).not.toBe(secret)
})

test('taken away it is gone, and set again it has another secret', async () => {
  const { secret } = await ask('PUT', '', { url })
  expect((await ask('DELETE')).status).toBe(204)
  expect([(await ask('GET')).status, (await ask('DELETE')).status]).toEqual([404, 404])
  expect((await ask('PUT', '', { url })).secret).not.toBe(secret)
})

test('it takes scope admin to change it, and to see the address, which may have a secret in it', async () => {
  await ask('PUT', '', { url })
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', ''],
    ['POST', '/secret'],
    ['DELETE', ''],
  ] as const) {
    // biome-ignore format: a table
    const answer = await ask(method, path, method === 'GET' ? undefined : { url }, tokens.read)
    expect([answer.status, answer.code]).toEqual([403, 'scope_missing'])
    expect(answer.text).not.toContain('bot.example.com')
  }
})

test.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'https://ann:secret@example.com/',
  'nowhere',
  'http://127.0.0.1/',
  'http://[::1]:80/',
  'http://[::ffff:127.0.0.1]/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://localhost:6379/',
  'http://169.254.169.254/latest',
  'http://192.168.1.1/',
])('%s is refused with its path', async (address) => {
  const answer = await ask('PUT', '', { url: address })
  expect([answer.status, pathsOf(answer)]).toEqual([422, ['/url']])
})

test('an address inside the house that is allowed may be set', async () => {
  expect((await ask('PUT', '', { url: 'http://10.1.2.3/hook' })).status).toBe(200)
})

test('notices alone may be wanted, but not nothing at all', async () => {
  expect(await ask('PUT', '', { url, actions: [], notices: true })).toMatchObject({ status: 200, actions: [] })
  const answer = await ask('PUT', '', { url, actions: [] })
  expect([answer.status, pathsOf(answer)]).toEqual([422, ['/actions']])
})

test('every fault is named', async () => {
  const answer = await ask('PUT', '', { url: 'x', actions: ['shout'], secret: 'mine' })
  expect(pathsOf(answer).sort()).toEqual(['/actions/0', '/secret', '/url'])
})

test('of two who set it at the same time one has the secret that signs', async () => {
  const answers = await Promise.all([ask('PUT', '', { url }), ask('PUT', '', { url: `${url}/2` })])
  expect(answers.filter(({ secret }) => secret !== undefined)).toHaveLength(1)
})
