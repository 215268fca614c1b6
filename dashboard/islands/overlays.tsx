import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useShortcuts } from './shortcuts.ts'
import { useScope } from './use-scope.ts'

const Palette = lazy(() => import('./palette.tsx'))
const HelpSheet = lazy(() => import('./help-sheet.tsx'))

/** What lies over any page: the palette and the list of shortcuts. They come when they are first asked for. */
export function Overlays({ canSignOut }: { canSignOut: boolean }) {
  const [scope] = useScope()
  const [shown, setShown] = useState<'palette' | 'help' | null>(null)
  const open = useCallback((name: 'palette' | 'help') => setShown(name), [])
  useShortcuts(scope, open)
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const opener = event.target instanceof Element ? event.target.closest('[data-opens]') : null
      if (opener !== null) setShown(opener.getAttribute('data-opens') as 'palette' | 'help')
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  const close = () => setShown(null)
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette close={close} openHelp={() => setShown('help')} canSignOut={canSignOut} />}
      {shown === 'help' && <HelpSheet close={close} />}
    </Suspense>
  )
}
