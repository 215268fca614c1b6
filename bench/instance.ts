import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../config.ts'
import { nodeFlags } from '../scripts/node-flags.mjs'
import { cpuSeconds } from './cpu.ts'
import type { LoadOrder, LoadResult } from './load.ts'
import type { Question } from './program.ts'

/** A Baton for measuring: its own directory and ports, in a process of its own. */
export interface Instance {
  url: string
  pid: number
  broker_pid: number
  broker: { url: string; user: string; password: string }
  directory: string
  /** keys of the workspace `bench` */
  keys(count: number): Promise<string[]>
  ask<V>(question: Omit<Question, 'id'>): Promise<V>
  /** Resolves when everything on the stream is in the tables. @returns epoch ms */
  untilVisible(): Promise<number>
  /** Resolves at the next insert. @returns epoch ms */
  nextInsert(): Promise<number>
  cpu(): { program: number; broker: number }
  kill(): Promise<void>
  /** ends it and removes its directory, unless it is kept for another start */
  stop(keep?: boolean): Promise<void>
}

interface Message {
  is: string
  id?: number
  value?: unknown
  error?: string
  port?: number
  broker_pid?: number
  broker?: Instance['broker']
  at?: number
}

const root = join(import.meta.dirname, '..')

/** @param directory of an earlier instance, to go on with it */
export async function startInstance(
  options: { directory?: string; pages?: boolean; alerts_to?: string } = {},
): Promise<Instance> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'baton-bench-')))
  const pages = options.pages && existsSync(join(root, 'dist')) ? join(root, 'dist') : ''
  const child = fork(
    join(import.meta.dirname, 'program.ts'),
    [directory, readConfig([])?.nats_server ?? '', pages, options.alerts_to ?? ''],
    {
      execArgv: [...process.execArgv, ...nodeFlags],
    },
  )
  const onExit = () => void child.kill('SIGKILL')
  process.once('exit', onExit)
  const gone = once(child, 'exit')
  const ready = await messageOf(child, gone, ({ is }) => is === 'ready')
  const ask = asker(child)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
    process.off('exit', onExit)
  }
  const pid = child.pid as number
  const broker_pid = ready.broker_pid as number
  const instance: Instance = {
    url: `http://127.0.0.1:${ready.port}`,
    pid,
    broker_pid,
    broker: ready.broker as Instance['broker'],
    directory,
    ask,
    keys: (count) => Promise.all(Array.from({ length: count }, () => ask<string>({ ask: 'key' }))),
    async untilVisible() {
      const { last_seq } = await ask<Lanes>({ ask: 'lanes' })
      while ((await ask<Lanes>({ ask: 'lanes' })).cursor < last_seq) await sleep(20)
      return Date.now()
    },
    nextInsert: async () => (await messageOf(child, gone, ({ is }) => is === 'inserted')).at as number,
    cpu: () => ({ program: cpuSeconds(pid), broker: cpuSeconds(broker_pid) }),
    kill: () => end('SIGKILL'),
    async stop(keep = false) {
      await end('SIGTERM')
      if (!keep) await rm(directory, { recursive: true, force: true })
    },
  }
  return instance
}

export interface Lanes {
  cursor: number
  last_seq: number
  lag_seconds: number
  waiting_rows: number
  conversations: number
}

function messageOf(child: ChildProcess, gone: Promise<unknown>, isIt: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const listen = (message: Message) => {
      if (!isIt(message)) return
      child.off('message', listen)
      resolve(message)
    }
    child.on('message', listen)
    void gone.then(() => reject(new Error('the measured Baton ended by itself')))
  })
}

function asker(child: ChildProcess) {
  let last = 0
  const open = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  child.on('message', ({ is, id = 0, value, error }: Message) => {
    if (is !== 'answer') return
    const waiting = open.get(id)
    open.delete(id)
    if (error === undefined) waiting?.resolve(value as never)
    else waiting?.reject(new Error(error))
  })
  return <V>(question: Omit<Question, 'id'>): Promise<V> =>
    new Promise<V>((resolve, reject) => {
      const id = ++last
      open.set(id, { resolve: resolve as (value: never) => void, reject })
      child.send({ ...question, id } satisfies Question)
    })
}

/** A load generator that is ready to begin. */
export interface Load {
  /** Sends until its time is over. */
  begin(): Promise<LoadResult>
  /** Ends it before its time. */
  end(): void
}

/** The usual mix, from a process of its own. */
export async function prepareLoad(
  instance: Instance,
  order: Partial<LoadOrder> & Pick<LoadOrder, 'rate' | 'seconds' | 'run'>,
  connections = 4,
): Promise<Load> {
  const keys = await instance.keys(connections)
  const child = fork(join(import.meta.dirname, 'load.ts'))
  const gone = once(child, 'exit')
  const onExit = () => void child.kill('SIGKILL')
  process.once('exit', onExit)
  child.once('exit', () => process.off('exit', onExit))
  child.send({
    url: instance.url,
    keys,
    batch: 100,
    open: 150,
    cut: 0,
    time_decisions: false,
    decide_ms: 0,
    ...order,
  } satisfies LoadOrder)
  await messageOf(child, gone, ({ is }) => is === 'ready')
  return {
    async begin() {
      const result = messageOf(child, gone, ({ is }) => is === 'result')
      child.send({ is: 'go' })
      return ((await result) as unknown as { result: LoadResult }).result
    },
    end: () => void child.send({ is: 'end' }),
  }
}
