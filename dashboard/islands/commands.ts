import { scopeFilters } from '../../contract/scope-filters.ts'
import { hrefIn, isNarrowed, noScopeFilters, type Scope } from '../scope.ts'
import { site } from '../site.ts'
import type { FilterValues } from '../snapshot.ts'
import { filterTitles } from '../tiles/words.ts'
import { windowNames, windows } from '../windows.ts'
import { useFilterWords } from './use-filter-words.ts'
import { usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'

export interface Command {
  words: string
  /** its key, '' = none */
  hint: string
  run: () => void
}

/** as the list takes it */
export interface CommandGroup {
  value: string
  items: Command[]
}

interface More {
  openHelp: () => void
  canSignOut: boolean
}

/** @param typed what is looked for: an id leads to where it may be */
export function useCommands(typed: string, { openHelp, canSignOut }: More): CommandGroup[] {
  const [scope, change] = useScope()
  const wordsOf = useFilterWords()
  const values = usePart('filter_values')?.[0]
  const workspaces = usePart('workspaces') ?? []
  const go = (path: string) => location.assign(hrefIn(scope, path))
  const others = workspaces.filter((name) => name !== scope.workspace)
  const groups: CommandGroup[] = [
    {
      value: 'Pages',
      items: [
        ...site.map(({ name, path, key }) => command(name, () => go(path), `g ${key}`)),
        command('Shift report, two pages to print', () => go('/report')),
        command('Wall mode, for a screen that everybody sees', () => go('/?wall')),
      ],
    },
    { value: 'Open', items: typed === '' ? [] : openCommands(typed, go) },
    {
      value: 'Time',
      items: windowNames.map((name, index) =>
        command(`The ${windows[name].words}`, () => change({ window: name, from: 0, to: 0 }), String(index + 1)),
      ),
    },
    { value: 'Filter', items: filterCommands(scope, change, values, wordsOf) },
    {
      value: 'Workspace',
      items: others.map((name) => command(`Workspace ${name}`, () => change({ workspace: name }))),
    },
    { value: 'Do', items: doCommands(scope, change, openHelp, canSignOut) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}

const command = (words: string, run: () => void, hint = ''): Command => ({ words, hint, run })

/** What was typed may be the id of something. */
const openCommands = (typed: string, go: (path: string) => void): Command[] => [
  command(`Conversations with “${typed}”`, () => go(`/conversations?${new URLSearchParams({ q: typed })}`)),
  command(`Conversation ${typed}`, () => go(`/conversations/${encodeURIComponent(typed)}`)),
  command(`Handoff ${typed}`, () => go(`/handoffs/${encodeURIComponent(typed)}`)),
]

type Change = (change: Partial<Scope>) => void

const filterCommands = (
  { filters }: Scope,
  change: Change,
  values: FilterValues | undefined,
  wordsOf: ReturnType<typeof useFilterWords>,
): Command[] =>
  scopeFilters.flatMap((name) =>
    Object.keys(values?.[name] ?? {})
      .filter((value) => value !== '' && value !== filters[name])
      .map((value) =>
        command(`${filterTitles[name]}: ${wordsOf(name, value)}`, () =>
          change({ filters: { ...filters, [name]: value } }),
        ),
      ),
  )

function doCommands(scope: Scope, change: Change, openHelp: () => void, canSignOut: boolean): Command[] {
  const { compare } = scope
  const words = compare ? 'Do not compare' : 'Compare with the time before'
  return [
    ...(isNarrowed(scope) ? [command('Clear all filters', () => change({ filters: noScopeFilters }))] : []),
    command(words, () => change({ compare: !compare }), 'c'),
    command('Change the theme', () => click('[aria-keyshortcuts="t"]'), 't'),
    command('Show all keys', openHelp, '?'),
    ...(canSignOut ? [command('Sign out', () => click('form[action="/sign-out"] button'))] : []),
  ]
}

const click = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()
