import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { type Command, type CommandGroup, useCommands } from './commands.ts'

interface PaletteProps {
  close: () => void
  openHelp: () => void
  canSignOut: boolean
}

/** Everything one can go to or do, found by a few letters. */
export default function Palette({ close, openHelp, canSignOut }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const groups = useCommands(typed.trim(), { openHelp, canSignOut })
  const run = (command: Command) => {
    close()
    command.run()
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="sheet palette" aria-label="Go to">
          <Autocomplete.Root
            open
            inline
            items={groups}
            value={typed}
            onValueChange={setTyped}
            itemToStringValue={(command: Command) => command.words}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              className="palette-input"
              aria-label="Go to a page, a filter, a conversation"
              placeholder="Page, filter, conversation …"
              spellCheck={false}
            />
            <Autocomplete.Empty className="palette-empty">
              {typed === '' ? null : `Nothing is called “${typed}”.`}
            </Autocomplete.Empty>
            <Autocomplete.List className="palette-list">
              {(group: CommandGroup) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="palette-group">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <Autocomplete.Item
                        key={command.words}
                        value={command}
                        className="palette-item"
                        onClick={() => run(command)}
                      >
                        <span>{command.words}</span>
                        {command.hint !== '' && <span className="key">{command.hint}</span>}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <Dialog.Close className="sr-only">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
