import type { Plumbing } from '../../contract/plumbing.ts'
import { ask } from '../islands/ask.ts'
import { type Polled, usePolled } from '../islands/use-polled.ts'

/** How the plumbing is. */

export const EVERY_SECONDS = 2

export const usePlumbing = (): Polled<Plumbing> =>
  usePolled('plumbing', (signal) => ask<Plumbing>('/v1/health', signal), EVERY_SECONDS * 1000)
