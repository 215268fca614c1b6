/** What no JSON value may be, whatever its schema: looked at before anything recursive touches it. Never recurses deeper than MAX_DEPTH. */

export const MAX_DEPTH = 8
export const MAX_MEMBERS = 256
export const MAX_KEY_LENGTH = 128

export type ShapeFault = 'too_deep' | 'too_many_members' | 'key_too_long' | 'forbidden_key' | 'bad_text' | 'not_finite'

export interface Fault<C extends string> {
  code: C
  /** JSON pointer (RFC 6901) to the place, '' for the whole value */
  path: string
  message: string
}

const tooMany = (members: number): string => `more than ${members} keys and elements`
const messages: Record<ShapeFault, string> = {
  too_deep: `nested more than ${MAX_DEPTH} levels`,
  too_many_members: tooMany(MAX_MEMBERS),
  key_too_long: `a key of more than ${MAX_KEY_LENGTH} characters`,
  forbidden_key: 'a key with this name is refused',
  bad_text: 'a lone surrogate or a NUL character',
  not_finite: 'not a finite number',
}

/**
 * @param members how many keys and elements it may have
 * @returns the first fault anywhere in the value, also in fields no schema knows, or null
 */
export function shapeFault(value: object, members = MAX_MEMBERS): Fault<ShapeFault> | null {
  const found = walk(value, 1, { left: members })
  return found?.code === 'too_many_members' ? { ...found, message: tooMany(members) } : found
}

function walk(value: object, depth: number, budget: { left: number }): Fault<ShapeFault> | null {
  if (depth > MAX_DEPTH) return at('', 'too_deep')
  if (Array.isArray(value)) return walkArray(value, depth, budget)
  for (const key in value) {
    if (--budget.left < 0) return at('', 'too_many_members')
    const code = keyFault(key)
    // the other faulty names cannot stand in a pointer, or would make it endless
    if (code !== null) return at(code === 'forbidden_key' ? `/${key}` : '', code)
    const found = memberFault((value as Record<string, unknown>)[key], depth, budget)
    if (found !== null) return { ...found, path: `/${escapePointer(key)}${found.path}` }
  }
  return null
}

function walkArray(list: unknown[], depth: number, budget: { left: number }): Fault<ShapeFault> | null {
  for (let i = 0; i < list.length; i++) {
    if (--budget.left < 0) return at('', 'too_many_members')
    const found = memberFault(list[i], depth, budget)
    if (found !== null) return { ...found, path: `/${i}${found.path}` }
  }
  return null
}

function memberFault(value: unknown, depth: number, budget: { left: number }): Fault<ShapeFault> | null {
  if (typeof value === 'string') return isCleanText(value) ? null : at('', 'bad_text')
  if (typeof value === 'number') return Number.isFinite(value) ? null : at('', 'not_finite')
  return typeof value === 'object' && value !== null ? walk(value, depth + 1, budget) : null
}

function keyFault(key: string): ShapeFault | null {
  if (key.length > MAX_KEY_LENGTH) return 'key_too_long'
  if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'forbidden_key'
  return isCleanText(key) ? null : 'bad_text'
}

/** Lone surrogates have no UTF-8, so hash and stored text would differ; NUL ends strings in too many tools. */
const isCleanText = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000')

const at = (path: string, code: ShapeFault): Fault<ShapeFault> => ({ code, path, message: messages[code] })

export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
