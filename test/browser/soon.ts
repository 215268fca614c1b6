import { expect } from 'vitest'

/** An expectation that is looked at again until it holds, on a machine however busy. */
export const soon = <T>(look: () => T) => expect.poll(look)
