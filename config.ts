import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { LanguageModelOptions } from './adapters/language-model.ts'
import { BY_RULES } from './contract/briefing.ts'
import { SHARD_COUNT } from './contract/envelope.ts'
import { parsePolicy } from './contract/parse-policy.ts'
import { defaultPolicy, type Policy } from './contract/policy.ts'
import { ConfigError, expected, integerOf, type Reader, reader } from './environment.ts'
import { type ReceiverSettings, readReceivers } from './pipeline/alerts/receivers/settings.ts'

/** The only reader of the environment and of the command line. Everything else gets what it needs as arguments. */

export const roles = ['ingest', 'pipeline', 'dashboard'] as const
export type Role = (typeof roles)[number]

export interface Config {
  roles: ReadonlySet<Role>
  demo: boolean
  host: string
  port: number
  /** does the HTTP server listen where only this machine reaches it */
  loopback: boolean
  /** where this machine reaches it */
  local_url: string
  /** where people reach the dashboard, for links; without a slash at its end */
  public_url: string
  /** absolute */
  directory: string
  /** null = a broker of our own, started from `nats_server` */
  nats: { url: string; user?: string; password?: string; replicas: number } | null
  nats_server: string
  /** acknowledge only what the broker has forced to the disk */
  durable: boolean
  /** null = chDB under `directory` */
  clickhouse: {
    url: string
    database: string
    username: string
    password: string
    /** of the user that runs what somebody types; null = one of our own */
    console_password: string | null
  } | null
  lanes: number
  log_level: string
  /** who is told of alerts: all of them */
  receivers: ReceiverSettings
  /** who misses a sign of life of the alerts, null = nobody */
  heartbeat: { url: string; every_ms: number } | null
  /** Alertmanager, where it is set, gets an alert that always fires */
  watchdog: boolean
  /** hosts and networks inside the house: the operator's alerts, and what a workspace has sent to itself, may go there */
  allowed_internal: { alerts: string[]; webhooks: string[] }
  /** words briefings when they are asked for; null = nothing leaves the house */
  model: LanguageModelOptions | null
  policy: Policy
  /** below this much free space events are refused instead of half kept */
  disk_floor_bytes: number
}

export const usage = `Baton: live analytics of the handoff from a bot to a person
  --role ingest|pipeline|dashboard|all   what this process does; may be given several times (all)
  --port N      where to listen (BATON_PORT, 4700)
  --demo        with simulated customers and a week of history
  --help        this text
Variables: BATON_HOST BATON_PORT BATON_DATA BATON_LANES BATON_DURABLE BATON_DISK_FLOOR BATON_POLICY_FILE BATON_PUBLIC_URL LOG_LEVEL
  NATS_URL NATS_USER NATS_PASSWORD NATS_REPLICAS
  CLICKHOUSE_URL CLICKHOUSE_DATABASE CLICKHOUSE_USER CLICKHOUSE_PASSWORD CLICKHOUSE_CONSOLE_PASSWORD
  BATON_ALERT_WEBHOOK_URL BATON_ALERT_WEBHOOK_SECRET BATON_ALERT_PAGERDUTY_KEY BATON_ALERT_PAGERDUTY_URL BATON_ALERT_SLACK_URL
  BATON_ALERT_ALERTMANAGER_URL BATON_ALERT_MAIL_URL BATON_ALERT_MAIL_TO BATON_ALERT_MAIL_FROM BATON_ALERT_FALLBACK
  BATON_ALERT_HEARTBEAT_URL BATON_ALERT_HEARTBEAT_SECONDS BATON_ALERT_WATCHDOG
  BATON_ALLOWED_INTERNAL_RECEIVERS BATON_ALLOWED_INTERNAL_WEBHOOKS
  BATON_MODEL_URL BATON_MODEL_NAME BATON_MODEL_KEY BATON_MODEL_TIMEOUT_MS
A secret may stand in a file instead: NAME_FILE is its path (BATON_ALERT_PAGERDUTY_KEY_FILE, NATS_PASSWORD_FILE, …)`

/**
 * @param args the command line without the program
 * @returns null when only the usage was asked for
 * @throws ConfigError
 */
