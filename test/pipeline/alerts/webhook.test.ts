import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addressRule } from '../../../pipeline/alerts/receivers/address.ts'
import { parseRetryAfter } from '../../../pipeline/alerts/receivers/outcome.ts'
import { createWebhook, type WebhookOptions } from '../../../pipeline/alerts/receivers/webhook.ts'
import { changingName, type ReceiverServer, startReceiver } from './receiver-server.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const otherSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const notice = { message_id: 'msg_1', body: '{"type":"handoff.friction.triggered","café":"☕"}' }

let server: ReceiverServer
beforeEach(async () => {
  server = await startReceiver()
})
afterEach(() => server.close())

const webhook = (more: Partial<WebhookOptions> = {}) =>
  createWebhook({ name: 'hook', url: server.url, secrets: [secret], allowed: ['127.0.0.1'], clock: Date.now, ...more })
const send = (more: Partial<WebhookOptions> = {}) => webhook(more).send(notice, new AbortController().signal)
const received = () => {
  const [first] = server.received
  if (first === undefined) throw new Error('nothing was received')
  return { body: first.body, headers: first.headers as Record<string, string> }
}

describe('the signature', () => {
  test('is accepted by the independent implementation', async () => {
    await send()
    const { body, headers } = received()
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(notice.body))
  })

  test('is accepted with the old and the new secret while one replaces the other', async () => {
    await send({ secrets: [secret, otherSecret] })
    const { body, headers } = received()
    for (const one of [secret, otherSecret]) expect(() => new Webhook(one).verify(body, headers)).not.toThrow()
  })

  test('does not fit a body that was changed', async () => {
    await send()
    const { body, headers } = received()
    expect(() => new Webhook(secret).verify(body.replace('triggered', 'resolved'), headers)).toThrow(/signature/i)
  })

  test('does not fit another secret', async () => {
    await send()
    const { body, headers } = received()
    expect(() => new Webhook(otherSecret).verify(body, headers)).toThrow(/signature/i)
  })

  test('of six minutes ago is refused as a replay', async () => {
    await send({ clock: () => Date.now() - 360_000 })
    const { body, headers } = received()
    expect(() => new Webhook(secret).verify(body, headers)).toThrow(/too old/)
  })

  test.each([
    '',
    'whsec_',
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    'plain',
  ])('cannot be made with the secret %j, and the message does not repeat it', (bad) => {
    expect(() => webhook({ secrets: [bad] })).toThrow(/^hook: expected whsec_ and 24 to 64 bytes in base64$/)
  })
})

describe('an answer', () => {
  test.each([
    [200, { ok: true }],
    [204, { ok: true }],
    [400, { ok: false, retry: false, reason: 'refused' }],
    [401, { ok: false, retry: false, reason: 'refused' }],
    [404, { ok: false, retry: false, reason: 'gone' }],
    [410, { ok: false, retry: false, reason: 'gone' }],
    [408, { ok: false, retry: true, reason: 'busy' }],
    [429, { ok: false, retry: true, reason: 'busy' }],
    [500, { ok: false, retry: true, reason: 'busy' }],
    [503, { ok: false, retry: true, reason: 'busy' }],
  ])('of %d is %j', async (status, outcome) => {
    server.answer(status)
    expect(await send()).toMatchObject(outcome)
  })

  test('is kept by its beginning, in one line, without the secret, the signature and what of the address gives access', async () => {
    const url = `${server.url}/hooks/T0-very-secret-path?token=tok-9876`
    server.answer((response) => {
      const { headers, path } = server.received.at(-1) as { headers: Record<string, string>; path: string }
      response
        .writeHead(200)
        .end(`taken\n ${secret} ${headers['webhook-signature']} ${path} tok-9876 ${'ü'.repeat(300)}`)
    })
    const outcome = await send({ url })
    expect(outcome).toMatchObject({ ok: true, status: 200, reply: expect.stringMatching(/^taken [* ]+ü+$/) })
    expect((outcome as { reply: string }).reply).toHaveLength(200)
  })

  test('that redirects is not followed', async () => {
    server.answer((response) => response.writeHead(307, { location: `${server.url}/elsewhere` }).end())
    expect([await send(), server.received.length]).toMatchObject([
      { ok: false, retry: false, detail: 'answered 307' },
      1,
    ])
  })

  test('that never comes ends after the time-out and is to be retried', async () => {
    server.answer(() => undefined)
    expect(await send({ timeout_ms: 200 })).toMatchObject({ ok: false, retry: true, reason: 'timeout' })
  })

  test('that never ends is cut at 64 kB and counts by its status', async () => {
    let written = 0
    server.answer((response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && written < 50_000_000) {
          written += 16_384
          if (!response.write(Buffer.alloc(16_384, 97))) return void response.once('drain', more)
        }
      }
      more()
    })
    expect(await send()).toMatchObject({ ok: true })
    expect(written).toBeLessThan(20_000_000)
  })

  test('that dribbles past the time-out counts by its status', async () => {
    server.answer((response) => void response.writeHead(200).write('a'))
    expect(await send({ timeout_ms: 300 })).toMatchObject({ ok: true })
  })

  test('that is no HTTP is to be retried', async () => {
    const broken = createServer((socket) => void socket.end('hello\r\n\r\n')).listen(0, '127.0.0.1')
    await new Promise((resolve) => broken.once('listening', resolve))
    const { port } = broken.address() as { port: number }
    expect(await send({ url: `http://127.0.0.1:${port}/` })).toMatchObject({
      ok: false,
      retry: true,
      reason: 'network',
    })
    broken.close()
  })

  test('of nobody is to be retried', async () => {
    expect(await send({ url: 'http://127.0.0.1:1/' })).toMatchObject({ ok: false, retry: true, reason: 'network' })
  })

  test('is not waited for when we stop', async () => {
    server.answer(() => undefined)
    const stopping = new AbortController()
    setTimeout(() => stopping.abort(), 50)
    expect(await webhook().send(notice, stopping.signal)).toMatchObject({ ok: false, reason: 'stopped' })
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T09:00:00Z')
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 09:02:00 GMT', 120_000],
    ['Sun, 22 Nov 2026 08:00:00 GMT', 0],
    ['999999', 999_999_000],
    ['soon', null],
    [null, null],
  ])('%j is %j ms', (value, ms) => {
    expect(parseRetryAfter(value, now)).toBe(ms)
  })

  test('comes with the outcome', async () => {
    server.answer((response) => response.writeHead(429, { 'retry-after': '120' }).end())
    expect(await send()).toMatchObject({ ok: false, retry_after_ms: 120_000 })
  })
})

