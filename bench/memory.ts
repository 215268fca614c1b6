import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodeFlags } from '../scripts/node-flags.mjs'
import { family, residentBytes } from './cpu.ts'
import type { Figure } from './figures.ts'

/** How much memory everything of the demo takes, after its week is told. */
export async function measureMemory(demo: RunningDemo, seconds: number): Promise<Figure> {
  const samples: number[] = []
  for (let second = 0; second < seconds; second++) {
    await sleep(1000)
    samples.push(family(demo.pid).reduce((sum, pid) => sum + residentBytes(pid), 0))
  }
  const gigabytes = Math.max(...samples) / 2 ** 30
  return {
    what: 'memory, all roles, demo traffic',
    must: '1.5 GB',
    aim: '0.8 GB',
    ours: `${gigabytes.toFixed(2)} GB`,
    met: gigabytes <= 1.5,
    note: `program and broker, the most of ${seconds} s after the back-fill (${demo.told})`,
  }
}

export interface RunningDemo {
  url: string
  pid: number
  /** how much of the past it had to tell */
  told: string
  /** ends it and removes its data */
  stop(): Promise<void>
}

/** The real program with the demo's traffic, in a directory and on a port of its own. Resolves when its week is told. */
export async function startDemo(): Promise<RunningDemo> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-memory-'))
  const port = String(await freePort())
  const main = join(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, [...nodeFlags, main, '--demo', '--port', port], {
    env: { ...process.env, BATON_DATA: directory },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const told = await lineOf(child.stdout, /past is told: (.*)\.\n/)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    told,
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      process.off('exit', kill)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function lineOf(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  let text = ''
  for await (const piece of stream) {
    text += piece
    const match = pattern.exec(text)
    if (match !== null) {
      stream.resume()
      return match[1] as string
    }
  }
  throw new Error(`the demo ended without a word: ${text}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
