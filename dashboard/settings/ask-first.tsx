import { useId, useRef, useState } from 'react'

interface AskFirstProps {
  words: string
  question: string
  yes: string
  /** the reason that is offered */
  note: string
  disabled?: boolean
  className?: string
  act(note: string): Promise<void>
}

/** A button that asks once, in its place, and wants the reason. Escape leaves it; the focus comes back. */
export function AskFirst({ words, question, yes, note, disabled = false, className = '', act }: AskFirstProps) {
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const [isSending, setSending] = useState(false)
  const [why, setWhy] = useState(note)
  const box = useRef<HTMLDivElement>(null)
  const leave = () => {
    setAsking(false)
    setTimeout(() => box.current?.querySelector('button')?.focus())
  }
  const send = async () => {
    setSending(true)
    await act(why.trim())
    setSending(false)
    leave()
  }
  return (
    <div className={`ask-first ${className}`} ref={box}>
      {!isAsking ? (
        <button type="button" className="button" disabled={disabled} onClick={() => setAsking(true)}>
          {words}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
        >
          <p>{question}</p>
          <label htmlFor={id}>Why</label>
          <input
            id={id}
            ref={takeFocus}
            required
            maxLength={1000}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <button type="submit" className="button button-main" disabled={isSending || why.trim() === ''}>
            {yes}
          </button>
          <button type="button" className="button" onClick={leave}>
            Leave it
          </button>
        </form>
      )}
    </div>
  )
}

/** It takes the place of the button that asked for it, and would be lost to a keyboard. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()
