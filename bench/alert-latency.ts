/**
 * npm run bench:alerts: how long after an event that is too much on-call hears of it, at 1,000 events a second. The whole
 * program, its own webhook, the wall clock; a workspace for each try, and a rule that fires without a pending period.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { nodeFlags } from '../scripts/node-flags.mjs'
import { startReceiver } from '../test/pipeline/alerts/receiver-server.ts'
import { natsServer } from '../test/setup/programs.ts'
import { freePort } from '../test/start-broker.ts'
import { milliseconds, quantile } from './figures.ts'
import { type Instance, prepareLoad } from './instance.ts'

const TRIES = 16
const RATE = 1000
const WARM_UP_MS = 10_000
/** Five alerts of a rule a minute leave one by one, more of them together. */
const OVER_MS = TRIES * 13_000
const LATEST_MS = 30_000
/** Rules are looked at every ten seconds, and what an event changed has to be in the tables by then. */
const MUST_MS = 12_000

const root = join(import.meta.dirname, '..')
const directory = await mkdtemp(join(tmpdir(), 'baton-alert-latency-'))
const receiver = await startReceiver()
const heard = new Map<string, number>()
receiver.answer((response) => {
  const { data } = JSON.parse(receiver.received.at(-1)?.body ?? '{}') as { data?: { workspace: string; rule: string } }
  if (data?.rule === 'waiting-none-resolved' && !heard.has(data.workspace)) heard.set(data.workspace, Date.now())
  response.writeHead(200).end()
})
const port = String(await freePort())
const url = `http://127.0.0.1:${port}`
const env = {
  ...process.env,
  ...{ BATON_DATA: directory, BATON_PORT: port, BATON_NATS_SERVER: natsServer, NATS_URL: '', CLICKHOUSE_URL: '' },
  BATON_ALERT_WEBHOOK_URL: receiver.url,
  BATON_ALERT_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
  BATON_ALLOWED_INTERNAL_RECEIVERS: '127.0.0.1',
}
const program = spawn(process.execPath, [...nodeFlags, join(root, 'main.ts')], { env, stdio: 'ignore' })
process.once('exit', () => void program.kill('SIGKILL'))
await untilReady()
const workspaces = Array.from({ length: TRIES }, (_, i) => `try-${i}`)
const keys = new Map<string, string>()
for (const workspace of ['bench', ...workspaces]) keys.set(workspace, await makeKey(workspace))
for (const workspace of workspaces) {
  await send(workspace, [{ type: 'conversation.started', conversation_id: 'c-0', disclosed: true }])
  await ask(workspace, 'PUT', '/v1/alerts/rules', {
    rules: { changed: { 'waiting-none-resolved': { for_seconds: 0 } } },
  })
}

const load = await prepareLoad(
  { url, keys: async (count: number) => Array(count).fill(keys.get('bench')) } as Instance,
  {
    ...{ rate: RATE, seconds: (WARM_UP_MS + OVER_MS) / 1000 + 15, run: 'alerts' },
  },
)
const loaded = load.begin()
await sleep(WARM_UP_MS)
const sent = new Map<string, number>()
await Promise.all(
  workspaces.map(async (workspace, i) => {
    await sleep((i / TRIES) * OVER_MS)
    const requested = [1, 2, 3].map((n) => ({ type: 'handoff.requested', conversation_id: `c-${n}`, by: 'customer' }))
    await send(workspace, requested)
    sent.set(workspace, Date.now())
  }),
)
for (const end = Date.now() + LATEST_MS; heard.size < TRIES && Date.now() < end; ) await sleep(50)
const { acknowledged } = await loaded
const took = [...heard].map(([workspace, at]) => at - (sent.get(workspace) as number)).sort((a, b) => a - b)
const slowest = took.at(-1) ?? Number.NaN
const isMet = heard.size === TRIES && slowest <= MUST_MS
console.log(
  `${isMet ? '✓' : '✗'} event → on-call's receiver, at ${RATE} events/s: p50 ${milliseconds(quantile(took, 0.5))}, p99 ${milliseconds(quantile(took, 0.99))}, slowest ${milliseconds(slowest)}; ${heard.size} of ${TRIES} heard, must all within ${MUST_MS / 1000} s; ${acknowledged} events meanwhile`,
)
const gone = once(program, 'exit')
program.kill('SIGTERM')
await gone
await receiver.close()
await rm(directory, { recursive: true, force: true })
process.exit(isMet ? 0 : 1)

async function untilReady(): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100))
    if ((await fetch(`${url}/readyz`).catch(() => null))?.ok) return
  throw new Error('the measured Baton did not start')
}

async function makeKey(workspace: string): Promise<string> {
  const args = ['create', '--workspace', workspace, '--scope', 'ingest', '--scope', 'read', '--scope', 'admin']
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'scripts/key.ts'), ...args], { env })
  return stdout.trim()
}

async function ask(workspace: string, method: string, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys.get(workspace)}` }
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
}

function send(workspace: string, events: object[]): Promise<void> {
  return ask(workspace, 'POST', '/v1/events', events)
}
