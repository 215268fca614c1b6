import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { areShortcutsOff, shortcuts, turnShortcuts } from './shortcuts.ts'

/** Every key there is, and the switch for those whom they disturb. */
export default function HelpSheet({ close }: { close: () => void }) {
  const [isOff, setOff] = useState(areShortcutsOff)
  const turn = (on: boolean) => {
    turnShortcuts(on)
    setOff(!on)
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="sheet">
          <Dialog.Title className="sheet-title">Keys</Dialog.Title>
          <dl className="keys" data-off={isOff || undefined}>
            {shortcuts.map(({ keys, words }) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={!isOff} onChange={(event) => turn(event.target.checked)} />
            Single keys do something in this browser
          </label>
          <Dialog.Close className="button">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
