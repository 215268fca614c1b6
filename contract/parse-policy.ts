import { z } from 'zod'
import { note } from './field.ts'
import { type PolicyBody, policyBodySchema } from './policy.ts'
import { escapePointer, shapeFault } from './shape.ts'

/** A policy from outside, all or nothing: what is broken names every fault with its place. */

export interface PolicyFault {
  /** JSON pointer (RFC 6901) */
  path: string
  message: string
}
/** Room for as many rules, intents and currencies as there may be. */
const MOST_MEMBERS = 1000

export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: PolicyFault[] }

/** The body of `PUT /v1/policy` and of `PUT /v1/policy/candidate`. */
export const policyRequestSchema = z.strictObject({ policy: policyBodySchema, note: note.optional() })
export type PolicyRequest = z.infer<typeof policyRequestSchema>
/** The body of `POST /v1/policy/rollback`. */
export const rollbackSchema = z.strictObject({ to: z.number().int().min(1), note: note.optional() })

/** What is left out has its default; a field that is not known is a fault. @returns the policy, or every fault; never throws */
export const parsePolicy = (value: unknown): Parsed<PolicyBody> => parseStrictly(policyBodySchema, value)
/** @returns what was asked for, or every fault; never throws */
export const parsePolicyRequest = (value: unknown): Parsed<PolicyRequest> => parseStrictly(policyRequestSchema, value)
export const parseRollback = (value: unknown): Parsed<z.infer<typeof rollbackSchema>> =>
  parseStrictly(rollbackSchema, value)

/** All or nothing, no field that is not known. @returns what it became, or every fault; never throws */
export function parseStrictly<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.infer<S>> {
  const shape = typeof value === 'object' && value !== null ? shapeFault(value, MOST_MEMBERS) : null
  const parsed = schema.safeParse(value)
  const faults = (parsed.error?.issues ?? []).flatMap(faultsOf)
  if (shape !== null && faults.every(({ path }) => path !== shape.path))
    faults.push({ path: shape.path, message: shape.message })
  return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults }
}

function faultsOf(issue: z.core.$ZodIssue): PolicyFault[] {
  const path = pointerOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: `${path}/${escapePointer(key)}`, message: unknownField(path, key) }))
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  return [{ path, message: inner ?? issue.message }]
}

const unknownField = (path: string, key: string): string =>
  key === 'version' && (path === '' || path === '/policy') ? 'the version is given by Baton' : 'no field of this name'

const pointerOf = (steps: PropertyKey[]): string => steps.map((step) => `/${escapePointer(String(step))}`).join('')
