import { confidenceOf } from '../../contract/confidence.ts'
import { addMessage } from './judge.ts'
import type { Step } from './step.ts'

/** The message joins the history. */
export function keepMessage(step: Step): void {
  const { event } = step.arrival
  const { signals } = step
  if (event.type === 'message.customer' && signals !== null)
    addMessage(step, event.text, { role: 'customer', words: signals.words, frustration: signals.frustration })
  if (event.type === 'message.bot') addMessage(step, event.text, { role: 'bot', confidence: confidenceOf(event) ?? -1 })
  if (event.type === 'message.agent') addMessage(step, event.text, { role: 'agent' })
}
