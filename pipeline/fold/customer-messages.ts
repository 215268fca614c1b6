import { buildRepeatRow, findRepeats, rememberFacts, type Told } from '../repeats.ts'
import { readSignals, type Signals } from '../signals/signals.ts'
import { eventOf, lastHandoff, type Step } from './step.ts'

/** What a customer's message does to its episode, but for the decision on it. */

export function hearCustomer(step: Step): void {
  const { episode, state, policy, ahead } = step
  const { text } = eventOf(step, 'message.customer')
  episode.customer_message_count++
  noteCustomerTime(step)
  const { language } = episode.origin
  const isStated = language !== ''
  step.signals = readSignals(text, isStated ? language : policy.language, state.history, isStated, ahead)
}

/** What was written first may come in behind; days late it was no time of this episode. */
function noteCustomerTime({ episode, at }: Step): void {
  const first = episode.first_customer_message_at
  if (first === 0 || (at >= episode.began_at && at < first)) episode.first_customer_message_at = at
}

/** While the bot is in charge. */
export const gatherFacts = (step: Step): void => rememberFacts(told(step), step.state.history)

/** While a handoff is open, or was when this was written. */
export function countRepeats(step: Step): void {
  const { state, episode } = step
  const handoff = lastHandoff(step)
  const said = told(step)
  const { workspace, conversation_id } = state
  for (const repeat of findRepeats(said, state.history, handoff)) {
    handoff.repeat_count++
    const place = { workspace, conversation_id, episode: episode.episode, handoff_id: handoff.handoff_id }
    step.repeats.push(buildRepeatRow(repeat, said, place))
  }
}

function told(step: Step): Told {
  const { event_id, text } = eventOf(step, 'message.customer')
  return { event_id, occurred_at: step.at, text, signals: step.signals as Signals }
}
