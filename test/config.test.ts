import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'

const read = (environment: Record<string, string> = {}, args: string[] = []) => readConfig(args, environment)
const both = { NATS_URL: 'nats://n:4222', CLICKHOUSE_URL: 'http://c:8123' }

test('without any setting everything runs here, for this machine only', () => {
  expect(read()).toMatchObject({
    host: '127.0.0.1',
    port: 4700,
    loopback: true,
    nats: null,
    clickhouse: null,
    lanes: 1,
  })
  expect([...(read()?.roles ?? [])]).toEqual(['ingest', 'pipeline', 'dashboard'])
})

test('a variable that is set to nothing counts as not set', () => {
  expect(read({ BATON_PORT: '', NATS_URL: ' ' })).toMatchObject({ port: 4700, nats: null })
})

test.each([
  [{ BATON_PORT: '70000' }, 'BATON_PORT=70000 is not usable: expected a whole number from 1 to 65535'],
  [{ BATON_PORT: '4e3' }, 'BATON_PORT=4e3'],
  [{ BATON_LANES: '0' }, 'BATON_LANES=0'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL=loud'],
  [
    { NATS_URL: 'localhost:4222' },
    'NATS_URL=localhost:4222 is not usable: expected an address that begins with nats://',
  ],
  [{ CLICKHOUSE_URL: 'clickhouse://c' }, 'CLICKHOUSE_URL=clickhouse://c'],
  [{ BATON_DISK_FLOOR: 'lots' }, 'BATON_DISK_FLOOR=lots'],
  [{ BATON_DURABLE: 'yes' }, 'BATON_DURABLE=yes'],
  [{ BATON_POLICY_FILE: '/nowhere.json' }, 'BATON_POLICY_FILE=/nowhere.json'],
])('%j is refused by name, value and what is expected', (environment, message) => {
  expect(() => read(environment)).toThrow(message)
})

test('a password in an address that is refused stays out of the message', () => {
  expect(() => read({ CLICKHOUSE_URL: 'tcp://me:hunter2@c' })).not.toThrow('hunter2')
  expect(() => read({ CLICKHOUSE_URL: 'tcp://me:hunter2@c' })).toThrow('me:…@c')
})

test('a webhook without a proper secret is refused, and the secret stays out of the message', () => {
  const url = { BATON_ALERT_WEBHOOK_URL: 'https://example.com/hook' }
  expect(() => read(url)).toThrow('BATON_ALERT_WEBHOOK_SECRET is not set')
  expect(() => read({ ...url, BATON_ALERT_WEBHOOK_SECRET: 'hunter2' })).not.toThrow('hunter2')
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  expect(read({ ...url, BATON_ALERT_WEBHOOK_SECRET: secret })?.receivers.webhook).toEqual({
    url: 'https://example.com/hook',
    secrets: [secret],
  })
})

test('a webhook signs with each of several secrets while one replaces another, and all of them have to be proper', () => {
  const url = { BATON_ALERT_WEBHOOK_URL: 'https://example.com/hook' }
  const secrets = [7, 8].map((byte) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`)
  const withSecrets = (...some: string[]) => read({ ...url, BATON_ALERT_WEBHOOK_SECRET: some.join(', ') })
  expect(withSecrets(...secrets)?.receivers.webhook?.secrets).toEqual(secrets)
  expect(() => withSecrets(...secrets, 'hunter2')).toThrow('BATON_ALERT_WEBHOOK_SECRET is not usable')
  expect(() => withSecrets(...secrets, 'hunter2')).not.toThrow(/hunter2|BwcH/)
})

test('receivers of alerts are none until they are set, and any number of them afterwards', () => {
  expect(read()?.receivers).toEqual({
    ...{ webhook: null, pagerduty: null, slack: null, mail: null, alertmanagers: [], fallback: null },
  })
  const environment = {
    BATON_ALERT_PAGERDUTY_KEY: 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12',
    BATON_ALERT_SLACK_URL: 'https://hooks.slack.com/services/T/B/x',
    BATON_ALERT_ALERTMANAGER_URL: 'http://am-1:9093, http://am-2:9093',
    BATON_ALERT_MAIL_URL: 'smtp://me:hunter2@mail.example.com:587',
    BATON_ALERT_MAIL_TO: 'oncall@example.com, second@example.com',
  }
  expect(read(environment)?.receivers).toEqual({
    webhook: null,
    pagerduty: { url: 'https://events.pagerduty.com', routing_key: environment.BATON_ALERT_PAGERDUTY_KEY },
    slack: { url: environment.BATON_ALERT_SLACK_URL },
    mail: {
      url: environment.BATON_ALERT_MAIL_URL,
      from: 'oncall@example.com',
      to: ['oncall@example.com', 'second@example.com'],
    },
    alertmanagers: ['http://am-1:9093', 'http://am-2:9093'],
    fallback: null,
  })
})

test.each([
  ['BATON_ALERT_PAGERDUTY_KEY', 'hunter2'],
  ['BATON_ALERT_SLACK_URL', 'hooks.slack.com/services/hunter2'],
  ['BATON_ALERT_MAIL_URL', 'imap://me:hunter2@mail.example.com'],
  ['BATON_ALERT_ALERTMANAGER_URL', 'http://am-1:9093, me:hunter2@am-2:9093'],
])('%s that cannot be used is refused, and stays out of the message', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(`${name} is not usable: expected`)
  expect(() => read({ [name]: value })).not.toThrow('hunter2')
})

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-secrets-'))
  const path = join(folder, 'key')
  writeFileSync(path, 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12\n')
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is what the file says, without the line end', () => {
    const read_key = read({ BATON_ALERT_PAGERDUTY_KEY_FILE: path })?.receivers.pagerduty?.routing_key
    expect(read_key).toBe('R0UTINGKEYR0UTINGKEYR0UTINGKEY12')
  })

  test('may be an address of Alertmanager with its password, and several, one a line', () => {
    const members = join(folder, 'members')
    writeFileSync(members, 'https://me:hunter2@am-1:9093\nhttps://me:hunter2@am-2:9093\n')
    expect(read({ BATON_ALERT_ALERTMANAGER_URL_FILE: members })?.receivers.alertmanagers).toEqual([
      'https://me:hunter2@am-1:9093',
      'https://me:hunter2@am-2:9093',
    ])
  })

  test('that is not there is said by its path', () => {
    expect(() => read({ BATON_ALERT_PAGERDUTY_KEY_FILE: join(folder, 'none') })).toThrow(
      `BATON_ALERT_PAGERDUTY_KEY_FILE=${join(folder, 'none')} is not usable: expected a file that can be read: ENOENT`,
    )
  })

  test('and in the variable too is one too many', () => {
    const both = { NATS_URL: 'nats://n', NATS_PASSWORD: 'a', NATS_PASSWORD_FILE: path }
    expect(() => read(both)).toThrow('NATS_PASSWORD and NATS_PASSWORD_FILE are both set: expected one of them')
  })
})

const model = { BATON_MODEL_URL: 'http://127.0.0.1:11434/v1', BATON_MODEL_NAME: 'small-1' }

test('no language model is asked until one is set up', () => {
  expect([read()?.model, read(model)?.model]).toEqual([
    null,
    { url: 'http://127.0.0.1:11434/v1', name: 'small-1', timeout_ms: 8000 },
  ])
})

test.each([
  [{ ...model, BATON_MODEL_URL: 'localhost:11434' }, 'BATON_MODEL_URL=localhost:11434 is not usable'],
  [{ ...model, BATON_MODEL_URL: 'http://a/v1,http://b/v1' }, 'BATON_MODEL_URL is not usable: expected one address'],
  [{ ...model, BATON_MODEL_URL: 'https://me:hunter2@a/v1' }, 'BATON_MODEL_URL is not usable'],
  [{ BATON_MODEL_URL: model.BATON_MODEL_URL }, 'BATON_MODEL_NAME= is not usable'],
  [{ ...model, BATON_MODEL_NAME: 'rules' }, 'BATON_MODEL_NAME=rules is not usable'],
  [{ BATON_MODEL_NAME: 'small-1' }, 'BATON_MODEL_URL is not set'],
  [{ BATON_MODEL_KEY: 'hunter2' }, 'BATON_MODEL_URL is not set'],
  [{ ...model, BATON_MODEL_KEY: 'hunter2 and more' }, 'BATON_MODEL_KEY is not usable'],
  [{ ...model, BATON_MODEL_TIMEOUT_MS: '5s' }, 'BATON_MODEL_TIMEOUT_MS=5s is not usable'],
])('a language model that cannot be asked is refused by name, without a secret: %j', (environment, message) => {
  expect(() => read(environment as Record<string, string>)).toThrow(message)
  expect(() => read(environment as Record<string, string>)).not.toThrow('hunter2')
})

test.each([
  ['0', 0],
  ['1000', 1000],
  ['512MB', 512 * 2 ** 20],
  ['1.5 GB', 1.5 * 2 ** 30],
  ['2g', 2 * 2 ** 30],
])('a size may be written as %s', (value, bytes) => {
  expect(read({ BATON_DISK_FLOOR: value })?.disk_floor_bytes).toBe(bytes)
})

test('one role alone needs a broker and a database that others reach too', () => {
  expect(() => read({}, ['--role', 'ingest'])).toThrow('set NATS_URL')
  expect(() => read({ NATS_URL: both.NATS_URL }, ['--role', 'pipeline'])).toThrow('set CLICKHOUSE_URL')
  expect([...(read({ NATS_URL: both.NATS_URL }, ['--role', 'ingest'])?.roles ?? [])]).toEqual(['ingest'])
  expect(read(both, ['--role', 'pipeline', '--role', 'dashboard'])?.roles.size).toBe(2)
})

test('a role or an option that does not exist is refused', () => {
  expect(() => read({}, ['--role', 'cook'])).toThrow('--role=cook')
  expect(() => read({}, ['--dmeo'])).toThrow("Unknown option '--dmeo'")
  expect(() => read({}, ['--port', 'x'])).toThrow('--port=x')
})

test('a policy file sets what it names and keeps the defaults for the rest; a misspelt field is refused', () => {
  const directory = mkdtempSync(join(tmpdir(), 'baton-config-'))
  const file = (name: string, policy: object) => {
    writeFileSync(join(directory, name), JSON.stringify(policy))
    return { BATON_POLICY_FILE: join(directory, name) }
  }
  expect(read(file('good.json', { profile: 'regulated' }))?.policy).toMatchObject({
    profile: 'regulated',
    refund_limit: 500,
  })
  expect(() => read(file('bad.json', { profil: 'regulated' }))).toThrow('profil')
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['127.0.0.1.example.com', false],
])('listening on %s is for this machine only: %s', (host, loopback) => {
  expect(read({ BATON_HOST: host })?.loopback).toBe(loopback)
})

test('who logs into ClickHouse may stand in its address, and leaves it', () => {
  const CLICKHOUSE_URL = 'http://me:hunter%202@c:8123'
  expect(read({ ...both, CLICKHOUSE_URL })?.clickhouse).toMatchObject({
    ...{ url: 'http://c:8123/', username: 'me', password: 'hunter 2' },
  })
  expect(read({ ...both, CLICKHOUSE_URL, CLICKHOUSE_USER: 'you' })?.clickhouse?.username).toBe('you')
})
