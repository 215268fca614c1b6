import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { LaneReport } from '../../pipeline/worker.ts'

export interface PipelineChild {
  /** resolves at the next insert that begins, into this table if one is named */
  inserting(table?: string): Promise<void>
  /** resolves when it stands still, see ChildOptions, with the tables that the range in hand went into */
  halted(): Promise<string[]>
  /** what the process had used when the last insert began */
  cpuMs(): number
  /** resolves when it has the lane */
  held(): Promise<void>
  /** resolves when nothing is left to read or to insert */
  idle(): Promise<void>
  report(): LaneReport | undefined
  /** which lanes it has */
  lanes(): number[]
  /** It stands still, and goes on. */
  pause(): void
  resume(): void
  kill(): Promise<void>
  stop(): Promise<void>
  readonly stderr: string
}

interface Message {
  is: string
  table?: string
  tables?: string[]
  cpu_ms?: number
  report?: { lanes: LaneReport[] }
}

export interface ChildOptions {
  url: string
  directory: string
  /** stands still at this instant; 0 = goes */
  clock: number
  limits: Record<string, number>
  /** into how many lanes the shards are divided; 1 when it is left out */
  lanes?: number
  /** stands still for good behind the so-and-so-many-th insert into this table: it is done, and nothing comes after it */
  halt?: { table: string; count: number }
}

export function startChild({ url, directory, clock, limits, lanes = 1, halt }: ChildOptions): PipelineChild {
  const file = new URL('./pipeline-process.ts', import.meta.url).pathname
  const halting = halt === undefined ? [] : [halt.table, String(halt.count)]
  const child: ChildProcess = fork(
    file,
    [url, directory, String(clock), JSON.stringify(limits), String(lanes), ...halting],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  )
  let stderr = ''
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  let latest: LaneReport | undefined
  let held: number[] = []
  let cpuMs = 0
  child.on('message', (message: Message) => {
    const reports = message.report?.lanes ?? []
    if (message.is === 'report')
      [latest, held] = [reports[0], reports.filter((one) => one.held).map(({ lane }) => lane)]
    if (message.cpu_ms !== undefined) cpuMs = message.cpu_ms
  })
  const gone = once(child, 'exit')
  const onExit = () => child.kill('SIGKILL')
  process.once('exit', onExit)
  const until = (isIt: (message: Message) => boolean) =>
    new Promise<Message>((resolve, reject) => {
      const listen = (message: Message) => {
        if (!isIt(message)) return
        child.off('message', listen)
        resolve(message)
      }
      child.on('message', listen)
      void gone.then(() => reject(new Error(`the pipeline ended by itself: ${stderr}`)))
    })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
    process.off('exit', onExit)
  }
  return {
    inserting: async (table) =>
      void (await until((message) => message.is === 'inserting' && (table === undefined || message.table === table))),
    held: async () => void (await until(() => latest?.held === true)),
    async idle() {
      let quiet = 0
      await until((message) => {
        if (message.is !== 'report') return false
        const isQuiet =
          latest?.held === true && latest.lag_messages === 0 && latest.waiting_rows === 0 && latest.end > 0
        quiet = isQuiet ? quiet + 1 : 0
        return quiet > 60
      })
    },
    halted: async () => (await until((message) => message.is === 'halted')).tables ?? [],
    cpuMs: () => cpuMs,
    report: () => latest,
    lanes: () => held,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    get stderr() {
      return stderr
    },
  }
}
