import { isBackfill } from './notices.ts'
import type { Step } from './step.ts'

/**
 * The instant at which an event asks who is there: when it came in, for the stream's clock is one for all. The past that is
 * sent in asks at its own time, or all agents of then would be gone by now.
 * @returns epoch ms
 */
export const presentAt = ({ arrival, at }: Step): number =>
  isBackfill(arrival.received_at, at) ? at : arrival.received_at