describe('an address inside the house', () => {
  const inside = [
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'nonsense',
    '',
  ]
  test.each(inside)('%j is closed', (address) => {
    expect(addressRule([]).permits(address)).toBe(false)
  })

  test.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])(
    '%j is open',
    (address) => {
      expect(addressRule([]).permits(address)).toBe(true)
    },
  )

  test('is open where the configuration names it or its network', () => {
    const rule = addressRule(['10.1.0.0/16', 'fd00::5'])
    expect(['10.1.2.3', '10.2.0.1', 'fd00::5', 'fd00::6'].map(rule.permits)).toEqual([true, false, true, false])
  })

  test.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://localhost:PORT/',
  ])('is not connected to by %s', async (url) => {
    const outcome = await send({ url: url.replace('PORT', String(server.port)), allowed: [] })
    expect([outcome, server.received.length]).toMatchObject([{ ok: false, retry: false, reason: 'blocked' }, 0])
  })

  test('is reached by a host the configuration names', async () => {
    expect(await send({ url: `http://localhost:${server.port}/`, allowed: ['localhost'] })).toMatchObject({ ok: true })
  })
})

// macOS has no 127.0.0.2
describe.skipIf(process.platform === 'darwin')('a name that means something else the second time', () => {
  /** 127.0.0.1 stands for the public address of the receiver, 127.0.0.2 for a server inside the house on the same port */
  let inside: Server
  let visits: number
  beforeEach(async () => {
    visits = 0
    inside = createServer((socket) => {
      visits++
      socket.destroy()
    }).listen(server.port, '127.0.0.2')
    await once(inside, 'listening')
  })
  afterEach(() => void inside.close())
  const sendTo = (name: ReturnType<typeof changingName>) =>
    send({ url: `http://rebind.example:${server.port}/`, resolveName: name.resolveName })

  test('is asked once for a message: what was checked is what is connected to', async () => {
    const name = changingName(['127.0.0.1'], ['127.0.0.2'])
    expect(await sendTo(name)).toMatchObject({ ok: true })
    expect([name.asked, server.received.length, visits]).toEqual([['rebind.example'], 1, 0])
  })

  test('is checked again for the next message, which does not leave', async () => {
    const name = changingName(['127.0.0.1'], ['127.0.0.2'])
    await sendTo(name)
    expect(await sendTo(name)).toMatchObject({ ok: false, retry: false, reason: 'blocked' })
    expect([name.asked.length, server.received.length, visits]).toEqual([2, 1, 0])
  })

  test('is not connected to when one of its addresses is inside, whichever comes first', async () => {
    for (const both of [
      ['127.0.0.1', '127.0.0.2'],
      ['127.0.0.2', '127.0.0.1'],
    ])
      expect(await sendTo(changingName(both))).toMatchObject({ ok: false, reason: 'blocked' })
    expect([server.received.length, visits]).toEqual([0, 0])
  })
})
