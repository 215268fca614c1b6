/**
 * npm run bench:alerts: how long after an event that is too much on-call hears of it, at 1,000 events a second, with the
 * database and without it. All roles in one process, a webhook of our own, the wall clock; each try is a rule of its own
 * that fires without a pending period, when one more waits than the rule before it allows.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnRule } from '../contract/alert-rules.ts'
import { startReceiver } from '../test/pipeline/alerts/receiver-server.ts'
import { milliseconds, quantile } from './figures.ts'
import { prepareLoad, startInstance } from './instance.ts'

const RATE = 1000
const WARM_UP_MS = 10_000
const WORKSPACES = 4
/** of each workspace, with the database and then as many without it: fewer than the fifty rules of its own that it may have */
const TRIES = 15
const EVERY_MS = 1200
const LATEST_MS = 30_000
/** Rules are looked at every ten seconds, and what an event changed has to be in the tables by then. */
const MUST_MS = 12_000

const receiver = await startReceiver()
const heard = new Map<string, number>()
receiver.answer((response) => {
  const { data } = JSON.parse(receiver.received.at(-1)?.body ?? '{}') as { data?: { rule: string } }
  if (data !== undefined && !heard.has(data.rule)) heard.set(data.rule, Date.now())
  response.writeHead(200).end()
})
const instance = await startInstance({ alerts_to: receiver.url })
const workspaces = Array.from({ length: WORKSPACES }, (_, i) => `try_${i}`)
const keys = new Map<string, string>()
for (const workspace of workspaces) {
  keys.set(workspace, await instance.ask<string>({ ask: 'key', text: workspace }))
  await send(workspace, [{ type: 'conversation.started', conversation_id: 'c-0', disclosed: true }])
  await watch(workspace)
}
const seconds = (WARM_UP_MS + 2 * (TRIES * WORKSPACES * EVERY_MS + MUST_MS)) / 1000
const load = await prepareLoad(instance, { rate: RATE, seconds, run: 'alerts' })
const loaded = load.begin()
await sleep(WARM_UP_MS)
const withDatabase = await tryAll(0)
await instance.ask({ ask: 'wholly away' })
const without = await tryAll(TRIES)
await instance.ask({ ask: 'back' })
const { acknowledged } = await loaded
const isMet = [say('with the database', withDatabase), say('while the database is away', without)].every(Boolean)
console.log(`  ${acknowledged} events meanwhile`)
await instance.stop()
await receiver.close()
process.exit(isMet ? 0 : 1)

/** One more waits in each workspace in turn. @param from of the rules of each @returns how long each was not heard, sorted; ms */
async function tryAll(from: number): Promise<number[]> {
  const sent = new Map<string, number>()
  for (let n = 0; n < TRIES * WORKSPACES; n++) {
    const workspace = workspaces[n % WORKSPACES] as string
    const step = from + Math.floor(n / WORKSPACES)
    await send(workspace, [{ type: 'handoff.requested', conversation_id: `c-${step}`, by: 'customer' }])
    sent.set(ruleOf(workspace, step), Date.now())
    await sleep(EVERY_MS)
  }
  const isMissing = () => [...sent.keys()].some((rule) => !heard.has(rule))
  for (const end = Date.now() + LATEST_MS; isMissing() && Date.now() < end; ) await sleep(50)
  return [...sent].map(([rule, at]) => (heard.get(rule) ?? Number.POSITIVE_INFINITY) - at).sort((a, b) => a - b)
}

function say(where: string, took: readonly number[]): boolean {
  const met = quantile(took, 0.99) <= MUST_MS
  const heard_count = took.filter(Number.isFinite).length
  console.log(
    `${met ? '✓' : '✗'} event → on-call's receiver, at ${RATE} events/s, ${where}: p50 ${milliseconds(quantile(took, 0.5))}, p99 ${milliseconds(quantile(took, 0.99))}, slowest ${milliseconds(took.at(-1) ?? Number.NaN)}; ${heard_count} of ${took.length} heard, p99 must be within ${MUST_MS / 1000} s`,
  )
  return met
}

function ruleOf(workspace: string, step: number): string {
  return `${workspace}_${step}`
}

/** Rule n fires when more than n wait. Its window is short: one of an hour is looked at every other minute. */
function watch(workspace: string): Promise<void> {
  const own = Array.from({ length: 2 * TRIES }, (_, step): OwnRule => {
    const looked = { metric: 'hfs_live', column: 'waiting_count', window_seconds: 300 }
    return {
      ...{ name: ruleOf(workspace, step), title: `More than ${step} wait`, ...looked },
      ...{ severity: 'critical', comparison: 'over', threshold: step, for_seconds: 0 },
    }
  })
  return ask(workspace, 'PUT', '/v1/alerts/rules', { rules: { own } })
}

async function ask(workspace: string, method: string, path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${instance.url}${path}?workspace=${workspace}`, {
    ...{ method, headers, body: JSON.stringify(body) },
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
}

async function send(workspace: string, events: object[]): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys.get(workspace)}` }
  const answer = await fetch(`${instance.url}/v1/events`, { method: 'POST', headers, body: JSON.stringify(events) })
  if (!answer.ok) throw new Error(`the events were answered ${answer.status}: ${await answer.text()}`)
}
