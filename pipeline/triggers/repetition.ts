import type { Evidence } from '../../contract/decision.ts'
import type { History } from '../history.ts'
import { ALIKE_THRESHOLD, compare, isTooShort, likeness, readWordSet, type WordSet } from '../signals/alike.ts'
import { firstFound } from '../signals/language.ts'
import type { Signals } from '../signals/signals.ts'
import { findToldBefore } from '../signals/told-before.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'
import { type Miss, takenBack, type WhyNot } from './why-not.ts'

/** How many earlier messages of the customer are compared, the latest first. */
const COMPARED = 20

/** The customer says that they said it already ("I already told you"), or asks nearly the same again. @see METRICS.md, tier 2 */
export const repetition: CustomerTrigger = ({ event, signals }, history, _policy, why) => {
  const earlier = findEarlier(signals.words, history)
  if (signals.told_before !== null) {
    return certain('repetition', 2, [
      quote(event, signals.told_before),
      ...(earlier === null ? [] : [earlier.evidence]),
    ])
  }
  if (earlier === null) {
    if (why !== undefined) tellWhyNot(why, signals, history)
    return null
  }
  const { from, to } = signals.line
  const whole = quote(event, { start: from[0] as number, end: to.at(-1) as number })
  return {
    trigger: 'repetition',
    tier: 2,
    score: earlier.share,
    threshold: ALIKE_THRESHOLD,
    evidence: [whole, earlier.evidence],
  }
}

/** Half as alike as it takes is close. */
const CLOSE = ALIKE_THRESHOLD / 2

function tellWhyNot(why: WhyNot, { line, languages, words }: Signals, { messages }: History): void {
  firstFound(languages, (language) => findToldBefore(line, language, takenBack(why)))
  const set = readWordSet(words)
  if (set === null) why({ reason: 'too_short', threshold: ALIKE_THRESHOLD })
  else why(nearestTo(set, messages))
}

function nearestTo(set: WordSet, messages: History['messages']): Miss {
  const earlier = messages.filter(({ role }) => role === 'customer').slice(-COMPARED)
  let nearest: Miss = { reason: 'nothing_alike', score: 0, threshold: ALIKE_THRESHOLD }
  for (const message of earlier) {
    const found = compare(set, message.words, CLOSE)
    if (found === null || found.share <= (nearest.score ?? 0)) continue
    const reason = found.share >= ALIKE_THRESHOLD ? 'new_question' : 'below_threshold'
    nearest = { reason, is_close: true, score: found.share, threshold: ALIKE_THRESHOLD, earlier: [message.event_id] }
  }
  return nearest
}

function findEarlier(words: string, { messages }: History): { share: number; evidence: Evidence } | null {
  if (isTooShort(words)) return null
  let set: WordSet | null = null
  let compared = 0
  for (let i = messages.length - 1; i >= 0 && compared < COMPARED; i--) {
    const message = messages[i]!
    if (message.role !== 'customer') continue
    compared++
    if (isTooShort(message.words)) continue
    set ??= readWordSet(words)
    if (set === null) return null
    const share = likeness(set, message.words)
    if (share > 0) return { share, evidence: { event_id: message.event_id } }
  }
  return null
}
