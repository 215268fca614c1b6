import { useState } from 'react'
import type { ReceiverAnswer } from '../../contract/told-alerts.ts'
import { pathIn, type Sent, send, whyNot } from '../islands/send.ts'
import { useAlerts } from './alerts-context.ts'

/** Sends one receiver a message that says it is a test, and shows what it answered. */
export function TestButton({ receiver }: { receiver: string }) {
  const { workspace, again } = useAlerts()
  const [isSending, setSending] = useState(false)
  const [answer, setAnswer] = useState<Sent<ReceiverAnswer> | null>(null)
  const ask = async () => {
    setSending(true)
    setAnswer(null)
    const path = `/v1/alerts/receivers/${encodeURIComponent(receiver)}/test`
    setAnswer(await send<ReceiverAnswer>(pathIn(path, workspace), { method: 'POST' }))
    setSending(false)
    again()
  }
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isSending}
        aria-label={`Send a test to ${receiver}`}
        onClick={() => void ask()}
      >
        {isSending ? 'Sending…' : 'Send a test'}
      </button>
      <span role="status">{answer !== null && <Said answer={answer} />}</span>
    </>
  )
}

function Said({ answer }: { answer: Sent<ReceiverAnswer> }) {
  const isTaken = answer.ok && answer.body.ok
  return (
    <>
      <span className={`chip chip-${isTaken ? 'good' : 'bad'}`}>{isTaken ? 'Taken' : 'Not taken'}</span>{' '}
      <span className="quiet">{answer.ok ? answer.body.detail : whyNot(answer)}</span>
    </>
  )
}
