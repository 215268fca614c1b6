import { ConfigError, expected, type Reader } from '../../../environment.ts'
import { isRoutingKey } from './pagerduty.ts'

/** What the environment says of who is told of alerts; config.ts reads it. */
export interface ReceiverSettings {
  /** several secrets while one replaces another: each signs */
  webhook: { url: string; secrets: string[] } | null
  pagerduty: { url: string; routing_key: string } | null
  slack: { url: string } | null
  mail: { url: string; from: string; to: string[] } | null
  /** the name of the one that is told of what another could not be told of */
  fallback: string | null
  /** the members of a cluster, each on its own */
  alertmanagers: string[]
}

/** @throws ConfigError that shows no secret */
export function readReceivers(read: Reader): ReceiverSettings {
  const slack = read.secret('BATON_ALERT_SLACK_URL')
  // the value stays out of the message: it is all that it takes to write there
  if (slack !== undefined && !/^https?:\/\//.test(slack))
    throw new ConfigError('BATON_ALERT_SLACK_URL is not usable: expected the address of an incoming webhook of Slack')
  return {
    webhook: parseWebhook(read),
    pagerduty: parsePagerDuty(read),
    slack: slack === undefined ? null : { url: slack },
    mail: parseMail(read),
    fallback: read.text('BATON_ALERT_FALLBACK') ?? null,
    alertmanagers: parseAlertmanagers(read),
  }
}

function parseMail(read: Reader): ReceiverSettings['mail'] {
  const url = read.secret('BATON_ALERT_MAIL_URL')
  if (url === undefined) return null
  const host = URL.parse(url)
  // the value stays out of the message: a password stands in it
  if (host === null || !/^smtps?:$/.test(host.protocol) || host.hostname === '')
    throw new ConfigError(
      'BATON_ALERT_MAIL_URL is not usable: expected smtp://user:password@host:587, or smtps://…:465',
    )
  const to = read.list('BATON_ALERT_MAIL_TO')
  const from = read.text('BATON_ALERT_MAIL_FROM') ?? to[0] ?? ''
  const wrong = [from, ...to].find((address) => !/^[^\s@<>]+@[^\s@<>]+$/.test(address))
  if (to.length === 0) throw new ConfigError('BATON_ALERT_MAIL_TO is not set: expected who gets the mail')
  if (wrong !== undefined) throw expected('BATON_ALERT_MAIL_TO or _FROM', wrong, 'addresses like oncall@example.com')
  return { url, from, to }
}

function parsePagerDuty(read: Reader): ReceiverSettings['pagerduty'] {
  const url = read.url('BATON_ALERT_PAGERDUTY_URL', ['http:', 'https:']) ?? 'https://events.pagerduty.com'
  const routing_key = read.secret('BATON_ALERT_PAGERDUTY_KEY')
  if (routing_key === undefined) return null
  if (isRoutingKey(routing_key)) return { url, routing_key }
  throw new ConfigError(
    'BATON_ALERT_PAGERDUTY_KEY is not usable: expected the integration key of a service, 32 letters and digits',
  )
}

function parseAlertmanagers(read: Reader): string[] {
  const urls = entriesOf(read.secret('BATON_ALERT_ALERTMANAGER_URL'))
  // the value stays out of the message: a password may stand in it
  if (urls.some((url) => !/^https?:$/.test(URL.parse(url)?.protocol ?? '')))
    throw new ConfigError(
      'BATON_ALERT_ALERTMANAGER_URL is not usable: expected http://user:password@host:9093, several parted by commas',
    )
  return urls
}

function parseWebhook(read: Reader): ReceiverSettings['webhook'] {
  const url = read.url('BATON_ALERT_WEBHOOK_URL', ['http:', 'https:'])
  const secrets = entriesOf(read.secret('BATON_ALERT_WEBHOOK_SECRET'))
  if (url === undefined) return null
  // the value stays out of the message: it would end up in a log
  if (secrets.length === 0 || !secrets.every(isWebhookSecret))
    throw new ConfigError(
      `BATON_ALERT_WEBHOOK_SECRET is ${secrets.length === 0 ? 'not set' : 'not usable'}: expected whsec_ and 24 to 64 random bytes in base64, several parted by commas while one replaces another, for example from: echo "whsec_$(openssl rand -base64 32)"`,
    )
  return { url, secrets }
}

function isWebhookSecret(secret: string): boolean {
  const key = /^whsec_([A-Za-z0-9+/]+=*)$/.exec(secret)?.[1] ?? ''
  const length = Buffer.from(key, 'base64').length
  return length >= 24 && length <= 64
}

/** A file may have one a line. */
const entriesOf = (text = ''): string[] => text.split(/[\s,]+/).filter((entry) => entry !== '')
