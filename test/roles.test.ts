import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nodeFlags } from '../scripts/node-flags.mjs'
import { consoleXml } from './adapters/console-xml.ts'
import { runProgram, startBaton, temporaryDirectory } from './setup/baton.ts'
import { startTestBroker } from './start-broker.ts'
import { owner, startClickHouse } from './start-clickhouse.ts'

/** The program as it runs where one machine is too small: several processes over a NATS and a ClickHouse that are somebody else's. */

test('three roles over a broker and a ClickHouse server: what one takes in another one shows, and a server that was away is waited for', async () => {
  const [broker, server] = await Promise.all([startTestBroker(), startClickHouse(consoleXml('baton', 'by-hand'))])
  const environment = {
    ...{ NATS_URL: broker.url, CLICKHOUSE_URL: server.url, CLICKHOUSE_DATABASE: 'baton' },
    ...{ CLICKHOUSE_USER: owner.username, CLICKHOUSE_PASSWORD: owner.password, CLICKHOUSE_CONSOLE_PASSWORD: 'by-hand' },
  }
  const where = await temporaryDirectory()
  onTestFinished(async () => {
    await broker.stop()
    await where.remove()
  })
  const begin = async (role: string) => {
    const command: [string, ...string[]] = [process.execPath, ...nodeFlags, 'main.ts', '--role', role]
    const begun = await startBaton({ directory: join(where.path, role), environment, command })
    onTestFinished(async () => void (await begun.end('SIGTERM')))
    return begun
  }
  await begin('pipeline')
  const ingest = await begin('ingest')
  const dashboard = await begin('dashboard')
  const key = (
    await runProgram(['scripts/key.ts', 'create', '--workspace', 'acme', '--scope', 'ingest'], where.path, environment)
  ).trim()
  const send = (event_id: string) =>
    fetch(`${ingest.url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message.customer', conversation_id: 'c-1', event_id, text: 'a person please' }),
    })
  const shown = async () => {
    const sql = 'SELECT event_id, tier FROM events ORDER BY event_id'
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${dashboard.url}/v1/sql`, { method: 'POST', headers, body: JSON.stringify({ sql }) })
    return ((await answer.json()) as { rows?: unknown[] }).rows
  }
  expect((await send('e-1')).status).toBe(202)
  await expect.poll(shown).toEqual([['e-1', 3]])

  await server.kill()
  expect((await send('e-2')).status).toBe(202)
  await server.restart()
  await expect.poll(shown).toEqual([
    ['e-1', 3],
    ['e-2', 3],
  ])
})
