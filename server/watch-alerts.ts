import { Gauge, type Registry } from 'prom-client'
import type { Bus } from '../adapters/bus.ts'
import { follow } from '../adapters/follow.ts'
import { EVALUATED_BUCKET, type Evaluated, isWatched } from '../contract/alert.ts'
import type { PartState } from './health.ts'

/**
 * Whether anybody evaluates the alerts, seen from any process: whoever does writes it down after each round. It is the
 * inside of the watchdog: a process that answers while nobody watches says so.
 */
export interface AlertsWatch {
  state(): PartState
  stop(): void
}

/** A process that has just started, or one that takes the watch over, may take so long. */
const GRACE_MS = 60_000

/** @throws a NATS error when the broker is away */
export async function watchAlerts(bus: Bus, registry: Registry, clock: () => number): Promise<AlertsWatch> {
  const started_at = clock()
  let last: Evaluated | null = null
  /** by the clock of this process, once it has seen a round: that of another may be off */
  let seen_at = 0
  const following = await follow(bus, await bus.bucket(EVALUATED_BUCKET), (entry) => {
    if (entry.operation !== 'PUT') return
    seen_at = last === null ? Math.min(entry.json<Evaluated>().at, clock()) : clock()
    last = entry.json<Evaluated>()
  })
  const age_ms = () => clock() - (last === null ? started_at : seen_at)
  new Gauge({
    name: 'baton_alert_evaluation_age_seconds',
    help: 'How long ago any process evaluated the rules; since the start of this one when none has',
    registers: [registry],
    collect() {
      this.set(Math.max(0, age_ms()) / 1000)
    },
  })
  return {
    state() {
      const age_seconds = Math.round(Math.max(0, age_ms()) / 1000)
      if (last !== null && isWatched(age_ms(), last))
        return { ok: true, age_seconds, rule_count: last.rule_count, round_ms: last.round_ms }
      if (clock() - started_at <= GRACE_MS) return { ok: true, age_seconds, reason: 'not evaluated yet' }
      return { ok: false, age_seconds, reason: 'nobody evaluates the alerts' }
    },
    stop: following.stop,
  }
}
