import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { type Keys, openKeys } from '../../adapters/keys.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

const timingSafeEqual = vi.hoisted(() => vi.fn())
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  timingSafeEqual.mockImplementation(crypto.timingSafeEqual)
  return { ...crypto, timingSafeEqual }
})

let broker: TestBroker
let bus: Bus
let keys: Keys
let now = Date.parse('2026-11-22T09:00:00Z')
beforeEach(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  keys = await openKeys(bus, () => now)
})
afterEach(async () => {
  keys.close()
  await bus.close()
  await broker.stop()
})

test('a new key lets its owner in, with its workspace and scopes', async () => {
  const { token, key_id } = await keys.create({ workspace: 'acme', scopes: ['ingest'], events_per_second: 50 })
  expect(keys.verify(token)).toEqual({ ok: true, key_id, workspace: 'acme', scopes: ['ingest'], events_per_second: 50 })
})

test('the bucket never holds the secret', async () => {
  const { token, key_id } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
  const stored = (await (await bus.bucket('keys')).get(key_id))?.string() ?? ''
  expect(stored).toContain(key_id)
  expect(stored).not.toContain(token.split('_').slice(2).join('_'))
})

test.each([
  ['nothing', ''],
  ['another scheme', 'sk_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['no secret', 'bk_0123456789abcdef_'],
  ['a secret that is too long', `bk_0123456789abcdef_${'A'.repeat(44)}`],
  ['a subject wildcard as id', `bk_>_${'A'.repeat(43)}`],
  ['a megabyte', `bk_${'a'.repeat(1_000_000)}`],
])('%s is malformed', (_, token) => {
  expect(keys.verify(token)).toEqual({ ok: false, reason: 'malformed' })
})

test('an unknown id is refused', () => {
  expect(keys.verify(`bk_0123456789abcdef_${'A'.repeat(43)}`)).toEqual({ ok: false, reason: 'unknown' })
})

test('a wrong secret is refused, also one that differs in the last character only', async () => {
  const { token } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
  const other = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  expect(keys.verify(other)).toEqual({ ok: false, reason: 'wrong_secret' })
})

test('whatever is wrong with a token, exactly one comparison of 32 bytes is made', async () => {
  const { token } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
  const [right, wrong] = [token, `${token.slice(0, -43)}${'A'.repeat(43)}`]
  for (const tried of [right, wrong, `bk_0123456789abcdef_${'A'.repeat(43)}`, 'nonsense', '']) {
    timingSafeEqual.mockClear()
    keys.verify(tried)
    const sizes = timingSafeEqual.mock.calls.map(([a, b]) => [a.length, b.length])
    expect(sizes).toEqual([[32, 32]])
  }
})

test('an expired key is refused from that instant on', async () => {
  const { token } = await keys.create({ workspace: 'acme', scopes: ['ingest'], expires_at: '2026-11-22T09:00:01Z' })
  expect(keys.verify(token).ok).toBe(true)
  now += 1000
  expect(keys.verify(token)).toEqual({ ok: false, reason: 'expired' })
})

test('a revoked key is refused by every process within a second', async () => {
  const elsewhere = await openKeys(bus, () => now)
  const { token, key_id } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
  await expect.poll(() => elsewhere.verify(token).ok, { timeout: 1000 }).toBe(true)
  await keys.revoke(key_id)
  await expect.poll(() => elsewhere.verify(token), { timeout: 1000 }).toEqual({ ok: false, reason: 'revoked' })
  elsewhere.close()
})

test('a process that starts later knows every key there is', async () => {
  const made = []
  for (let i = 0; i < 20; i++) made.push(await keys.create({ workspace: `w${i}`, scopes: ['read'] }))
  const later = await openKeys(bus, () => now)
  expect(made.map(({ token }) => later.verify(token).ok)).toEqual(Array(20).fill(true))
  later.close()
})

test.each([true, false])(
  'keys go on working while the broker is away, and a revocation counts within 5 s after it is back (forgotten: %s)',
  async (isForgotten) => {
    const { token, key_id } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
    await broker.kill('SIGKILL')
    if (isForgotten) broker.forgetReaders()
    expect(keys.verify(token).ok).toBe(true)
    await broker.restart()
    const other = await connectBus({ url: broker.url, name: 'other' })
    const elsewhere = await openKeys(other, () => now)
    await elsewhere.revoke(key_id)
    await expect.poll(() => keys.verify(token), { timeout: 5000 }).toEqual({ ok: false, reason: 'revoked' })
    elsewhere.close()
    await other.close()
  },
  20_000,
)

test('a key that is not there cannot be revoked', async () => {
  expect(await keys.revoke('0123456789abcdef')).toBe(false)
})
