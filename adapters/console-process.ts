import { fork } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Asker } from './connections.ts'
import { createTurn } from './in-turn.ts'

/**
 * What somebody types runs in a process of its own, where the engine is embedded: it cannot be made to leave a call of a function
 * that takes hours, and has no user that may only read. That process can be ended whatever it does, and sees the tables on a disk
 * that cannot be written to, as they were at most a second ago. It begins with the first statement.
 */

/** One table as the engine knows it. */
export interface Definition {
  name: string
  /** CREATE TABLE … */
  text: string
  /** where its parts are; '' = a view */
  path: string
}

export type Ordered = { order: 'attach'; statements: string[] } | { order: 'ask'; sql: string } | { order: 'interrupt' }
export type Said =
  | { said: 'open' }
  | { said: 'answer'; body: Uint8Array<ArrayBuffer> }
  | { said: 'failure'; message: string; code: string }

/** That a statement is given to notice that it was ended. */
const GRACE_MS = 1500
/** So long the process waits for the next statement: looking at the tables each second costs a tenth of a core. */
const IDLE_MS = 2 * 60_000

/** @param path of the engine's data @param definitions of the tables that may be asked */
export function createConsoleProcess(path: string, definitions: () => Promise<Definition[]>): Asker {
  const inTurn = createTurn()
  let child: Child | null = null
  let running: { sql: string; isEnded: boolean } | null = null
  let idle: NodeJS.Timeout | undefined
  const end = async () => {
    clearTimeout(idle)
    await child?.end('the database was closed')
  }
  const opened = async () => {
    if (child === null || child.isOver()) {
      await child?.gone
      child = await openChild(resolve(path), await definitions())
    }
    return child
  }
  return {
    ask: (sql, most_ms) =>
      inTurn(async () => {
        clearTimeout(idle)
        const mine = { sql, isEnded: false }
        running = mine
        let late: NodeJS.Timeout | undefined
        try {
          const asked = await opened()
          if (mine.isEnded) throw new Error(ended)
          late = setTimeout(() => void asked.end('Code: 159. DB::Exception: it took too long'), most_ms)
          return await asked.order({ order: 'ask', sql })
        } finally {
          running = null
          clearTimeout(late)
          idle = setTimeout(() => void inTurn(end), IDLE_MS).unref()
        }
      }),
    async interrupt(marker) {
      const [asked, mine] = [child, running]
      if (mine === null || !mine.sql.includes(marker)) return
      mine.isEnded = true
      asked?.interrupt()
      setTimeout(() => running === mine && void asked?.end(ended), GRACE_MS).unref()
    },
    close: end,
  }
}

const ended = 'Code: 394. DB::Exception: it was ended'

interface Child {
  /** One after the other. @throws Error with the engine's message, or why the process has ended */
  order(ordered: Ordered): Promise<Uint8Array<ArrayBuffer>>
  interrupt(): void
  /** Ends it, whatever it does. @param why what is told to whoever waits */
  end(why: string): Promise<void>
  isOver(): boolean
  /** when nothing of it is left */
  gone: Promise<void>
}

async function openChild(path: string, definitions: Definition[]): Promise<Child> {
  const directory = `${path}-console`
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { mode: 0o700 })
  await writeFile(join(directory, 'engine.xml'), configuration(path))
  // it sees no secret and no directory of anybody else's: the engine reads a config.xml where it begins
  const env = { TZ: 'UTC' }
  const child = fork(join(import.meta.dirname, 'console-child.ts'), [directory], {
    ...{ cwd: directory, env, execArgv: [], serialization: 'advanced', stdio: 'ignore' },
  })
  let waiting = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  let isOver = false
  let reason = 'the process in which statements run has ended'
  const gone = new Promise<void>((done) => {
    child.once('exit', async () => {
      isOver = true
      waiting.reject(new Error(reason))
      await rm(directory, { recursive: true, force: true }).catch(() => undefined)
      done()
    })
  })
  child.on('message', (said: Said) => {
    if (said.said === 'failure') waiting.reject(Object.assign(new Error(said.message), { code: said.code }))
    else waiting.resolve(said.said === 'answer' ? said.body : new Uint8Array())
  })
  const order = (ordered: Ordered) => {
    waiting = Promise.withResolvers()
    if (isOver) waiting.reject(new Error(reason))
    else child.send(ordered)
    return waiting.promise
  }
  await waiting.promise
  await order({ order: 'attach', statements: definitions.map(attached) })
  return {
    order,
    interrupt: () => void (isOver || child.send({ order: 'interrupt' } satisfies Ordered)),
    end(why) {
      reason = why
      child.kill('SIGKILL')
      return gone
    },
    isOver: () => isOver,
    gone,
  }
}

/** The directory of the tables as a disk that this engine cannot write to. */
const configuration = (path: string): string => `<clickhouse>
  <max_server_memory_usage>2000000000</max_server_memory_usage>
  <storage_configuration>
    <disks><tables>
      <type>object_storage</type><object_storage_type>local_blob_storage</object_storage_type><metadata_type>plain</metadata_type>
      <path>${inXml(path)}/</path><readonly>1</readonly>
    </tables></disks>
    <policies><tables><volumes><only><disk>tables</disk></only></volumes></tables></policies>
  </storage_configuration>
</clickhouse>`

const inXml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The same table over the same parts, looked at again each second. */
function attached({ text, path }: Definition): string {
  if (path === '') return text
  const named = text.replace(/^CREATE TABLE (\S+)/, `ATTACH TABLE $1 UUID '${basename(path)}'`)
  return `${named.slice(0, named.lastIndexOf(' SETTINGS '))} SETTINGS storage_policy = 'tables', refresh_parts_interval = 1`
}
