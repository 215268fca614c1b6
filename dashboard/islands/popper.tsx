import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

const Popup = lazy(() => import('./popup.tsx'))

interface PopperProps {
  /** on the button */
  words: ReactNode
  /** of what it opens */
  label: string
  shortcut?: string
  className?: string
  /** @param close puts the focus back on the button */
  children: (close: () => void) => ReactNode
}

/** A button that opens something beside it. What draws that comes with the first click. */
export function Popper({ words, label, shortcut, className = '', children }: PopperProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${className}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={shortcut}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Popup anchor={button} label={label} close={close}>
            {children(close)}
          </Popup>
        </Suspense>
      )}
    </>
  )
}
