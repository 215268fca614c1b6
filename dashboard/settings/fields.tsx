import { type ReactNode, useId } from 'react'
import { numberTyped, type Path } from './draft.ts'
import { useField } from './editing.ts'

/** A field of the policy: its name, its value, what it means, and what is wrong with it, in one place. */

interface FieldProps {
  path: Path
  label: string
  hint?: ReactNode
  className?: string
}

interface FrameProps extends Omit<FieldProps, 'path'> {
  id: string
  fault: string
  children: ReactNode
}

function Frame({ id, label, hint, fault, className = '', children }: FrameProps) {
  return (
    <div className={`field ${className}`} data-fault={fault !== '' || undefined}>
      <label htmlFor={id}>{label}</label>
      {children}
      <Under id={id} fault={fault} hint={hint} />
    </div>
  )
}

const Under = ({ id, fault, hint }: { id: string; fault: string; hint: ReactNode }) => (
  <>
    {fault !== '' && (
      <p className="field-fault" id={`${id}-fault`}>
        {fault}
      </p>
    )}
    {hint !== undefined && (
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
  </>
)

const described = (id: string, fault: string, hint: ReactNode) =>
  [fault === '' ? '' : `${id}-fault`, hint === undefined ? '' : `${id}-hint`].filter((one) => one !== '').join(' ') ||
  undefined

/** What every control of a field has, whatever it is made of. */
function useControl(path: Path, hint: ReactNode) {
  const id = useId()
  const { value, fault, pointer, change } = useField(path)
  const control = {
    ...{ id, 'data-pointer': pointer, 'aria-invalid': fault !== '' || undefined },
    'aria-describedby': described(id, fault, hint),
  }
  return { id, fault, value, change, control, text: value === undefined ? '' : String(value) }
}

/** Emptied it has its default. */
const typed = (text: string): string | undefined => (text === '' ? undefined : text)

interface InputProps extends FieldProps {
  placeholder?: string
  /** behind the value: seconds, hours */
  unit?: string
  mono?: boolean
}

/** Words in one line. */
export function TextField({ path, placeholder, mono = false, ...frame }: InputProps) {
  const { id, fault, text, change, control } = useControl(path, frame.hint)
  return (
    <Frame {...frame} id={id} fault={fault}>
      <input
        {...control}
        className={mono ? 'mono' : undefined}
        value={text}
        placeholder={placeholder}
        onChange={(event) => change(typed(event.target.value))}
      />
    </Frame>
  )
}

export function NumberField({ path, placeholder, unit, ...frame }: InputProps) {
  const { id, fault, value, text, change, control } = useControl(path, frame.hint)
  return (
    <Frame {...frame} id={id} fault={fault}>
      <span className="field-number">
        <input
          {...control}
          inputMode="decimal"
          defaultValue={text}
          ref={(input) => follow(input, value)}
          placeholder={placeholder}
          onChange={(event) => change(numberTyped(event.target.value))}
        />
        {unit !== undefined && <span className="quiet">{unit}</span>}
      </span>
    </Frame>
  )
}

/** "0." is 0 on its way to 0.7, and stays what was typed; a value from elsewhere takes its place. */
function follow(input: HTMLInputElement | null, value: unknown): void {
  if (input !== null && numberTyped(input.value) !== value) input.value = value === undefined ? '' : String(value)
}

export function AreaField({ path, placeholder, ...frame }: InputProps) {
  const { id, fault, text, change, control } = useControl(path, frame.hint)
  return (
    <Frame {...frame} id={id} fault={fault}>
      <textarea
        {...control}
        rows={3}
        value={text}
        placeholder={placeholder}
        onChange={(event) => change(typed(event.target.value))}
      />
    </Frame>
  )
}

interface Choice {
  value: string
  words: string
}

/** @param none what stands for "not said" */
export function SelectField({
  path,
  choices,
  none,
  ...frame
}: FieldProps & { choices: readonly Choice[]; none?: string }) {
  const { id, fault, text, change, control } = useControl(path, frame.hint)
  return (
    <Frame {...frame} id={id} fault={fault}>
      <select {...control} value={text} onChange={(event) => change(typed(event.target.value))}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Frame>
  )
}

/** One of a few, all of them seen. */
export function ChoiceField({ path, label, hint, choices }: FieldProps & { choices: readonly Choice[] }) {
  const id = useId()
  const { value, fault, pointer, change } = useField(path)
  return (
    <fieldset className="field" data-fault={fault !== '' || undefined}>
      <legend>{label}</legend>
      <span className="segmented field-choice">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              data-pointer={pointer}
              checked={value === choice.value}
              aria-describedby={described(id, fault, hint)}
              onChange={() => change(choice.value)}
            />
            <span>{choice.words}</span>
          </label>
        ))}
      </span>
      <Under id={id} fault={fault} hint={hint} />
    </fieldset>
  )
}

/** What is wrong with a whole list, or with one of its entries. */
export function FaultAt({ path }: { path: Path }) {
  const { fault, pointer } = useField(path)
  if (fault === '') return null
  return (
    <p className="field-fault" data-pointer={pointer} tabIndex={-1}>
      {fault}
    </p>
  )
}

interface AddProps {
  /** of the button */
  words: string
  label: string
  type?: 'text' | 'date'
  placeholder?: string
  add(name: string): void
}

/** Puts a named entry into a list. */
export function AddEntry({ words, label, type = 'text', placeholder, add }: AddProps) {
  const id = useId()
  return (
    <form
      className="add-entry"
      onSubmit={(event) => {
        event.preventDefault()
        const input = event.currentTarget.elements.namedItem('entry') as HTMLInputElement
        const name = input.value.trim()
        if (name === '') return input.focus()
        add(name)
        input.value = ''
      }}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input id={id} name="entry" type={type} placeholder={placeholder} autoComplete="off" />
      <button type="submit" className="button">
        {words}
      </button>
    </form>
  )
}

/** Takes an entry out of its list, and the focus to what stands around it. */
export function Remove({ words, remove }: { words: string; remove(): void }) {
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={words}
      onClick={(event) => {
        const card = event.currentTarget.closest('section')
        remove()
        card?.querySelector<HTMLElement>('.add-entry input, .add-entry button')?.focus()
      }}
    >
      Remove
    </button>
  )
}
