import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@nats-io/transport-node'
import { afterAll, expect, test } from 'vitest'
import { type Broker, brokerAddress, startBroker } from '../../adapters/broker.ts'
import { connectBus } from '../../adapters/bus.ts'
import { commandLine } from '../../adapters/data-lock.ts'
import { natsServer } from '../setup/programs.ts'

const directories: string[] = []
const directory = async () => {
  const made = await mkdtemp(join(tmpdir(), 'baton-broker-'))
  directories.push(made)
  return made
}
afterAll(() => Promise.all(directories.map((made) => rm(made, { recursive: true, force: true }))))

const quiet = { info: () => undefined, warn: () => undefined }
const start = (where: string, more: Partial<Parameters<typeof startBroker>[0]> = {}): Promise<Broker> =>
  startBroker({ binary: natsServer, directory: where, log: quiet, ...more })
const envelope = { workspace: 'acme', received_at: 1, kind: 'events' as const, lines: ['{}'] }
const until = async (what: () => boolean | Promise<boolean>, ms = 25_000) => {
  for (const end = Date.now() + ms; !(await what()); await sleep(20)) if (Date.now() > end) throw new Error('too late')
}

test('what it stored is there again after a stop and a start', async () => {
  const where = await directory()
  for (const stored of [1, 2]) {
    const broker = await start(where)
    const bus = await connectBus({ ...broker, name: 'test' })
    await bus.publishEnvelope(0, envelope, `m${stored}`)
    expect((await bus.eventsState()).last_seq).toBe(stored)
    await bus.close()
    await broker.stop()
  }
})

test('a stopped broker leaves no process and no address', async () => {
  const where = await directory()
  const broker = await start(where)
  const { pid } = broker
  expect(commandLine(pid)).toContain(where)
  await broker.stop()
  expect(commandLine(pid)).toBe('')
  expect(await brokerAddress(where)).toBeNull()
})

test('another user of the machine cannot come in without the password', async () => {
  const where = await directory()
  const broker = await start(where)
  await expect(connect({ servers: broker.url, reconnect: false })).rejects.toThrow(/Authorization/i)
  expect((await stat(join(where, 'nats.conf'))).mode & 0o077).toBe(0)
  expect((await stat(join(where, 'address.json'))).mode & 0o077).toBe(0)
  await broker.stop()
})

test('a broker that is killed comes back on the same port, and the connection heals', async () => {
  const where = await directory()
  const broker = await start(where)
  const bus = await connectBus({ ...broker, name: 'test' })
  await bus.publishEnvelope(0, envelope, 'm1')
  const first = broker.pid
  process.kill(first, 'SIGKILL')
  await until(() => broker.pid !== first)
  await until(() =>
    bus.publishEnvelope(0, envelope, 'm2').then(
      () => true,
      () => false,
    ),
  )
  expect((await bus.eventsState()).last_seq).toBe(2)
  await bus.close()
  await broker.stop()
})

/** No file of the process may become longer than that: what it writes fails as on a full disk. */
const limitFiles = (pid: number, bytes: string) => execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])

test.runIf(existsSync('/usr/bin/prlimit'))(
  'a broker that could not write takes events again once there is room',
  async () => {
    let hasRoom = false
    const broker = await start(await directory(), { hasRoom: () => hasRoom })
    const bus = await connectBus({ ...broker, name: 'test', publish_timeout_ms: 3000 })
    const isTaken = (id: string) => bus.publishEnvelope(0, envelope, id).then(() => true, () => false) // biome-ignore format: one line
    expect(await isTaken('m1')).toBe(true)
    limitFiles(broker.pid, '1')
    expect(await isTaken('m2')).toBe(false)
    limitFiles(broker.pid, 'unlimited')
    const first = broker.pid
    expect(await isTaken('m2')).toBe(false)
    await sleep(1500)
    expect(broker.pid).toBe(first)
    hasRoom = true
    await until(() => isTaken('m2'))
    // it answers a moment before we know that it does
    await until(() => broker.pid !== first)
    expect((await bus.eventsState()).last_seq).toBe(2)
    await bus.close()
    await broker.stop()
  },
)

test('a broker that is killed again and again while it is being stopped stays away', async () => {
  const broker = await start(await directory())
  process.kill(broker.pid, 'SIGKILL')
  await sleep(120)
  await broker.stop()
  const last = broker.pid
  await sleep(400)
  expect(commandLine(last)).toBe('')
  expect(broker.pid).toBe(last)
})

const keeper = `
  import { startBroker } from ${JSON.stringify(new URL('../../adapters/broker.ts', import.meta.url).href)}
  const broker = await startBroker({ binary: process.argv[1], directory: process.argv[2], log: { info() {}, warn() {} } })
  console.log(broker.pid)
`
/** A process that starts a broker and is then killed without a chance to clean up. @returns the broker's pid */
async function killedKeeper(where: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', keeper, natsServer, where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [text] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return Number(text)
}

test.runIf(process.platform === 'linux' && existsSync('/usr/bin/setpriv'))(
  'the broker ends by itself when its Baton is killed',
  async () => {
    const pid = await killedKeeper(await directory())
    await until(() => commandLine(pid) === '')
  },
)

test('a broker that outlived its Baton is ended by the next one, which finds everything', async () => {
  const where = await directory()
  // the same configuration, started by hand: nothing tells this one that its parent is gone
  const earlier = await start(where)
  const config = await readFile(join(where, 'nats.conf'), 'utf8')
  await earlier.stop()
  await writeFile(join(where, 'nats.conf'), config)
  const orphan = spawn(natsServer, ['-c', join(where, 'nats.conf')], { stdio: 'ignore' })
  await writeFile(join(where, 'broker.pid'), String(orphan.pid))
  const gone = once(orphan, 'exit')
  const broker = await start(where)
  await gone
  expect(broker.pid).not.toBe(orphan.pid)
  await broker.stop()
})

test('a stale pid file never ends a stranger', async () => {
  const where = await directory()
  const stranger = spawn('sleep', ['30'], { stdio: 'ignore' })
  await writeFile(join(where, 'broker.pid'), String(stranger.pid))
  const broker = await start(where)
  expect(stranger.exitCode).toBeNull()
  expect(commandLine(stranger.pid ?? 0)).toContain('sleep')
  await broker.stop()
  stranger.kill()
})

test('a binary that is missing or a port that is taken is one clear error', async () => {
  await expect(start(await directory(), { binary: '/nowhere/nats-server' })).rejects.toThrow(/did not start/)
  const broker = await start(await directory())
  const port = Number(new URL(broker.url).port)
  await expect(start(await directory(), { port })).rejects.toThrow(/address already in use/)
  await broker.stop()
})

test('the durable profile is understood by the broker', async () => {
  const broker = await start(await directory(), { durable: true })
  await broker.stop()
})
