import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatUtc } from '../../pipeline/utc-time.ts'

test('a time is written as the runtime writes it', () => {
  const edges = fc.constantFrom(-1, 0, 999, 86_399_999, 86_400_000, Date.UTC(2028, 1, 29), 253_402_300_799_999)
  fc.assert(
    fc.property(fc.oneof(edges, fc.integer({ min: -1e12, max: 260_000_000_000_000 })), (at) => {
      expect(formatUtc(at)).toBe(new Date(at).toISOString())
    }),
  )
})
