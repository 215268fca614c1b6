import { scopeNames } from '../scope.ts'

/**
 * The statement in the address: behind the #, so that it can be as long as one is, and no log of a server or a proxy has
 * what customers are called.
 */

const NAME = '#sql='
const isOfScope = (name: string): boolean => scopeNames.some((one) => one === name)

/** @param hash with its # @returns null when it is about something else */
export function statementIn(hash: string): string | null {
  if (!hash.startsWith(NAME)) return null
  try {
    return decodeURIComponent(hash.slice(NAME.length))
  } catch {
    return null
  }
}

export const hashOf = (sql: string): string => (sql === '' ? '' : `${NAME}${encodeURIComponent(sql)}`)

/** The address of the page with this statement. @param search without what was opened once */
export function addressWith(pathname: string, search: string, sql: string): string {
  const query = new URLSearchParams(search)
  const isAsked = query.has('question')
  for (const name of [...query.keys()]) if (name === 'metric' || (isAsked && !isOfScope(name))) query.delete(name)
  const rest = query.toString()
  return `${pathname}${rest === '' ? '' : `?${rest}`}${hashOf(sql)}`
}
