import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { longList, nextPlace, scrolledFor } from './long-list.ts'

/** Which rows of a long list are in sight, in a window that scrolls. Every row is as high. */
export interface Sight {
  /** px of the element that has the rows */
  height: number
  first: number
  /** the one after the last */
  end: number
  /** px that the rows are moved up by */
  shift: number
}

const OVERSCAN = 12
/** after the last step: then the scroll bar is put where the place in the list is */
const REST_MS = 120

export function useLongList(element: RefObject<HTMLElement | null>, count: number, row_px: number): Sight {
  const [{ place, scrolled, seen }, setView] = useState({ place: 0, scrolled: 0, seen: 900 })
  const view = useRef({ place: 0, scrolled: 0, seen: 900 })
  const list = longList(count * row_px, seen)
  const latest = useRef(list)
  latest.current = list
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout>
    const topOf = () => (element.current?.getBoundingClientRect().top ?? 0) + scrollY
    const look = () => {
      const now = Math.max(0, scrollY - topOf())
      const next = { place: nextPlace(latest.current, view.current, now), scrolled: now, seen: innerHeight }
      view.current = next
      setView(next)
      clearTimeout(rest)
      rest = setTimeout(settle, REST_MS)
    }
    /** without a move of what is seen */
    const settle = () => {
      const { place: at, scrolled: now } = view.current
      const wanted = Math.round(scrolledFor(latest.current, at))
      if (Math.abs(wanted - now) < 1 || now === 0) return
      view.current = { ...view.current, scrolled: wanted }
      // before the bar: else one frame shows the old places of the rows
      flushSync(() => setView(view.current))
      scrollTo(scrollX, topOf() + wanted)
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      clearTimeout(rest)
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [element])
  const first = Math.max(0, Math.floor(place / row_px) - OVERSCAN)
  const end = Math.min(count, Math.ceil((place + seen) / row_px) + OVERSCAN)
  return { height: list.height, first: Math.min(first, end), end, shift: place - scrolled }
}
