import type { PolicyBody } from '../../contract/policy.ts'

/**
 * A policy while somebody writes on it: what a field cannot read yet stands in it as it was typed, and the server says what is
 * wrong with it. Fields that this page does not know stay as they are.
 */
export type Draft = Record<string, unknown>
export type Path = readonly (string | number)[]

export const draftOf = (policy: PolicyBody): Draft => structuredClone(policy) as Draft

export function valueAt(draft: unknown, path: Path): unknown {
  let value = draft
  for (const step of path) value = (value as Record<string | number, unknown> | undefined)?.[step]
  return value
}

/** A copy with another value in one place. @param value undefined takes the field away: it has its default then */
export function withValue<T>(draft: T, [step, ...rest]: Path, value: unknown): T {
  if (step === undefined) return value as T
  const copy = (Array.isArray(draft) ? [...draft] : { ...draft }) as Record<string | number, unknown>
  const next = withValue(copy[step] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value)
  if (next === undefined && !Array.isArray(copy)) delete copy[step]
  else copy[step] = next
  return copy as T
}

/** JSON pointer into the body that is sent. */
export const pointerOf = (path: Path, root = '/policy'): string =>
  root + path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** A number where it is one; else as it was typed, '' = not there. */
export function numberTyped(text: string): number | string | undefined {
  const trimmed = text.trim().replace(',', '.')
  if (trimmed === '') return undefined
  const number = Number(trimmed)
  return Number.isFinite(number) ? number : text
}
