import type { KV } from '@nats-io/kv'
import { EVALUATED_KEY, type Evaluated, type SignOfLife } from '../../contract/alert.ts'
import type { AlertOptions } from './alerts.ts'
import type { AlertCounters } from './counters.ts'

/** Who outside misses the watchdog when it stays away, and when it was last heard there. */
export interface SignsOfLife {
  list(): SignOfLife[]
  /** @param at epoch ms */
  taken(way: string, at: number): void
}

type Options = Pick<AlertOptions, 'watchdog' | 'heartbeat' | 'receivers'>

/** @param evaluated where the last round was written down, by whichever process: it goes on from there */
export async function openSignsOfLife(evaluated: KV, options: Options, counters: AlertCounters): Promise<SignsOfLife> {
  const entry = await evaluated.get(EVALUATED_KEY)
  const before = entry?.operation === 'PUT' ? (entry.json<Evaluated>().watchdog ?? []) : []
  const taken_at = new Map(before.map((sign) => [sign.way, sign.taken_at]))
  const told = options.watchdog ? options.receivers.filter(({ again_ms }) => again_ms !== undefined) : []
  const ways = [...(options.heartbeat === undefined ? [] : ['heartbeat']), ...told.map(({ name }) => name)]
  return {
    list: () => ways.map((way) => ({ way, taken_at: taken_at.get(way) ?? 0 })),
    taken(way, at) {
      taken_at.set(way, at)
      counters.watchdog.set({ way }, at / 1000)
    },
  }
}
