import { useEffect, useState } from 'react'
import { hrefIn, type Scope } from '../scope.ts'

export interface Turn {
  /** which view is shown */
  at: number
  isPaused: boolean
  next(): void
}

/** One view after the other; the space bar holds it, the arrows turn it, Escape leads back to the page. @param count of views */
export function useTurn(count: number, scope: Scope): Turn {
  const [at, setAt] = useState(0)
  const [isPaused, setPaused] = useState(false)
  useEffect(() => {
    const turn = (by: number) => setAt((now) => (now + by + count) % count)
    const does = new Map<string, () => void>([
      [' ', () => setPaused((now) => !now)],
      ['ArrowRight', () => turn(1)],
      ['ArrowLeft', () => turn(-1)],
      ['Escape', () => location.assign(hrefIn(scope, '/'))],
    ])
    const onKey = (event: KeyboardEvent) => {
      const run = does.get(event.key)
      if (run === undefined || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [count, scope])
  return { at, isPaused, next: () => setAt((now) => (now + 1) % count) }
}

const STILL_AFTER_MS = 3000

/** Nobody has moved the mouse for a while. */
export function useStillPointer(): boolean {
  const [isStill, setStill] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = () => {
      setStill(false)
      clearTimeout(timer)
      timer = setTimeout(setStill, STILL_AFTER_MS, true)
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerdown', onMove)
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerdown', onMove)
      clearTimeout(timer)
    }
  }, [])
  return isStill
}
