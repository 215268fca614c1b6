import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkObject } from '../../contract/check.ts'
import { eventSchemas } from '../../contract/event.ts'
import { shapeFault } from '../../contract/shape.ts'

const words = Object.values(eventSchemas).flatMap(({ shape }) =>
  Object.values(shape).flatMap((field) => (field instanceof z.ZodEnum ? Object.keys(field.enum) : [])),
)
const usual = ['x', 'en', '2026-11-22T09:00:02.114Z', 1, 0.5, true, null, ['x'], { plan: 'gold' }, ...words]
const edges: unknown[] = ['', '😀'.repeat(128), 'x'.repeat(129), 'x'.repeat(10_001), '2026-02-30T00:00:00Z', '1969-12-31T23:59:59Z', '2200-01-01T00:00:00Z', -1, 1.01, 6, 1001, 2 ** 53, Number.NaN, undefined, { constructor: 'x' }, { '': 'x' }, { plan: 1 }, Array(33).fill('x')] // biome-ignore format: a list
const unusual = fc.oneof(
  fc.constantFrom(...edges),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.anything(),
  fc.dictionary(fc.string(), fc.string(), { maxKeys: 40 }),
)

/** A field as it should be, now and then as it comes. */
const fieldOf = (schema: z.ZodType) => {
  const right = usual.filter((value) => schema.safeParse(value).success)
  return fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: unusual })
}

const kinds = Object.entries(eventSchemas).map(([type, schema]) => {
  const literal = schema.shape.type
  const fields = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, field === literal ? fc.constant(type) : fieldOf(field)]),
  )
  return { schema, check: checkObject(schema), values: fc.record(fields, { requiredKeys: ['type'] }) }
})

const seen = { right: 0, wrong: 0 }

test.each(kinds)(
  'a check says yes to just what its schema takes and leaves as it is: $schema.shape.type.value',
  (kind) => {
    const { schema, check, values } = kind
    const withMore = fc.tuple(values, fc.dictionary(fc.string(), fc.anything(), { maxKeys: 1 }), fc.nat(9))
    fc.assert(
      fc.property(withMore, ([fields, more, dice]) => {
        const value = dice === 0 ? { ...more, ...fields } : fields
        const parsed = schema.safeParse(value)
        const isRight = parsed.success && Object.values(value).every((field) => field !== undefined)
        seen[isRight ? 'right' : 'wrong']++
        const hasMore = Object.keys(value).some((name) => !Object.hasOwn(schema.shape, name))
        const isShaped = shapeFault(value) === null
        return check(value) ? isRight && !hasMore : !isRight || hasMore || !isShaped
      }),
      { numRuns: 2000 },
    )
  },
)

test('the events that the checks are held against are right and wrong in turn', () => {
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(5000)
})

test('a schema that does more than look is no schema for a check', () => {
  expect(() => checkObject(z.object({ name: z.string().trim() }))).toThrow('no check')
  expect(() => checkObject(z.object({ name: z.string().default('x') }))).toThrow('no check')
  expect(() => checkObject(z.strictObject({ name: z.string() }))).toThrow('no check')
})