export function readConfig(args: string[], environment: NodeJS.ProcessEnv = process.env): Config | null {
  const flags = parseFlags(args)
  if (flags.help) return null
  const read = reader(environment)
  const host = read.text('BATON_HOST') ?? '127.0.0.1'
  const port =
    flags.port === undefined ? read.integer('BATON_PORT', 4700, 1, 65_535) : integerOf('--port', flags.port, 1, 65_535)
  const config: Config = {
    roles: parseRoles(flags.role ?? ['all']),
    demo: flags.demo ?? false,
    host,
    port,
    loopback: isLoopback(host),
    local_url: localUrl(host, port),
    public_url: read.url('BATON_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/{1,9}$/, '') ?? localUrl(host, port),
    directory: resolve(read.text('BATON_DATA') ?? join(import.meta.dirname, '.baton')),
    nats: parseNats(read),
    nats_server: read.text('BATON_NATS_SERVER') ?? installedNatsServer(),
    durable: read.flag('BATON_DURABLE'),
    clickhouse: parseClickHouse(read),
    lanes: read.integer('BATON_LANES', 1, 1, SHARD_COUNT),
    log_level: read.oneOf('LOG_LEVEL', ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'info'),
    receivers: readReceivers(read),
    heartbeat: parseHeartbeat(read),
    watchdog: read.flag('BATON_ALERT_WATCHDOG', true),
    allowed_internal: {
      alerts: read.list('BATON_ALLOWED_INTERNAL_RECEIVERS'),
      webhooks: read.list('BATON_ALLOWED_INTERNAL_WEBHOOKS'),
    },
    model: parseModel(read),
    policy: readPolicy(read.text('BATON_POLICY_FILE')),
    disk_floor_bytes: read.bytes('BATON_DISK_FLOOR', '512MB'),
  }
  checkTogether(config)
  return config
}

function parseFlags(args: string[]) {
  const options = {
    role: { type: 'string', multiple: true },
    port: { type: 'string' },
    demo: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new ConfigError(`${(error as Error).message.split('.')[0]}\n${usage}`)
  }
}

function parseRoles(names: string[]): Set<Role> {
  const wanted = names.flatMap((name) => name.split(',')).flatMap((name) => (name === 'all' ? roles : [name]))
  const wrong = wanted.find((name) => !roles.includes(name as Role))
  if (wrong !== undefined) throw expected('--role', wrong, `one of ${roles.join(', ')}, all`)
  return new Set(wanted as Role[])
}

function parseNats(read: Reader): Config['nats'] {
  const url = read.url('NATS_URL', ['nats:', 'tls:', 'ws:', 'wss:'])
  const login = { user: read.text('NATS_USER'), password: read.secret('NATS_PASSWORD') }
  return url === undefined ? null : { url, ...login, replicas: read.integer('NATS_REPLICAS', 1, 1, 5) }
}

function parseClickHouse(read: Reader): Config['clickhouse'] {
  const url = read.url('CLICKHOUSE_URL', ['http:', 'https:'])
  if (url === undefined) return null
  const address = new URL(url)
  const username = decodeURIComponent(address.username)
  const password = decodeURIComponent(address.password)
  Object.assign(address, { username: '', password: '' })
  return {
    url: username === '' ? url : address.href,
    database: read.text('CLICKHOUSE_DATABASE') ?? 'default',
    username: read.text('CLICKHOUSE_USER') ?? (username || 'default'),
    password: read.secret('CLICKHOUSE_PASSWORD') ?? password,
    console_password: read.secret('CLICKHOUSE_CONSOLE_PASSWORD') ?? null,
  }
}

function parseHeartbeat(read: Reader): Config['heartbeat'] {
  const url = read.secret('BATON_ALERT_HEARTBEAT_URL')
  const every_ms = 1000 * read.integer('BATON_ALERT_HEARTBEAT_SECONDS', 60, 10, 3600)
  if (url === undefined) return null
  // the value stays out of the message: whoever knows it can keep the alarm quiet
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new ConfigError('BATON_ALERT_HEARTBEAT_URL is not usable: expected an address that begins with https://')
  return { url, every_ms }
}

/** Customers' words go to whoever answers there: half a setting is none, and is said. */
function parseModel(read: Reader): Config['model'] {
  const url = read.url('BATON_MODEL_URL', ['http:', 'https:'])
  const name = read.text('BATON_MODEL_NAME')
  const key = read.secret('BATON_MODEL_KEY')
  const timeout_ms = read.integer('BATON_MODEL_TIMEOUT_MS', 8000, 100, 60_000)
  if (url === undefined) {
    if (name === undefined && key === undefined) return null
    throw new ConfigError(
      'BATON_MODEL_URL is not set: expected the address of the language model, or none of BATON_MODEL_…',
    )
  }
  const { username, password } = URL.parse(url) ?? {}
  if (url.includes(',') || username !== '' || password !== '')
    throw new ConfigError('BATON_MODEL_URL is not usable: expected one address without a user and a password')
  // "rules" says that no model did it
  if (name === undefined || !/^[\x20-\x7e]{1,200}$/.test(name) || name === BY_RULES)
    throw expected('BATON_MODEL_NAME', name ?? '', 'the name of a model')
  // what no header can carry; the key stays out of the message
  if (key !== undefined && !/^[\x21-\x7e]{1,4096}$/.test(key))
    throw new ConfigError('BATON_MODEL_KEY is not usable: expected letters, digits and signs without spaces')
  return { url, name, timeout_ms, ...(key === undefined ? {} : { key }) }
}

/** Version 1 of every workspace's policy. */
function readPolicy(path: string | undefined): Policy {
  if (path === undefined) return defaultPolicy
  try {
    const parsed = parsePolicy(JSON.parse(readFileSync(path, 'utf8')))
    if (parsed.ok) return { version: 1, ...parsed.value }
    throw new Error(parsed.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; '))
  } catch (error) {
    throw expected('BATON_POLICY_FILE', path, `a JSON file with a policy: ${(error as Error).message}`)
  }
}

/** One process per file on disk: what is shared between processes has to be a server. */
function checkTogether(config: Config): void {
  const missing = [
    ...(config.nats === null ? ['NATS_URL'] : []),
    ...(config.clickhouse === null && (config.roles.has('pipeline') || config.roles.has('dashboard'))
      ? ['CLICKHOUSE_URL']
      : []),
  ]
  if (config.roles.size < roles.length && missing.length > 0)
    throw new ConfigError(
      `--role ${[...config.roles].join(' --role ')} shares broker and database with other processes: set ${missing.join(' and ')}`,
    )
  if (config.demo && config.roles.size < roles.length) throw new ConfigError('--demo needs all roles in one process')
}

/** Listening everywhere is no address to open in a browser. */
function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Left by the set-up, else whatever the PATH has. */
function installedNatsServer(): string {
  const own = join(import.meta.dirname, '.baton', 'bin', 'nats-server')
  return existsSync(own) ? own : 'nats-server'
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
