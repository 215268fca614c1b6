import { once } from 'node:events'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AlertRecord } from '../../../contract/alert.ts'
import { createMail, type MailOptions } from '../../../pipeline/alerts/receivers/mail.ts'
import { began, noticeOf } from './message.ts'
import { changingName } from './receiver-server.ts'

/** Alerts by e-mail, to a real SMTP server on a free port. */

interface Received {
  from: string
  to: string[]
  text: string
}
let server: SMTPServer
let port: number
let received: Received[]
/** what the server answers to the message; null = it takes it */
let refusal: { responseCode: number } | null

beforeEach(async () => {
  received = []
  refusal = null
  server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username }) : done(new Error('no')),
    onData(stream, { envelope }, done) {
      let text = ''
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      stream.on('end', () => {
        if (refusal !== null) return done(Object.assign(new Error('not now'), refusal))
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  port = (server.server.address() as AddressInfo).port
})
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

const mail = (more: Partial<MailOptions> = {}) =>
  createMail({
    ...{ name: 'mail', url: `smtp://127.0.0.1:${port}`, from: 'baton@example.com', to: ['oncall@example.com'] },
    ...{ allowed: ['127.0.0.1'], clock: () => began, timeout_ms: 2000, ...more },
  })
const tell = (
  kind: 'triggered' | 'resolved',
  about: Partial<AlertRecord> = {},
  more: Partial<MailOptions> = {},
  signal = new AbortController().signal,
) => mail(more).send(noticeOf(kind, about), signal)
/** Without the folding of long lines. */
const plain = (text: string) => text.replace(/=\r?\n/g, '').replace(/\r\n[ \t]+/g, ' ')

test('an alert arrives with its number, its parts and where to look', async () => {
  expect(await tell('triggered', {}, { to: ['oncall@example.com', 'second@example.com'] })).toMatchObject({
    ok: true,
    status: 250,
    reply: expect.stringMatching(/^250 /),
  })
  expect(received).toMatchObject([{ from: 'baton@example.com', to: ['oncall@example.com', 'second@example.com'] }])
  const text = plain(received[0]?.text ?? '')
  expect(text).toContain('Subject: Firing: Handoff Friction Score over 1.0 (acme)')
  expect(text).toContain('Handoff Friction Score 1.34 over the last 30 minutes.')
  expect(text).toContain('wait_part: 1.1')
  expect(text).toMatch(/https:\/\/baton\.example\/handoffs\/h_1\?workspace=(3D)?acme \(12\.3 min\)/)
  expect(text).toContain('Agents at work fell from 9 to 3 since 09:10 UTC')
  expect(text).toMatch(/Auto-Submitted: auto-generated/i)
})

test('an alert brings its chart along as a picture, and its end does not', async () => {
  for (const kind of ['triggered', 'resolved'] as const) await tell(kind)
  const [began = '', over = ''] = received.map(({ text }) => text)
  const attached = /filename=chart\.png\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(began)?.[1] ?? ''
  expect(Buffer.from(attached, 'base64').toString('latin1', 1, 4)).toBe('PNG')
  expect(over).not.toContain('chart.png')
})

test('sent again it has the same id, and the end stands in the thread of the beginning', async () => {
  for (const kind of ['triggered', 'triggered', 'resolved'] as const) await tell(kind)
  const header = (name: string) => received.map(({ text }) => new RegExp(`^${name}: (.*)\r$`, 'im').exec(text)?.[1])
  expect(header('Message-ID')).toEqual(['<msg_triggered@baton>', '<msg_triggered@baton>', '<msg_resolved@baton>'])
  expect(header('References')).toEqual(Array(3).fill('<al_1@baton>'))
  expect(plain(received[2]?.text ?? '')).toContain('Subject: Over: Handoff')
})

test('a name with line ends in it adds no header and nobody to the receivers', async () => {
  await tell('triggered', { workspace: 'acme\r\nBcc: thief@example.com\u2028X: y', title: `${'🔥'.repeat(300)}\u0000` })
  expect(received[0]?.to).toEqual(['oncall@example.com'])
  const [headers = ''] = received[0]?.text.split('\r\n\r\n') ?? []
  expect(headers).toMatch(/^Subject:/m)
  expect(headers).not.toMatch(/^Bcc:/im)
})

describe('an answer', () => {
  test.each([
    [421, 'busy', true],
    [451, 'busy', true],
    [550, 'refused', false],
    [554, 'refused', false],
  ])('of %i is %s', async (responseCode, reason, retry) => {
    refusal = { responseCode }
    expect(await tell('triggered')).toMatchObject({
      ...{ ok: false, reason, retry, detail: `answered ${responseCode}`, status: responseCode },
      reply: expect.stringContaining(String(responseCode)),
    })
  })

  test('to a wrong password is not asked for again, and the password stays out of what is said', async () => {
    const outcome = await tell('triggered', {}, { url: `smtp://me:hunter2@127.0.0.1:${port}` })
    expect(outcome).toMatchObject({ ok: false, reason: 'refused', retry: false })
    expect(JSON.stringify(outcome)).not.toContain('hunter2')
  })

  test('of nobody is to be retried', async () => {
    expect(await tell('triggered', {}, { url: 'smtp://127.0.0.1:1' })).toMatchObject({ reason: 'network', retry: true })
  })

  test('that never comes ends after the time-out', async () => {
    const silent = createNetServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    expect(await tell('triggered', {}, { url, timeout_ms: 300 })).toMatchObject({ ok: false, retry: true })
    silent.close()
  })
})

test('a name of a server that means something else the second time is asked once, and for the next mail again', async () => {
  const name = changingName(['127.0.0.1'], ['127.0.0.2'])
  const more = { url: `smtp://rebind.example:${port}`, resolveName: name.resolveName }
  expect(await tell('triggered', {}, more)).toMatchObject({ ok: true })
  expect([name.asked, received.length]).toEqual([['rebind.example'], 1])
  expect(await tell('triggered', {}, more)).toMatchObject({ reason: 'blocked', retry: false })
  expect(received.length).toBe(1)
})

test('a server inside the house is not reached until it is named', async () => {
  expect(await tell('triggered', {}, { allowed: [] })).toMatchObject({ reason: 'blocked', retry: false })
  expect(await tell('triggered', {}, { allowed: [], url: `smtp://localhost:${port}` })).toMatchObject({
    reason: 'blocked',
  })
  expect(received).toEqual([])
})

test.each(['', 'mail.example.com', 'http://mail.example.com', 'smtp://'])(
  '%j is no address of a mail server',
  (url) => {
    expect(() => mail({ url })).toThrow(/^mail: expected an address that begins with smtp:\/\/ or smtps:\/\/$/)
  },
)
