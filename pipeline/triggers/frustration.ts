import type { History, Message } from '../history.ts'
import { findAnger } from '../signals/anger-elsewhere.ts'
import { findMood } from '../signals/frustration.ts'
import { firstFound } from '../signals/language.ts'
import type { Signals } from '../signals/signals.ts'
import { findSameComplaints } from './growing-complaint.ts'
import { type CustomerTrigger, quote } from './trigger.ts'
import type { Miss } from './why-not.ts'

export const FRUSTRATION_THRESHOLD = 0.6
/** From this on a message adds to the course of the conversation. */
const NOTICEABLE = 0.3
/** How much of an earlier message's annoyance is still there, and how many are looked at. */
const CARRIED = 0.3
const LOOKED_BACK = 3

/** What every earlier complaint of the same thing adds: the third is as plain as it can be said. */
const COMPLAINED = 0.3

/**
 * The customer is angry at the service, the bot or the problem in hand: plainly in this message, noticeably in this one and
 * in the last few, or it is the third time that they complain of the same thing, however calmly. In German, Spanish and
 * French, where no mood is measured, it takes a plain statement ("das ist eine Frechheit"). @see METRICS.md, tier 2
 */
export const frustration: CustomerTrigger = ({ event, signals }, history, _policy, why) => {
  const anger = firstFound(signals.languages, (language) => findAnger(signals.line, language))
  if (anger !== null)
    return {
      trigger: 'frustration',
      tier: 2,
      score: 1,
      threshold: FRUSTRATION_THRESHOLD,
      evidence: [quote(event, anger)],
    }
  if (!signals.judged) {
    why?.({ reason: 'not_judged' })
    return null
  }
  const isNoticeable = signals.frustration >= NOTICEABLE
  const same = signals.frustration >= FRUSTRATION_THRESHOLD ? [] : findSameComplaints(signals, event.text, history)
  const annoyed = isNoticeable ? lastAnnoyed(history) : []
  const earlier = same.length > 0 ? same : annoyed
  const carried = isNoticeable ? annoyed.reduce((sum, message) => sum + CARRIED * message.frustration, 0) : 0
  const score = Math.min(1, signals.frustration + Math.max(carried, COMPLAINED * same.length))
  if (score < FRUSTRATION_THRESHOLD) {
    why?.(missOf(signals, score, earlier))
    return null
  }
  const here = findMood(signals.line).map((span) => quote(event, span))
  const counted =
    signals.frustration >= FRUSTRATION_THRESHOLD ? [] : earlier.map((message) => ({ event_id: message.event_id }))
  const evidence = [...(here.length > 0 ? here : [{ event_id: event.event_id }]), ...counted]
  return { trigger: 'frustration', tier: 2, score, threshold: FRUSTRATION_THRESHOLD, evidence }
}

function missOf({ line }: Signals, score: number, earlier: Message[]): Miss {
  const threshold = FRUSTRATION_THRESHOLD
  const counted = earlier.map(({ event_id }) => event_id)
  return { reason: 'below_threshold', is_close: score >= threshold / 2, score, threshold, spans: findMood(line), earlier: counted } // biome-ignore format: one line
}

/** Those of the customer's last messages that showed annoyance, oldest first. */
function lastAnnoyed({ messages }: History): Message[] {
  const found: Message[] = []
  let looked = 0
  for (let i = messages.length - 1; i >= 0 && looked < LOOKED_BACK; i--) {
    const message = messages[i] as Message
    if (message.role !== 'customer') continue
    looked++
    if (message.frustration >= NOTICEABLE) found.unshift(message)
  }
  return found
}
