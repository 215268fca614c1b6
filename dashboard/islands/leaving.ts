import { useEffect } from 'react'

/** Asked before something else takes a page's place without loading another one: another workspace, by choice or by the back button. */
export const mayLeave = (): boolean => dispatchEvent(new Event('leaving', { cancelable: true }))

/** While there is something unsaved nobody leaves by mistake: the browser asks before another page, and this before another workspace. */
export function useUnsaved(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return
    const onUnload = (event: Event) => event.preventDefault()
    const onLeaving = (event: Event) => {
      if (!confirm(question)) event.preventDefault()
    }
    addEventListener('beforeunload', onUnload)
    addEventListener('leaving', onLeaving)
    return () => {
      removeEventListener('beforeunload', onUnload)
      removeEventListener('leaving', onLeaving)
    }
  }, [isUnsaved, question])
}
