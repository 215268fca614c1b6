import { expect } from 'vitest'

/** An expectation that is looked at again until it holds; the default of a second is short for a browser on a busy machine. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })
