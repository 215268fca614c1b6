import type { SimulatedEvent } from './scene.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

export interface SimulateOptions extends Omit<WorldOptions, 'live_from' | 'with_past'> {
  /** epoch ms, the last instant */
  to: number
  /** default `to`: the last hour grows as busy as when somebody watches */
  live_from?: number
  with_past?: boolean
}

/** Everything that happens between two instants, in time order, in portions of a simulated hour. Pure: the same options, the same events. */
export function* simulate(options: SimulateOptions): Generator<SimulatedEvent[], World> {
  const { to } = options
  const world = createWorld({ with_past: true, live_from: to, ...options })
  for (let at = options.from; at < to; ) {
    at = Math.min(to, at + 3_600_000)
    const events = world.advance(at)
    if (events.length > 0) yield events
  }
  return world
}
