import type { z } from 'zod'
import { shapeFault } from './shape.ts'

/**
 * A plain yes for what is right already. zod copies every event and keeps a list of faults for every field of it, and nearly
 * all events are without a fault. Made from the schemas, which stay the only source; a no means that zod has to look.
 */
export type Check = (value: unknown) => boolean

/**
 * @returns whether a JSON object obeys the schema and has no other fields; wrong only in saying no. Whether its texts are clean
 * is not looked at, see `shapeFault`.
 * @throws when the schema has something no check is known for
 */
export function checkObject(schema: z.core.$ZodObject): Check {
  const { shape, catchall, checks = [] } = schema._zod.def
  if (catchall !== undefined || checks.length > 0) throw new Error('no check for more than the fields of an object')
  const fields = new Map<string, { check: Check; isRequired: boolean }>()
  for (const [name, field] of Object.entries(shape))
    fields.set(name, { check: checkField(field), isRequired: field._zod.optin === undefined })
  const required_count = [...fields.values()].filter(({ isRequired }) => isRequired).length
  return (value) => {
    let missing_count = required_count
    for (const name in value as object) {
      const field = fields.get(name)
      if (field === undefined || !field.check((value as Record<string, unknown>)[name])) return false
      if (field.isRequired) missing_count--
    }
    return missing_count === 0
  }
}

function checkField(field: z.core.$ZodType): Check {
  const { def } = field._zod as z.core.$ZodTypes['_zod']
  const rules = (def.checks ?? []).map(checkRule)
  // a format, such as a time, is kind and rule in one
  if ('check' in def) rules.unshift(checkRule(field as unknown as z.core.$ZodCheck))
  return all([checkKind(def), ...rules])
}

function checkKind(def: z.core.$ZodTypes['_zod']['def']): Check {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'literal':
      return isOneOf(def.values)
    case 'enum':
      return isOneOf(Object.values(def.entries))
    case 'optional':
      return checkField(def.innerType)
    case 'nullable':
      return isNullOr(checkField(def.innerType))
    case 'array':
      return isListOf(checkField(def.element))
    case 'record':
      return isRecordOf(checkField(def.keyType), checkField(def.valueType))
    default:
      throw new Error(`no check for the kind ${def.type}`)
  }
}

function checkRule(rule: z.core.$ZodCheck<never>): Check {
  const { def } = rule._zod as z.core.$ZodChecks['_zod'] | z.core.$ZodCustom['_zod']
  switch (def.check) {
    case 'custom':
      return def.fn as Check
    case 'max_length':
      return (value) => (value as string).length <= def.maximum
    case 'greater_than':
      if (def.inclusive) return (value) => (value as number) >= (def.value as number)
      break
    case 'less_than':
      if (def.inclusive) return (value) => (value as number) <= (def.value as number)
      break
    case 'number_format':
      if (def.format === 'safeint') return Number.isSafeInteger
      break
    case 'string_format': {
      const { pattern } = def
      if (pattern !== undefined && !pattern.global) return (value) => pattern.test(value as string)
    }
  }
  throw new Error(`no check for the rule ${def.check}`)
}

/** Written out for the usual one to three: a loop over closures costs as much as what they do. */
function all([first, second, third, ...more]: Check[]): Check {
  if (more.length > 0) return all([first!, second!, all([third!, ...more])])
  if (third) return (value) => first!(value) && second!(value) && third(value)
  return second ? (value) => first!(value) && second(value) : first!
}

const isOneOf = (words: readonly unknown[]): Check => {
  const known = new Set(words)
  return (value) => known.has(value)
}

const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)

const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

function isRecordOf(checkKey: Check, checkValue: Check): Check {
  return (value) => {
    // its keys come from outside
    if (typeof value !== 'object' || value === null || Array.isArray(value) || shapeFault(value) !== null) return false
    for (const key in value) if (!checkKey(key) || !checkValue((value as Record<string, unknown>)[key])) return false
    return true
  }
}
