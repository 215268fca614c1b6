import { join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { quiet, readBytes, renewing } from './connections.ts'
import type { Ordered, Said } from './console-process.ts'

/**
 * The process in which the embedded engine runs what somebody types, see `console-process.ts`. It has an engine of its own, in a
 * directory that is thrown away, and of the tables only what a disk shows that cannot be written to.
 */

/** Beyond what a statement may take by the engine's own count, which does not see everything. */
const MOST_MEMORY_BYTES = 3_000_000_000
const LOOK_MS = 100

const end = () => process.kill(process.pid, 'SIGKILL')
const say = (said: Said) => process.send?.(said)
/** What was asked is no longer waited for, by anybody. */
process.once('disconnect', end)
setInterval(() => process.memoryUsage.rss() > MOST_MEMORY_BYTES && end(), LOOK_MS)

const [, , directory = ''] = process.argv
const { Session } = await import('chdb')
const { createChdbConnection } = await import('chdb/connection')
const path = join(directory, 'engine')
// as long as it is there connections to the same path are under its configuration
const session = new Session(path, { connectionArgs: [`--config-file=${join(directory, 'engine.xml')}`] })
const open = () => createClient({ connection: createChdbConnection({ path }) as never, log: quiet })
const asker = renewing(open)
const other = open()
const killing = "KILL QUERY WHERE query NOT LIKE 'KILL%' ASYNC"

process.on('message', async (ordered: Ordered) => {
  // what has just ended cannot be ended again
  if (ordered.order === 'interrupt') return other.command({ query: killing }).catch(() => undefined)
  try {
    say({ said: 'answer', body: await answerTo(ordered) })
  } catch (error) {
    const { message, code } = error as Error & { code?: unknown }
    say({ said: 'failure', message, code: String(code ?? '') })
  }
})
say({ said: 'open' })

async function answerTo(ordered: Exclude<Ordered, { order: 'interrupt' }>): Promise<Uint8Array<ArrayBuffer>> {
  if (ordered.order === 'ask') return asker.use((client) => readBytes(client, ordered.sql))
  for (const sql of ordered.statements) await session.queryAsync(sql)
  return new Uint8Array()
}
