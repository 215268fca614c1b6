import type { Line } from './line.ts'

/** The languages that have rules; '' = none of them. */
export type Language = 'en' | 'de' | 'es' | 'fr' | ''

const ruled: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr'])

/** The language whose rules apply to a message. @param stated BCP 47, '' = unknown (English then) */
export function readLanguage(_line: Line, stated: string): Language {
  const primary = stated === '' ? 'en' : (stated.split('-')[0] as string).toLowerCase()
  return ruled.has(primary) ? (primary as Language) : ''
}
