import { isIP } from 'node:net'
import { createTransport, type SMTPTransportOptions } from 'nodemailer'
import { cutText } from '../../text.ts'
import { endOf, exactly } from '../limits.ts'
import { type AlertMessage, headlineOf, isOver, readNotice } from '../notice.ts'
import { AddressBlocked, type AddressRule, addressRule, guardedLookup, type ResolveName, refusalOf } from './address.ts'
import { secretsOf, shownReply } from './hide.ts'
import { failure } from './outcome.ts'
import { fingerprintOf, type Notice, type Receiver, type SendOutcome } from './receiver.ts'
import { type ReceiverOptions, TIMEOUT_MS } from './sender.ts'

/** E-mail, by SMTP. A message that is sent again has the same Message-ID, and start and end stand in one thread. */
export interface MailOptions extends ReceiverOptions {
  /** `smtp://user:password@host:587`, or `smtps://…:465`: a secret */
  url: string
  from: string
  to: string[]
}

const SUBJECT_LENGTH = 200

/** @throws Error when the url cannot be used; never names it */
export function createMail(options: MailOptions): Receiver {
  const { name, from, to, timeout_ms = TIMEOUT_MS } = options
  const url = URL.parse(options.url)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Error(`${name}: expected an address that begins with smtp:// or smtps://`)
  const rule = addressRule(options.allowed)
  const secrets = secretsOf(url)
  return {
    name,
    fingerprint: fingerprintOf(`${url.href} ${from} ${to.join(' ')}`),
    async send(notice, signal) {
      const refusal = refusalOf(url, rule)
      if (refusal !== null) return failure('blocked', false, refusal)
      try {
        const transport = createTransport(
          connectionTo(url, await addressOf(url, rule, options.resolveName), timeout_ms),
        )
        const stop = () => transport.close()
        signal.addEventListener('abort', stop, { once: true })
        try {
          const attachments = await picturesOf(notice)
          const mail = { from, to, ...mailOf(notice), attachments }
          const { response } = await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true })
          return { ok: true, status: statusOf(response), reply: shownReply(response, secrets) }
        } finally {
          signal.removeEventListener('abort', stop)
          transport.close()
        }
      } catch (error) {
        return outcomeOf(error as SmtpError, signal, secrets)
      }
    },
  }
}

/** What was looked at is what is connected to: a name that means something else the second time gains nothing. */
async function addressOf({ hostname }: URL, rule: AddressRule, resolveName?: ResolveName): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return host
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  guardedLookup(rule, resolveName)(host, { family: 0 }, (error, address) =>
    error ? reject(error) : resolve(String(address)),
  )
  return promise
}

function connectionTo(url: URL, host: string, timeout_ms: number): SMTPTransportOptions {
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    ...{ host, secure, port: Number(url.port) || (secure ? 465 : 587) },
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    // a password does not travel in the open, but on this machine
    requireTLS: !secure && user !== '' && !/^(127\.|::1$)/.test(host),
    tls: { servername: isIP(url.hostname) === 0 ? url.hostname : undefined },
    ...{ connectionTimeout: timeout_ms, greetingTimeout: timeout_ms, socketTimeout: timeout_ms },
  }
}

function mailOf({ message_id, body }: Notice) {
  const message = readNotice(body)
  const { alert_id, workspace, severity } = message.data
  const over = isOver(message)
  const subject = `${headlineOf(message)} (${workspace || 'several workspaces'})`
  return {
    // no line of a name becomes a header of its own
    subject: cutText(subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), SUBJECT_LENGTH),
    messageId: `<${message_id}@baton>`,
    references: `<${alert_id}@baton>`,
    date: new Date(message.timestamp),
    text: textOf(message, over),
    ...(severity === 'critical' && !over ? { priority: 'high' as const } : {}),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** Drawn only when there is something to draw: the canvas is 30 MB that most processes never need. */
async function picturesOf({ body }: Notice) {
  const message = readNotice(body)
  const { chart } = message.data
  if (isOver(message) || chart === null) return []
  const { drawChart } = await import('../../../adapters/picture.ts')
  return [{ filename: 'chart.png', contentType: 'image/png', content: await drawChart(chart) }]
}

function textOf({ data }: AlertMessage, over: boolean): string {
  const parts = Object.entries(data.parts).map(
    ([name, value]) => `  ${name}: ${value === null ? '–' : Math.round(value * 100) / 100}`,
  )
  const grouped = (data.grouped?.top ?? []).map((one) => `  ${one.workspace}: ${one.summary} (${one.dashboard_url})`)
  const worst = data.worst_handoffs.map(({ url, wait_minutes }) => `  ${url} (${wait_minutes.toFixed(1)} min)`)
  return [
    `${data.summary}.`,
    `Since ${data.since}. ${[`Limit ${exactly(data.threshold)}`, endOf(data)].filter((part) => part !== '').join(', ')}.`,
    ...(over || parts.length === 0 ? [] : ['', 'Made of', ...parts]),
    ...(over || data.likely_causes.length === 0
      ? []
      : ['', 'What changed meanwhile', ...data.likely_causes.map((cause) => `  ${cause}`)]),
    ...(over || grouped.length === 0 ? [] : ['', `The worst of ${data.grouped?.count}`, ...grouped]),
    ...(over || worst.length === 0 ? [] : ['', 'Look at these first', ...worst]),
    ...(over || data.runbook_url === '' ? [] : ['', `What to do: ${data.runbook_url}`]),
    ...['', data.dashboard_url, '', `${data.workspace} · ${data.rule} · ${data.alert_id}`, ''],
  ].join('\n')
}

interface SmtpError extends Error {
  code?: string
  /** of the server's last reply */
  responseCode?: number
  response?: string
}

/** '250 2.0.0 Ok' → 250 */
const statusOf = (response: string): number => Number.parseInt(response, 10) || 250

function outcomeOf(error: SmtpError, signal: AbortSignal, secrets: readonly string[]): SendOutcome {
  const { code = '', responseCode, response = '', message } = error
  if (error instanceof AddressBlocked) return failure('blocked', false, message)
  if (signal.aborted) return failure('stopped', true, 'stopped while it was on its way')
  if (responseCode !== undefined) {
    const isFinal = responseCode >= 500
    const answered = { status: responseCode, reply: shownReply(response, secrets) }
    return { ...failure(isFinal ? 'refused' : 'busy', !isFinal, `answered ${responseCode}`), ...answered }
  }
  if (code === 'ETIMEDOUT') return failure('timeout', true, 'no answer in time')
  return failure('network', true, code === '' ? message : code)
}
