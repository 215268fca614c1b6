import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'

interface PopupProps {
  anchor: RefObject<HTMLButtonElement | null>
  label: string
  close: () => void
  children: ReactNode
}

/** Beside its button; Escape and a click elsewhere close it. */
export default function Popup({ anchor, label, close, children }: PopupProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen, { event }) => {
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target)
        // the button closes by itself: closed here, it would open again
        if (!isOpen && !isOnButton) close()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} align="start" collisionPadding={8} className="popup-place">
          <Popover.Popup className="popup" aria-label={label} finalFocus={anchor}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
