import { useEffect } from 'react'
import { hrefIn, type Scope } from '../scope.ts'
import { site } from '../site.ts'
import { windowNames, windows } from '../windows.ts'

/** One key each, for those who work here all day. A control says which by `aria-keyshortcuts`, and is clicked by it. */

export interface Shortcut {
  keys: string[]
  words: string
}

export const shortcuts: readonly Shortcut[] = [
  { keys: ['⌘K', 'Ctrl K'], words: 'Go to a page, a filter, a conversation' },
  ...site.map(({ key, name }) => ({ keys: ['g', key], words: `Go to ${name}` })),
  ...windowNames.map((name, index) => ({ keys: [String(index + 1)], words: `The ${windows[name].words}` })),
  { keys: ['w'], words: 'From when to when' },
  { keys: ['f'], words: 'Filter' },
  { keys: ['c'], words: 'Compare with the time before' },
  { keys: ['/'], words: 'Search' },
  { keys: ['t'], words: 'Theme' },
  { keys: ['?'], words: 'This list' },
]

const OFF = 'baton_shortcuts_off'
export const areShortcutsOff = (): boolean => localStorage.getItem(OFF) !== null
export function turnShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
}

/** the second key of two has to come within */
const PAIR_MS = 1200
const typing = 'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable=true]'

/** @param open shows what is laid over the page @param isCovered something is: what is typed is for that */
export function useShortcuts(scope: Scope, open: (name: 'palette' | 'help') => void, isCovered: boolean): void {
  useEffect(() => {
    let begun = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault()
        return open('palette')
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
      if (isCovered || areShortcutsOff()) return
      const isElsewhere = event.target instanceof Element && event.target.closest(`${typing}, [role=dialog]`) !== null
      if (isElsewhere) return
      const isPair = event.timeStamp - begun < PAIR_MS
      begun = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      const page = isPair ? site.find(({ key }) => key === event.key) : undefined
      if (page !== undefined) return location.assign(hrefIn(scope, page.path))
      if (event.key === '?') return open('help')
      if (press(event.key)) event.preventDefault()
      else if (event.key === '/') {
        event.preventDefault()
        open('palette')
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [scope, open, isCovered])
}

/** @returns whether something on the page has this key */
function press(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)
  if (control?.matches('input[type=search]')) control.focus()
  else control?.click()
  return control !== null
}
