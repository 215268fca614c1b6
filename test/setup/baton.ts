import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { nodeFlags } from '../../scripts/node-flags.mjs'
import { freePort } from '../start-broker.ts'
import { natsServer } from './programs.ts'

export const repository = join(import.meta.dirname, '..', '..')

/** The whole program, as a process of its own. */
export interface Baton {
  url: string
  port: number
  pid: number
  /** everything it printed so far */
  output(): string
  exitCode(): number | null
  /** Sends a signal and waits until it is gone. @returns exit code (null: died of a signal) and how long it took */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; elapsed_ms: number }>
}

export interface BatonOptions {
  directory: string
  port?: number
  environment?: Record<string, string>
  /** what to run instead of `node main.ts` with the program's flags */
  command?: [string, ...string[]]
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts it and does not wait. */
export async function spawnBaton(options: BatonOptions): Promise<Baton> {
  const port = options.port ?? (await freePort())
  const [program, ...args] = options.command ?? [process.execPath, ...nodeFlags, 'main.ts']
  const settings = { BATON_PORT: String(port), BATON_DATA: options.directory, BATON_NATS_SERVER: natsServer }
  const child = spawn(program, args, {
    cwd: repository,
    // a terminal's Ctrl-C goes to a whole group
    detached: true,
    env: { ...process.env, NATS_URL: '', CLICKHOUSE_URL: '', ...settings, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    output: () => printed,
    exitCode: () => child.exitCode,
    async end(signal) {
      const began = performance.now()
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill(signal)
        await gone
      }
      return { code: child.exitCode, elapsed_ms: Math.round(performance.now() - began) }
    },
  }
}

/** Starts it and waits until it can do its job. @returns also how long that took */
export async function startBaton(options: BatonOptions): Promise<Baton & { ready_ms: number }> {
  const began = performance.now()
  const baton = await spawnBaton(options)
  while (!(await isReady(baton.url))) {
    if (baton.exitCode() !== null) throw new Error(`Baton ended with ${baton.exitCode()}:\n${baton.output()}`)
    if (performance.now() - began > 100_000) throw new Error(`Baton is not ready:\n${baton.output()}`)
    await sleep(20)
  }
  return { ...baton, ready_ms: Math.round(performance.now() - began) }
}

/** Runs one of the project's programs to its end. @returns what it printed */
export async function runProgram(
  [program = '', ...args]: string[],
  directory: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const usual = { NATS_URL: '', CLICKHOUSE_URL: '', BATON_DATA: directory, BATON_NATS_SERVER: natsServer }
  const env = { ...process.env, ...usual, ...environment }
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { cwd: repository, env })
  return stdout
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  )

/** @returns a fresh directory and how to remove it */
export async function temporaryDirectory(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'baton-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}
