import { readFile } from 'node:fs/promises'
import { Gauge, type Registry } from 'prom-client'
import type { Store } from '../adapters/store.ts'

/** How many dead letters are open, counted twice a minute: whoever scrapes does not wait for the database. */

const LOOK_MS = 30_000
const file = new URL('../queries/server/open-dead-letters.sql', import.meta.url)

export interface DeadLetterWatch {
  /** Counts now. */
  look(): Promise<void>
  stop(): void
}

export async function watchDeadLetters(store: Pick<Store, 'query'>, registry: Registry): Promise<DeadLetterWatch> {
  const sql = await readFile(file, 'utf8')
  const gauge = new Gauge({
    name: 'baton_dlq_messages',
    help: 'Dead letters of the whole installation that nobody has sent again or set aside; each process with a database says the same (take the max), and nothing while the database does not answer',
    registers: [registry],
  })
  // a gauge begins at 0, and nobody has counted yet
  const forget = () => gauge.remove()
  forget()
  let looking: Promise<void> | null = null
  const count = async () => {
    try {
      const [row] = await store.query<{ open_count: number | string }>(sql)
      gauge.set(Number(row?.open_count))
    } catch {
      forget()
    }
  }
  const look = () => {
    looking ??= count().finally(() => {
      looking = null
    })
    return looking
  }
  const timer = setInterval(() => void look(), LOOK_MS).unref()
  void look()
  return { look, stop: () => clearInterval(timer) }
}
