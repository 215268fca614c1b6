import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Baton, repository, startBaton, temporaryDirectory } from '../setup/baton.ts'
import { natsServer } from '../setup/programs.ts'

/** `npm run replay` against the real door: whether it worked is in its exit code. */

let baton: Baton
let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let key: string

const run = promisify(execFile)
const environment = () => ({
  ...{ ...process.env, NATS_URL: '', CLICKHOUSE_URL: '' },
  ...{ BATON_DATA: directory.path, BATON_NATS_SERVER: natsServer },
})
beforeAll(async () => {
  directory = await temporaryDirectory()
  baton = await startBaton({ directory: directory.path })
  const scopes = ['--scope', 'ingest', '--scope', 'read']
  const args = ['scripts/key.ts', 'create', '--workspace', 'acme', ...scopes]
  key = (await run(process.execPath, args, { cwd: repository, env: environment() })).stdout.trim()
})
afterAll(async () => {
  await baton.end('SIGTERM')
  await directory.remove()
})

interface Ended {
  code: number
  stdout: string
  stderr: string
}

async function replay(...events: object[]): Promise<Ended> {
  const file = join(directory.path, 'events.jsonl')
  await writeFile(file, events.map((event) => JSON.stringify(event)).join('\n'))
  const args = ['scripts/replay.ts', file, '--url', baton.url, '--key', key]
  const ended = await run(process.execPath, args, { cwd: repository, env: environment() }).catch((error) => error)
  return { code: ended.code ?? 0, stdout: ended.stdout, stderr: ended.stderr }
}
const good = { type: 'message.customer', conversation_id: 'c-1', text: 'I want a person', event_id: 'e-1' }
const bad = { type: 'mesage.customer', conversation_id: 'c-1', text: 'hello', event_id: 'e-2' }

test('a file of which nothing was taken ends with a failure and one sentence that says so', async () => {
  const { code, stderr } = await replay(bad, { ...bad, event_id: 'e-3' })
  expect(code).toBe(1)
  expect(stderr).toMatch(/events\.jsonl: none of its 2 events was taken; the first: unknown_type \/type .*did you mean/)
})

test('a file of which something was taken ends well, and names what was not', async () => {
  const { code, stdout } = await replay(good, bad)
  expect(code).toBe(0)
  expect(stdout).toContain('rejected e-2: unknown_type /type')
})

test('sent a second time it ends well too: all of it is there', async () => {
  expect((await replay(good)).code).toBe(0)
})
