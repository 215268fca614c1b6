import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { type ReceiverServer, startReceiver } from '../pipeline/alerts/receiver-server.ts'
import { repository, startBaton, temporaryDirectory } from '../setup/baton.ts'
import { natsServer } from '../setup/programs.ts'

/** The whole program, killed while decisions wait for a receiver that is down. */

const conversations = Array.from({ length: 30 }, (_, i) => `c-${i}`)

async function createKey(directory: string): Promise<string> {
  const env = { ...process.env, NATS_URL: '', CLICKHOUSE_URL: '', BATON_DATA: directory, BATON_NATS_SERVER: natsServer }
  const args = ['scripts/key.ts', 'create', '--workspace', 'acme', '--scope', 'ingest', '--scope', 'admin']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repository, env })
  return stdout.trim()
}

const send = (url: string, key: string, method: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const ask = (conversation_id: string, text: string) => ({ type: 'message.customer', conversation_id, text })
const idsOf = ({ received }: ReceiverServer) => new Set(received.map(({ headers }) => headers['webhook-id']))

const circles = Array.from({ length: 5 }, (_, i) => `circle-${i}`)
/** Handed off, taken back and handed off again: a notice at once. */
const circle = (conversation_id: string) => [
  { type: 'handoff.requested', conversation_id, event_id: `${conversation_id}-1`, by: 'bot' },
  { type: 'handoff.returned', conversation_id, event_id: `${conversation_id}-2`, to: 'bot' },
  { type: 'handoff.requested', conversation_id, event_id: `${conversation_id}-3`, by: 'bot' },
]

test('after kill -9 every decision and every notice arrives, signed, in the order of its conversation', async () => {
  const { path: directory, remove } = await temporaryDirectory()
  const server = await startReceiver()
  server.answer(503)
  const options = { directory, environment: { BATON_ALLOWED_INTERNAL_WEBHOOKS: '127.0.0.1' } }
  const first = await startBaton(options)
  const key = await createKey(directory)
  const wanted = { url: server.url, actions: ['continue', 'escalate'], notices: true }
  const made = await send(first.url, key, 'PUT', '/v1/webhook', wanted)
  const { secret } = (await made.json()) as { secret: string }

  await send(first.url, key, 'POST', '/v1/events', conversations.map((id) => ask(id, 'I want to talk to a human'))) // biome-ignore format: one line
  await send(first.url, key, 'POST', '/v1/events', conversations.map((id) => ask(id, 'thanks, I wait'))) // biome-ignore format: one line
  await send(first.url, key, 'POST', '/v1/events', circles.flatMap(circle))
  while (server.received.length === 0) await sleep(10)
  await first.end('SIGKILL')

  server.received.length = 0
  server.answer(200)
  const second = await startBaton(options)
  for (const end = Date.now() + 15_000; idsOf(server).size < 65 && Date.now() < end; ) await sleep(20)
  await second.end('SIGTERM')
  await Promise.all([server.close(), remove()])

  const told = server.received.map(({ body, headers }) => {
    const verified = new Webhook(secret).verify(body, headers as Record<string, string>)
    return (verified as { data: { conversation_id: string; action?: string; ghost?: string } }).data
  })
  expect(idsOf(server).size).toBe(65)
  const looped = told.filter(({ ghost }) => ghost === 'looped').map(({ conversation_id }) => conversation_id)
  expect([...new Set(looped)].sort()).toEqual(circles)
  for (const id of conversations) {
    const actions = told.filter(({ conversation_id }) => conversation_id === id).map(({ action }) => action)
    expect([...new Set(actions)]).toEqual(['escalate', 'continue'])
  }
})
