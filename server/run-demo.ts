import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keys } from '../adapters/keys.ts'
import { backfill } from '../demo/backfill.ts'
import { type DemoOptions, startDemo } from '../demo/live.ts'
import { reviewFlags } from '../demo/reviews.ts'
import type { Life } from './life.ts'

/** Simulated customers on a running Baton: tells their past, lets them live, and says to a person what is where. */
export interface RunDemo extends Omit<DemoOptions, 'key' | 'world'> {
  keys: Keys
  life: Pick<Life, 'onStop'>
  untilVisible(): Promise<void>
  print(line: string): void
}

export const DEMO_WORKSPACE = 'demo'

export async function runDemo(options: RunDemo): Promise<void> {
  const { url, directory, print, life } = options
  const key = await keepKey(options.keys, join(directory, 'demo-key'))
  print('')
  print(`  dashboard   ${url}`)
  print(`  write key   ${key}`)
  print(`  try it      ${curl(url, key)}`)
  print('')
  const told = await backfill({ ...options, key })
  if (told.event_count > 0) print(`  The past is told: ${told.event_count} events in ${told.seconds.toFixed(1)} s.`)
  await workOnFlags(options)
  const demo = startDemo({ ...options, key, world: told.world })
  life.onStop('demo', demo.stop)
  print('  Simulated customers are talking now; the page can switch on a storm. Ctrl-C stops everything.')
}

/** With a key of its own, which is gone afterwards: the one that is printed may not change anything. */
async function workOnFlags({ keys, url, clock, log }: RunDemo): Promise<void> {
  const { token, key_id } = await keys.create({ workspace: DEMO_WORKSPACE, scopes: ['admin'], name: 'demo review' })
  await reviewFlags({ url, key: token, clock }).catch((err: unknown) => log.warn({ err }, 'no flag was reviewed'))
  await keys.revoke(key_id)
}

/** The same key on every start, so that a curl line from yesterday still works. */
async function keepKey(keys: Keys, path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (keys.verify(kept.trim()).ok) return kept.trim()
  const { token } = await keys.create({ workspace: DEMO_WORKSPACE, scopes: ['ingest', 'read'], name: 'demo' })
  await writeFile(path, `${token}\n`, { mode: 0o600 })
  return token
}

function curl(url: string, key: string): string {
  const event = { type: 'message.customer', conversation_id: 'c-1', text: 'I want to talk to a person' }
  return [
    `curl '${url}/v1/events'`,
    `-H 'authorization: Bearer ${key}'`,
    "-H 'content-type: application/json'",
    `-d '${JSON.stringify(event)}'`,
  ].join(' \\\n                ')
}
