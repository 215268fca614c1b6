import { type ScopeFilter, scopeFilters } from '../contract/scope-filters.ts'
import { defaultWindow, parseWindow, type WindowName, windows } from './windows.ts'

/** What every page looks at: whose, when, and of that what. All of it stands in the address, and goes from page to page. */

/** '' lets all through */
export type ScopeFilters = Record<ScopeFilter, string>

export interface Scope {
  /** '' = the reader's own, or the first there is */
  workspace: string
  window: WindowName
  /** epoch ms, of the window `custom`; else 0 */
  from: number
  to: number
  /** with the period before */
  compare: boolean
  filters: ScopeFilters
}

export type ParsedScope = { ok: true; scope: Scope } | { ok: false; param: string; message: string }

const DAY_MS = 86_400_000
export const LONGEST_DAYS = 366
const MOST_CHARACTERS = 128

export function parseScope(query: URLSearchParams): ParsedScope {
  const workspace = query.get('workspace') ?? ''
  const filters = filtersIn(query)
  const tooLong = scopeFilters.find((name) => filters[name].length > MOST_CHARACTERS)
  if (workspace.length > MOST_CHARACTERS) return refuse('workspace', 'that name is too long')
  if (tooLong !== undefined) return refuse(tooLong, 'that name is too long')
  const compare = query.get('compare') !== 'no'
  const place = { workspace, compare, filters }
  if (query.has('from') || query.has('to')) {
    const [from, to] = [instantOf(query.get('from')), instantOf(query.get('to'))]
    if (from === null) return refuse('from', 'from and to are instants, like 2026-11-22T09:00:00Z')
    if (to === null) return refuse('to', 'from and to are instants, like 2026-11-22T09:00:00Z')
    if (to <= from || to - from > LONGEST_DAYS * DAY_MS)
      return refuse('to', `to is after from, and at most ${LONGEST_DAYS} days`)
    return { ok: true, scope: { ...place, window: 'custom', from, to } }
  }
  const window = parseWindow(query.get('window'))
  if (window === null) return refuse('window', `window is one of ${Object.keys(windows).join(', ')}`)
  return { ok: true, scope: { ...place, window, from: 0, to: 0 } }
}

const refuse = (param: string, message: string): ParsedScope => ({ ok: false, param, message })

const filtersIn = (query: URLSearchParams): ScopeFilters =>
  Object.fromEntries(scopeFilters.map((name) => [name, query.get(name) ?? ''])) as ScopeFilters

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

function instantOf(text: string | null): number | null {
  const at = text !== null && rfc3339.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) || at < 0 ? null : at
}

/** What an address says; what cannot be understood is left out. */
export function scopeOf(search: string): Scope {
  const query = new URLSearchParams(search)
  // each round takes something away that the next cannot refuse again
  for (;;) {
    const parsed = parseScope(query)
    if (parsed.ok) return parsed.scope
    for (const name of ['from', 'to'].includes(parsed.param) ? ['from', 'to'] : [parsed.param]) query.delete(name)
  }
}

/** The scope as an address has it: what goes without saying is not said. */
export function scopeQuery({ workspace, window, from, to, compare, filters }: Scope): URLSearchParams {
  const time: [string, string][] =
    window === 'custom'
      ? [
          ['from', secondsOf(from)],
          ['to', secondsOf(to)],
        ]
      : window === defaultWindow
        ? []
        : [['window', window]]
  return new URLSearchParams([
    ...(workspace === '' ? [] : [['workspace', workspace] as [string, string]]),
    ...time,
    ...setFilters(filters),
    ...(compare ? [] : [['compare', 'no'] as [string, string]]),
  ])
}

/** Those that are set, as query parameters. */
export const setFilters = (filters: ScopeFilters): [string, string][] =>
  scopeFilters.filter((name) => filters[name] !== '').map((name) => [name, filters[name]])

const secondsOf = (at: number): string => new Date(at).toISOString().replace(/\.000Z$/, 'Z')

/** Every name a scope can have in an address. */
export const scopeNames = ['workspace', 'window', 'from', 'to', 'compare', ...scopeFilters] as const

/** The same page with another scope: what belongs to the page alone stays. */
export function withScope(search: string, scope: Scope): string {
  const query = new URLSearchParams(search)
  for (const name of scopeNames) query.delete(name)
  const all = new URLSearchParams([...scopeQuery(scope), ...query]).toString()
  return all === '' ? '' : `?${all}`
}

/** A page within the scope. @param path may have a place of its own, and a query that goes before the scope's: a time, a filter */
export function hrefIn(scope: Scope, path: string): string {
  const [whole = '', place] = path.split('#')
  const [bare = '', own = ''] = whole.split('?')
  const said = new URLSearchParams(own)
  const kept = [...scopeQuery(scope)].filter(([name]) => !said.has(name))
  const query = new URLSearchParams([...kept, ...said]).toString()
  return `${bare}${query === '' ? '' : `?${query}`}${place === undefined ? '' : `#${place}`}`
}

export const isNarrowed = ({ filters }: Scope): boolean => scopeFilters.some((name) => filters[name] !== '')
export const noScopeFilters = filtersIn(new URLSearchParams())

export interface Span {
  from: number
  to: number
}

/** @param now epoch ms */
export function spanOf({ window, from, to }: Scope, now: number): Span {
  return window === 'custom' ? { from, to } : { from: now - windows[window].seconds * 1000, to: now }
}

const steps = [10, 30, 60, 120, 300, 600, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800]
const MOST_POINTS = 60

/** How far the points of a chart are apart. */
export function stepSecondsOf({ window, from, to }: Scope): number {
  if (window !== 'custom') return windows[window].step_seconds
  return steps.find((step) => (to - from) / 1000 / step <= MOST_POINTS) ?? 604_800
}
