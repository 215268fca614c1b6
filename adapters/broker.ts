import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from './data-lock.ts'
import { watchStuckStreams } from './stuck-streams.ts'

/** A nats-server of our own: a child of this process, JetStream on file, reachable from this machine and with a password only. */
export interface Broker {
  url: string
  user: string
  password: string
  /** of the child that runs now; it changes when the broker died and was started again */
  readonly pid: number
  /** Ends the child: it may finish its writes for three seconds. */
  stop(): Promise<void>
}

export interface BrokerOptions {
  /** path of nats-server */
  binary: string
  /** where everything of it lives; nobody else may use it */
  directory: string
  /** absent = any free one */
  port?: number
  /** forces every event to the disk before it acknowledges it; otherwise every two seconds */
  durable?: boolean
  /** false while the disk is full: a broker that could not write is not started again before; absent = always room */
  hasRoom?(): boolean
  /** its process runs: until it is ready there is nothing to do here */
  onSpawn?(): void
  log: BrokerLog
}

interface BrokerLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

/** How to reach a running broker, as it leaves it in its directory. */
export type BrokerAddress = Pick<Broker, 'url' | 'user' | 'password'>

/** Recovery of a large store takes its time. */
const READY_MS = 60_000
const STOP_MS = 3000
const RESTART_MS = [100, 250, 500, 1000, 2000, 5000]
const HEAL_MS = { look: 1000, pause: 30_000 }

/**
 * Starts the broker and keeps it running until `stop`.
 * @throws Error with the end of the broker's own log when it does not come up
 */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const { directory, log } = options
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await endOrphan(directory, log)
  const stuck = await watchStuckStreams(join(directory, 'nats.log'))
  const user = 'baton'
  const password = randomBytes(24).toString('base64url')
  let { child, port } = await launch(options, { user, password }, options.port ?? -1)
  const address = { url: `nats://127.0.0.1:${port}`, user, password }
  await writePrivately(join(directory, 'address.json'), JSON.stringify(address))
  let stopping = false
  const cancel = new AbortController()

  async function watch(): Promise<void> {
    while (!stopping) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      for (let attempt = 0; !stopping; attempt++) {
        const pause = RESTART_MS[Math.min(attempt, RESTART_MS.length - 1)] ?? 0
        log.warn(
          { code: child.exitCode, signal: child.signalCode, pause_ms: pause },
          'the broker ended, starting it again',
        )
        await sleep(pause, undefined, { signal: cancel.signal }).catch(() => undefined)
        if (stopping || (await relaunch())) break
      }
    }
  }
  async function relaunch(): Promise<boolean> {
    try {
      const next = await launch(options, { user, password }, port)
      child = next.child
      log.info({ pid: child.pid, port }, 'the broker runs again')
      return true
    } catch (error) {
      log.warn({ err: error }, 'the broker did not start')
      return false
    }
  }
  const watching = watch()

  async function heal(): Promise<void> {
    for (let pause = HEAL_MS.look; !stopping; ) {
      await sleep(pause, undefined, { signal: cancel.signal }).catch(() => undefined)
      pause = HEAL_MS.look
      const isStuck = await stuck.areThere().catch(() => false)
      if (stopping || !isStuck || options.hasRoom?.() === false) continue
      log.warn({ pid: child.pid }, 'the broker could not write and takes no more until it is started again')
      await end(child)
      await stuck.forget().catch(() => undefined)
      pause = HEAL_MS.pause
    }
  }
  const healing = heal()

  return {
    ...address,
    get pid() {
      return child.pid ?? 0
    },
    async stop() {
      stopping = true
      cancel.abort()
      await end(child)
      await Promise.all([watching, healing])
      // a restart that was under way when we were asked to stop
      await end(child)
      for (const name of ['address.json', 'broker.pid']) await rm(join(directory, name), { force: true })
    },
  }
}

/** @returns the address of the broker that runs in this directory, or null */
export async function brokerAddress(directory: string): Promise<BrokerAddress | null> {
  const text = await readFile(join(directory, 'address.json'), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as BrokerAddress)
}

/** On one machine more threads of it mostly wake each other up: a third more CPU a message. Whoever needs more has a cluster. */
const oneThread = ['env', 'GOMAXPROCS=1'] as const

