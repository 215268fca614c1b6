import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { withDeathSignal } from '../adapters/broker.ts'
import { natsServer } from './setup/programs.ts'

/** A real nats-server for tests: its own child, its own directory, its own port on 127.0.0.1. */
export interface TestBroker {
  url: string
  port: number
  directory: string
  readonly pid: number
  /** Resolves when the process is gone; the directory stays, so that `restart` finds it again. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Resolves when no thread of it runs any more: a signal alone takes effect some time later. Linux only. */
  freeze(): Promise<void>
  thaw(): void
  /** Between `kill` and `restart`: the broker has forgotten its readers, as after an outage of more than five minutes. */
  forgetReaders(): void
  /** A new process on the same port and directory. Only after `kill`. */
  restart(): Promise<void>
  /** Kills what runs and removes the directory. */
  stop(): Promise<void>
}

/** @throws when no nats-server is installed or it does not listen within 10 s */
export async function startTestBroker(options: { arguments?: string[] } = {}): Promise<TestBroker> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-nats-'))
  const port = await freePort()
  let child = await spawnServer(port, directory, options.arguments ?? [])
  // A failed test must not leave a server behind: vitest ends the fork without calling `stop`.
  const onExit = () => {
    child.kill('SIGKILL')
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', onExit)
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    directory,
    get pid() {
      return child.pid ?? 0
    },
    kill,
    async freeze() {
      child.kill('SIGSTOP')
      while (!isStopped(child.pid ?? 0)) await new Promise((resolve) => setTimeout(resolve, 5))
    },
    thaw: () => void child.kill('SIGCONT'),
    forgetReaders() {
      for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
        if (basename(name) === 'obs') rmSync(join(directory, name), { recursive: true })
    },
    async restart() {
      await kill()
      child = await spawnServer(port, directory, options.arguments ?? [])
    },
    async stop() {
      process.removeListener('exit', onExit)
      await kill()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function spawnServer(port: number, directory: string, more: string[]): Promise<ChildProcess> {
  const flags = ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', directory, ...more]
  // a run that is broken off ends its forks without a word: the kernel then ends their brokers
  const [program, args] = withDeathSignal([natsServer, ...flags])
  const child = spawn(program, args, { stdio: 'ignore' })
  const failed = once(child, 'error').then(([error]) => {
    throw error
  })
  await Promise.race([failed, waitUntilOpen(child, port)])
  failed.catch(() => {})
  return child
}

/** The state is the first letter after the command's name in brackets; T = stopped. */
function isStopped(pid: number): boolean {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.every((thread) =>
    / T /.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').replace(/^.*\)/, '')),
  )
}

async function waitUntilOpen(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`nats-server ended with ${child.exitCode}`)
    if (Date.now() > deadline) throw new Error(`nats-server did not listen on ${port} within 10 s`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })

export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
