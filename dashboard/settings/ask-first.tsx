import { useId, useState } from 'react'
import { takeFocus, useInPlace } from '../islands/in-place.ts'

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
  const { isOpen, open, leave, opener } = useInPlace()
  const [isSending, setSending] = useState(false)
  const [why, setWhy] = useState(note)
  const send = async () => {
    setSending(true)
    await act(why.trim())
    setSending(false)
    leave()
  }
  return (
    <div className={`ask-first ${className}`}>
      {!isOpen ? (
        <button ref={opener} type="button" className="button" disabled={disabled} onClick={open}>
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
