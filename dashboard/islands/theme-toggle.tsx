import { useEffect, useState } from 'react'

type Theme = 'system' | 'light' | 'dark'
const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }
const words: Record<Theme, string> = { system: 'auto', light: 'light', dark: 'dark' }

/** The system's theme, or the reader's. Kept in a cookie, so that the server sends the page in it and nothing flashes. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => setTheme((document.documentElement.dataset.theme as Theme | undefined) ?? 'system'), [])
  const change = () => {
    const chosen = next[theme]
    setTheme(chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
    const age = chosen === 'system' ? 0 : 31_536_000
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in two of three engines
    document.cookie = `baton_theme=${chosen}; path=/; max-age=${age}; samesite=lax`
  }
  return (
    <button
      type="button"
      className="button theme-toggle"
      onClick={change}
      title="Change the theme"
      aria-keyshortcuts="t"
    >
      Theme: {words[theme]}
    </button>
  )
}
