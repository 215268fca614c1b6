import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../adapters/data-lock.ts'
import { type Baton, repository, runProgram, spawnBaton, startBaton, temporaryDirectory } from './setup/baton.ts'
import { prometheus, promtool } from './setup/programs.ts'
import { freePort, startTestBroker } from './start-broker.ts'

const directories: { remove(): Promise<void> }[] = []
/** One that is as usual, for the tests that only look at it. */
let usual: Baton
let usualDirectory: string
beforeAll(async () => {
  usualDirectory = await directory()
  usual = await startBaton({ directory: usualDirectory })
})
afterAll(async () => {
  await usual.end('SIGTERM')
  await Promise.all(directories.map((one) => one.remove()))
})

async function directory(): Promise<string> {
  const made = await temporaryDirectory()
  directories.push(made)
  return made.path
}

/** One that Baton ran in before: to make the tables takes a fifth of a start. */
let used: Promise<string> | undefined
const usedDirectory = (): Promise<string> => {
  used ??= directory().then(async (where) => {
    await (await startBaton({ directory: where })).end('SIGTERM')
    return where
  })
  return used
}

const brokerPid = async (where: string): Promise<number> =>
  Number(await readFile(join(where, 'nats', 'broker.pid'), 'utf8'))
const isGone = async (pid: number, within_ms: number): Promise<boolean> => {
  for (const end = Date.now() + within_ms; Date.now() < end; await sleep(20)) if (commandLine(pid) === '') return true
  return false
}
/** A GET that names its host as a browser would. */
async function askAs(host: string, url: string): Promise<IncomingMessage> {
  const [response] = (await once(get(url, { headers: { host } }), 'response')) as [IncomingMessage]
  return response.resume()
}
/** @returns what it said when it gave up */
async function refusalOf(baton: Baton): Promise<{ code: number | null; lines: string[] }> {
  for (const end = Date.now() + 40_000; baton.exitCode() === null && Date.now() < end; ) await sleep(20)
  return { code: baton.exitCode(), lines: baton.output().trim().split('\n') }
}

test('a port that is taken is one line with what to type', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, lines } = await refusalOf(await spawnBaton({ directory: await directory(), port }))
  expect(lines).toEqual([`port ${port} is in use by another program, try BATON_PORT=${port + 1} npm start`])
  expect(code).toBe(1)
  other.close()
})

