import { z } from 'zod'

/** The kinds of field an event is made of. Lengths count code points, as JSON Schema's `minLength` and `maxLength` do. */

export type FieldFault = 'too_short' | 'too_long' | 'too_many' | 'out_of_range'

/** A fault of our own in a schema, with the code that the client sees. */
const fault = (code: FieldFault, message: string) => ({ message, params: { code } })

export const characters = (min: number, max: number) => {
  const string = z.string().refine((value) => isWithin(value, max), fault('too_long', `more than ${max} code points`))
  const ranged = min > 0 ? string.refine((value) => value.length >= min, fault('too_short', 'empty')) : string
  return ranged.meta(min > 0 ? { minLength: min, maxLength: max } : { maxLength: max })
}

/** Counts only what may be too long: most texts have fewer units than code points are allowed. */
function isWithin(value: string, max: number): boolean {
  if (value.length <= max) return true
  if (value.length > max * 2) return false
  let count = 0
  for (const _ of value) if (++count > max) return false
  return true
}

export const id = characters(1, 128)
export const text = characters(0, 10_000)
export const note = characters(0, 1000)
export const seconds = z.number().int().min(0).max(31_536_000)
export const rate = z.number().min(0).max(1)

/** BCP 47 in its shape only: nobody can list every registered tag. */
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, { error: 'not a BCP 47 tag such as "en" or "pt-BR"' })

const rfc3339 = z.iso
  .datetime({ offset: true, error: 'not RFC 3339 with a zone, such as 2026-11-22T09:00:02.114Z' })
  .max(40)

/** A point in time that many times are compared with. */
export interface Moment {
  at_ms: number
  utc: string
}
export const momentOf = (at_ms: number): Moment => ({ at_ms, utc: new Date(at_ms).toISOString() })

/** In UTC they compare as texts: to parse a time costs as much as to look at all other fields. No time at all is not before anything. */
const isBefore = (value: string, { at_ms, utc }: Moment) => (isUtc(value) ? value < utc : Date.parse(value) < at_ms)
/** @param value RFC 3339 */
export const isAfter = (value: string, { at_ms, utc }: Moment) =>
  isUtc(value) ? value > utc : Date.parse(value) > at_ms

const START = momentOf(0)
const LAST = momentOf(Date.UTC(2200) - 1)

/** RFC 3339 with seconds and zone, from 1970 on. How far into the future is for `parseEvent`, which knows the time. */
export const occurred = rfc3339.refine((value) => !isBefore(value, START), fault('out_of_range', 'before 1970'))
/** The same, up to 2199: the database's times end in 2299. */
export const instant = occurred.refine((value) => !isAfter(value, LAST), fault('out_of_range', 'after 2199'))

/** @returns the same instant as RFC 3339 in UTC with three decimals, cut not rounded, so that instants compare as strings */
export const toUtc = (value: string): string => (isUtc(value) ? value : new Date(value).toISOString())

/** @returns whether what is a time has the form of `toUtc` already */
export function isUtc(value: unknown): boolean {
  return typeof value === 'string' && value.length === 24 && value[23] === 'Z'
}

const ATTRIBUTES = 32
export const attributes = z
  .record(characters(1, 64), characters(0, 512))
  .refine((pairs) => isAtMost(pairs, ATTRIBUTES), fault('too_many', `more than ${ATTRIBUTES} pairs`))
  .meta({ maxProperties: ATTRIBUTES })

function isAtMost(pairs: object, max: number): boolean {
  let count = 0
  for (const _ in pairs) if (++count > max) return false
  return true
}
