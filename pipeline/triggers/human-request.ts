import { flag } from '../signals/lexicon.ts'
import { findSpan } from '../signals/line.ts'
import { type CustomerTrigger, certain, quote } from './trigger.ts'

const person =
  '(?:human(?: being)?|person|people|agent|representative|rep|operator|manager|supervisor|advis[eo]r|someone|somebody|specialist)'
const pattern = new RegExp(
  ` (?:speak|talk|chat|connect|transfer|put|get|want|need|like)(?: [a-z']{1,15}){0,5}? (?:real |live |actual |human )?${person} | (?:real|live|human|actual) (?:human|person|agent|representative|operator) `,
)
const near = /(?:don't|do not|not|are you) (?:[a-z']{1,15} ){0,4}$/

/** The customer asks for a person. Beats every other trigger. @see METRICS.md, tier 3 */
export const humanRequest: CustomerTrigger = ({ event, signals }) => {
  if (signals.language !== 'en' || (signals.line.flags & flag.person) === 0) return null
  const match = pattern.exec(signals.line.text)
  if (match === null || near.test(signals.line.text.slice(Math.max(0, match.index - 60), match.index + 1))) return null
  const span = findSpan(signals.line, pattern)
  return span && certain('human_request', 3, [quote(event, span)])
}