test('a data directory that is in use is one line naming who has it, and that one goes on', async () => {
  const { code, lines } = await refusalOf(await spawnBaton({ directory: usualDirectory }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`pid ${usual.pid}, port ${usual.port}`)
  expect(code).toBe(1)
  expect((await fetch(`${usual.url}/readyz`)).status).toBe(200)
})

test('a nats-server that is missing is one line', async () => {
  const environment = { BATON_NATS_SERVER: '/nowhere/nats-server' }
  const { code, lines } = await refusalOf(await spawnBaton({ directory: await directory(), environment }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('nats-server (/nowhere/nats-server) did not start')
  expect(code).toBe(1)
})

test('a setting that is wrong is one line', async () => {
  const environment = { BATON_LANES: 'many' }
  const { code, lines } = await refusalOf(await spawnBaton({ directory: await directory(), environment }))
  expect(lines).toEqual(['BATON_LANES=many is not usable: expected a whole number from 1 to 4'])
  expect(code).toBe(1)
})

test('a receiver of alerts that would never be reached is one line', async () => {
  const environment = {
    BATON_ALERT_WEBHOOK_URL: 'http://127.0.0.1:9/hook',
    BATON_ALERT_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32).toString('base64')}`,
  }
  const { code, lines } = await refusalOf(await spawnBaton({ directory: await directory(), environment }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(
    /^BATON_ALERT_WEBHOOK_URL: 127\.0\.0\.1 is inside the house: .*BATON_ALLOWED_INTERNAL_RECEIVERS/,
  )
  expect(code).toBe(1)
})

test('a ClickHouse server that does not answer is one line', async () => {
  const environment = { CLICKHOUSE_URL: 'http://baton:secret@127.0.0.1:9' }
  const { code, lines } = await refusalOf(await spawnBaton({ directory: await directory(), environment }))
  expect(lines).toEqual(['ClickHouse at 127.0.0.1:9: nobody answers: is it running? (CLICKHOUSE_URL)'])
  expect(code).toBe(1)
})

test('a data directory that is a file is one line', async () => {
  const where = join(await directory(), 'file')
  await writeFile(where, '')
  const { code, lines } = await refusalOf(await spawnBaton({ directory: where }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('try BATON_DATA=another/directory')
  expect(code).toBe(1)
})

test('only this machine reaches it', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter((one) => !one.internal && one.family === 'IPv4')
  for (const { address } of outside) await expect(fetch(`http://${address}:${usual.port}/healthz`)).rejects.toThrow()
  expect((await fetch(`${usual.url}/healthz`)).status).toBe(200)
})

test('what it says of itself it says to nobody who came by a foreign name (DNS rebinding)', async () => {
  for (const path of ['/metrics', '/readyz', '/v1/workspaces']) {
    expect((await askAs('evil.example', `${usual.url}${path}`)).statusCode).toBe(403)
    expect((await askAs(`localhost:${usual.port}`, `${usual.url}${path}`)).statusCode).toBe(200)
  }
})

test('listening for other machines, the dashboard wants a key and the open pages are not there', async () => {
  // not written as a loopback address, so it counts as open to others; only this machine reaches it all the same
  const environment = { BATON_HOST: '127.1' }
  const baton = await startBaton({ directory: await usedDirectory(), environment })
  expect((await fetch(`${baton.url}/v1/live?window=15m`)).status).toBe(401)
  expect((await fetch(`${baton.url}/`, { redirect: 'manual' })).headers.get('location')).toBe('/sign-in')
  await baton.end('SIGTERM')
})

test('one role alone does its own job and nothing else', async () => {
  const broker = await startTestBroker()
  const environment = { NATS_URL: broker.url }
  const command: [string, ...string[]] = [process.execPath, 'main.ts', '--role', 'ingest']
  const baton = await startBaton({ directory: await directory(), environment, command })
  const { parts } = (await (await fetch(`${baton.url}/readyz`)).json()) as { parts: object }
  expect(Object.keys(parts).sort()).toEqual(['broker', 'disk'])
  expect((await fetch(`${baton.url}/v1/events`, { method: 'POST', body: '{}' })).status).toBe(401)
  expect((await fetch(`${baton.url}/v1/live?window=15m`)).status).toBe(404)
  await baton.end('SIGTERM')
  await broker.stop()
})

test('an event that was accepted is in the database after a restart', async () => {
  const where = await directory()
  const first = await startBaton({ directory: where })
  const key = await runProgram(['scripts/key.ts', 'create', '--workspace', 'acme', '--scope', 'ingest'], where)
  const sent = await fetch(`${first.url}/v1/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key.trim()}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message.customer',
      conversation_id: 'c-1',
      event_id: 'e-1',
      text: 'a person please',
    }),
  })
  expect(sent.status).toBe(202)
  await first.end('SIGTERM')
  expect(await runProgram(['scripts/sql.ts', '--json', 'SELECT event_id, tier FROM events'], where)).toBe(
    '{"event_id":"e-1","tier":3}\n',
  )
})

test('a second start answers soon, and ready says every part', async () => {
  const again = await startBaton({ directory: await usedDirectory() })
  console.log(`second start: ready after ${again.ready_ms} ms`)
  const { ok, parts } = (await (await fetch(`${again.url}/readyz`)).json()) as {
    ok: boolean
    parts: Record<string, { ok: boolean }>
  }
  expect(ok).toBe(true)
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['broker', 'disk', 'store']))
  await again.end('SIGTERM')
})

test('what it keeps is closed to other users of the machine', async () => {
  for (const kept of ['chdb', 'nats']) expect((await stat(join(usualDirectory, kept))).mode & 0o077).toBe(0)
})

test('the metrics are in the format Prometheus reads', async () => {
  const response = await fetch(`${usual.url}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain')
  const metrics = await response.text()
  expect(metrics).toMatch(/^baton_disk_free_bytes \d+$/m)
  // promtool refuses gauges that are named as counters
  expect(metrics).not.toMatch(/^# TYPE \w+_total gauge$/m)
  if (promtool !== undefined) expect(await told(promtool, ['check', 'metrics'], metrics)).toBe('')
})

test('every metric that a rule for Prometheus or the dashboard for Grafana names is one that Baton counts', async () => {
  const rules = await readFile(join(repository, 'prometheus/baton.rules.yml'), 'utf8')
  const dashboard = await readFile(join(repository, 'grafana/baton.json'), 'utf8')
  const expressions = [...rules.matchAll(/expr: (.*)/g), ...dashboard.matchAll(/"expr": (.*)/g)]
    .map(([, expression]) => expression)
    .join(' ')
  const named = new Set(
    [...expressions.matchAll(/\bbaton_[a-z_]+/g)].map(([name]) => name.replace(/_(?:bucket|sum|count)$/, '')),
  )
  const metrics = await (await fetch(`${usual.url}/metrics`)).text()
  expect(named.size).toBeGreaterThan(7)
  expect([...named].filter((name) => !metrics.includes(`# TYPE ${name} `))).toEqual([])
})

test.skipIf(promtool === undefined)('the rules fire when they should, says promtool', async () => {
  const rules = join(repository, 'prometheus')
  expect(await told(promtool as string, ['check', 'rules', join(rules, 'baton.rules.yml')])).toContain('SUCCESS')
  expect(await told(promtool as string, ['test', 'rules', join(rules, 'baton.rules.test.yml')])).toContain('SUCCESS')
})

test.skipIf(prometheus === undefined)('a real Prometheus scrapes Baton and finds nothing to fire on', async () => {
  const where = await directory()
  const port = await freePort()
  const address = `127.0.0.1:${port}`
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [join(repository, 'prometheus/baton.rules.yml')],
    scrape_configs: [{ job_name: 'baton', static_configs: [{ targets: [new URL(usual.url).host] }] }],
  }
  await writeFile(join(where, 'prometheus.yml'), JSON.stringify(config))
  const flags = [`--config.file=prometheus.yml`, `--web.listen-address=${address}`, '--storage.tsdb.path=data']
  const running = spawn(prometheus as string, flags, { cwd: where, stdio: 'ignore' })
  const ask = async <T>(path: string): Promise<T | null> =>
    fetch(`http://${address}/api/v1/${path}`).then(
      async (answer) => ((await answer.json()) as { data: T }).data,
      () => null,
    )
  const query = (text: string) =>
    ask<{ result: { value: [number, string] }[] }>(`query?query=${encodeURIComponent(text)}`)
  try {
    await expect.poll(async () => (await query('up{job="baton"}'))?.result[0]?.value[1], { timeout: 40_000 }).toBe('1')
    await expect
      .poll(async () => (await query('baton:ingest_events:rate5m'))?.result, { timeout: 40_000 })
      .toBeDefined()
    const rules = await ask<{ groups: { rules: { name: string; health: string; state?: string }[] }[] }>('rules')
    const all = rules?.groups.flatMap((group) => group.rules) ?? []
    expect(all.length).toBeGreaterThan(8)
    expect(all.filter(({ health }) => health === 'err')).toEqual([])
    expect(all.filter(({ state }) => state === 'firing')).toEqual([])
  } finally {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
})

async function told(program: string, args: string[], input = ''): Promise<string> {
  const running = promisify(execFile)(program, args)
  running.child.stdin?.end(input)
  const { stdout, stderr } = await running.catch((error: { stdout: string; stderr: string }) => error)
  return stdout + stderr
}

const stops: [string, [string, ...string[]]][] = [
  ['the program', [process.execPath, 'main.ts']],
  ['its launcher', [process.execPath, 'scripts/run.mjs', 'start']],
  ['npm', ['npm', 'start']],
]
for (const [who, command] of stops)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    test(`${signal} to ${who} stops everything within 5 s, live streams or not`, async () => {
      const where = await usedDirectory()
      const baton = await startBaton({ directory: where, command })
      const holder = JSON.parse(await readFile(join(where, 'baton.lock'), 'utf8')) as { pid: number }
      const broker = await brokerPid(where)
      const stream = await fetch(`${baton.url}/v1/live?window=15m&workspace=acme`)
      // it ends, instead of being cut when all others have gone
      const followed = expect(stream.text()).resolves.toBeTypeOf('string')
      const { code, elapsed_ms } = await baton.end(signal)
      await followed
      expect(await isGone(holder.pid, 5000 - elapsed_ms)).toBe(true)
      expect(await isGone(broker, 100)).toBe(true)
      expect(code).toBe(0)
    })

test('Ctrl-C in a terminal, which reaches every process at once, stops everything within 5 s', async () => {
  const where = await usedDirectory()
  const baton = await startBaton({ directory: where, command: ['npm', 'start'] })
  const broker = await brokerPid(where)
  process.kill(-baton.pid, 'SIGINT')
  const gone = await Promise.all([isGone(broker, 5000), isGone(baton.pid, 5000)])
  expect({ gone, output: baton.output() }).toMatchObject({ gone: [true, true] })
})

test('after kill -9 the next start takes the directory over and finds the broker free', async () => {
  const where = await usedDirectory()
  const killed = await startBaton({ directory: where })
  const broker = await brokerPid(where)
  await killed.end('SIGKILL')
  const next = await startBaton({ directory: where })
  expect(commandLine(broker)).toBe('')
  await next.end('SIGTERM')
})

test('a launcher that is killed takes the program with it', async () => {
  const where = await usedDirectory()
  const baton = await startBaton({ directory: where, command: [process.execPath, 'scripts/run.mjs', 'start'] })
  const { pid } = JSON.parse(await readFile(join(where, 'baton.lock'), 'utf8')) as { pid: number }
  await baton.end('SIGKILL')
  expect(await isGone(pid, 5000)).toBe(true)
})
