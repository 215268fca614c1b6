import { isCorrection } from '../corrections.ts'
import type { GivenFact, Message } from '../history.ts'

/** Which facts still hold: "276 dollars", and later "No, it is $365". */

/** "No, it is …", "Actually, the total was …", "it is …, not …" */
const setsRight =
  /^(?:no|nope|actually|wait|sorry|hold on|i was wrong)\b[^.?!]{0,40}(?:\bit|\bthat|\bthe \w{2,12}|\bmy \w{2,12}(?: \w{2,12})?)(?:['’]s| is| was)\b|\b(?:it|that)(?:['’]s| is| was) [^?!]{1,40},? (?:and )?not\b/i
/** "it is $365" and nothing else, when nobody had asked */
const saysAnew =
  /^(?:(?:it|that)(?:['’]s| is| was)|(?:the|my) \w{2,12} (?:is|was))(?: actually| really)? \S{1,40}(?: \S{1,20})?$/i
/** something else of the kind, beside the first */
const isMore = /\b(?:also|another|both|second|as well|too|other)\b/i

/** @param facts oldest first @param messages those they were given in, as far as they are remembered, oldest first */
export function validFacts(facts: readonly GivenFact[], messages: readonly Message[]): GivenFact[] {
  const gone = new Set<GivenFact>()
  for (const [place, fact] of facts.entries()) {
    const before = facts.slice(0, place).filter((one) => one.kind === fact.kind && one.event_id !== fact.event_id)
    const said = before.length === 0 ? -1 : messages.findIndex(({ event_id }) => event_id === fact.event_id)
    if (said < 0 || !setsFactRight(messages, said)) continue
    const { text } = messages[said] as Message
    const wrong =
      before.findLast((one) => !gone.has(one) && isNamed(one, text)) ?? before.findLast((one) => !gone.has(one))
    if (wrong !== undefined) gone.add(wrong)
  }
  return facts.filter((fact) => !gone.has(fact))
}

const isNamed = ({ value, as_given = value }: GivenFact, text: string): boolean => text.includes(as_given)

function setsFactRight(messages: readonly Message[], place: number): boolean {
  const { text } = messages[place] as Message
  if (isMore.test(text)) return false
  if (setsRight.test(text.trimStart())) return true
  const before = messages.slice(0, place)
  if (isCorrection(text, { messages: before, facts: [], holder: 'bot' })) return true
  return saysAnew.test(text.trim()) && !(messages[place - 1]?.text.includes('?') ?? false)
}