async function launch(options: BrokerOptions, login: { user: string; password: string }, port: number) {
  const { directory, binary } = options
  const config = join(directory, 'nats.conf')
  await removeWhere(directory, (name) => name.endsWith('.ports'))
  await writePrivately(config, configuration(options, login, port))
  const [program, args] = withDeathSignal([...oneThread, binary, '-c', config])
  // a group of its own: Ctrl-C in the terminal is for us, the broker goes after the last events are in
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  options.onSpawn?.()
  const endWithUs = () => child.kill('SIGTERM')
  process.once('exit', endWithUs)
  child.once('exit', () => process.removeListener('exit', endWithUs))
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  failed.catch(() => undefined)
  try {
    const answering = await Promise.race([failed, waitUntilReady(child, directory)])
    await writeFile(join(directory, 'broker.pid'), String(child.pid))
    return { child, port: answering }
  } catch (error) {
    child.kill('SIGKILL')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`nats-server (${binary}) did not start: ${reason}${await lastLog(directory)}`, { cause: error })
  }
}

function configuration(options: BrokerOptions, login: { user: string; password: string }, port: number): string {
  const path = (name: string) => JSON.stringify(join(options.directory, name))
  return [
    'server_name: baton',
    `listen: "127.0.0.1:${port}"`,
    `authorization { user: ${login.user}, password: "${login.password}" }`,
    'max_payload: 8MB',
    `ports_file_dir: ${JSON.stringify(options.directory)}`,
    `log_file: ${path('nats.log')}`,
    'logfile_size_limit: 10MB',
    'logfile_max_num: 3',
    // reservations of the streams must not depend on the disk's free space of the day: the disk floor watches that
    `jetstream { store_dir: ${path('store')}, max_memory_store: 256MB, max_file_store: 256GB, sync_interval: ${options.durable ? 'always' : '"2s"'} }`,
    '',
  ].join('\n')
}

/** When we are killed without a chance to clean up, the kernel tells the broker to finish. Linux with util-linux only. */
export function withDeathSignal(command: [string, ...string[]]): [string, string[]] {
  const [program, ...args] = command
  if (process.platform !== 'linux') return [program, args]
  const able = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0
  return able ? ['setpriv', ['--pdeathsig', 'TERM', ...command]] : [program, args]
}

/** @returns the port it listens on, which it writes down once JetStream has recovered */
async function waitUntilReady(child: ChildProcess, directory: string): Promise<number> {
  const deadline = Date.now() + READY_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`)
    const name = (await readdir(directory)).find((file) => file.endsWith('.ports'))
    const text = name === undefined ? '' : await readFile(join(directory, name), 'utf8')
    const port = /:(\d+)"/.exec(text)?.[1]
    if (port !== undefined) return Number(port)
    await sleep(10)
  }
  throw new Error(`it was not ready within ${READY_MS / 1000} s`)
}

/** A broker left over from a Baton that was killed would hold the files: it is ours, so it may be ended. */
async function endOrphan(directory: string, log: BrokerLog): Promise<void> {
  const pid = Number(await readFile(join(directory, 'broker.pid'), 'utf8').catch(() => '0'))
  if (pid === 0 || !isOurs(pid, directory)) return
  log.warn({ pid }, 'ending the broker that an earlier Baton left behind')
  for (const [signal, wait_ms] of [
    ['SIGTERM', STOP_MS],
    ['SIGKILL', STOP_MS],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    for (const deadline = Date.now() + wait_ms; Date.now() < deadline; await sleep(20))
      if (!isOurs(pid, directory)) return
  }
}

/** The pid may belong to somebody else by now: only a process that was started with our very configuration counts. */
const isOurs = (pid: number, directory: string): boolean => commandLine(pid).includes(join(directory, 'nats.conf'))

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(late)
}

async function removeWhere(directory: string, matches: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(directory)).filter(matches)) await rm(join(directory, name), { force: true })
}

async function writePrivately(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600)
  await file.writeFile(text)
  await file.close()
}

async function lastLog(directory: string): Promise<string> {
  const text = await readFile(join(directory, 'nats.log'), 'utf8').catch(() => '')
  const problems = text.split('\n').filter((line) => /\[(FTL|ERR)\]/.test(line))
  return problems.length === 0 ? '' : `: ${problems.at(-1)?.replace(/^.*\[(FTL|ERR)\] /, '')}`
}
