import { type RefObject, useEffect, useRef, useState } from 'react'

/** A form or a question that takes the place of the button that asks for it. */
export interface InPlace {
  isOpen: boolean
  open(): void
  /** Puts the button back, and the focus with it. */
  leave(): void
  /** of that button */
  opener: RefObject<HTMLButtonElement | null>
}

export function useInPlace(): InPlace {
  const opener = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<'before' | 'open' | 'left'>('before')
  // once it is there again
  useEffect(() => {
    if (place === 'left') opener.current?.focus()
  }, [place])
  return { isOpen: place === 'open', open: () => setPlace('open'), leave: () => setPlace('left'), opener }
}

/** For what comes first in it: the button is gone, and would be lost to a keyboard. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()
