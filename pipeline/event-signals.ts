import { confidenceOf } from '../contract/confidence.ts'
import type { Decision } from '../contract/decision.ts'
import type { EventOf, Stored } from '../contract/event.ts'
import type { EventSignals } from '../contract/row.ts'
import { allTried } from './signals/language.ts'
import type { Span } from './signals/line.ts'
import type { Signals } from './signals/signals.ts'
import { marksOf } from './signals/technical.ts'
import type { BotMessage } from './triggers/trigger.ts'

type AgentStatus = Stored<EventOf<'agent.status'>>
type AnswerFlagged = Stored<EventOf<'answer.flagged'>>

/** What was read in a message, as the table keeps it. Most messages have none of it and cost nothing. */

/** @param text the message they were read in @returns JSON of `EventSignals`; '' = nothing */
export function formatSignals(text: string, signals: Signals, decision: Decision | undefined): string {
  const { technical, facts, question_count, told_before, language, languages, profane, line } = signals
  const repetition = decision === undefined ? 0 : repetitionOf(decision)
  const isPlain = technical === null && facts.length === 0 && question_count === 0 && told_before === null
  if (isPlain && repetition === 0 && language === 'en' && profane.length === 0 && !line.respelled && !line.cut)
    return languages.length > 1 ? onlyTried : ''
  const kept: EventSignals = {}
  if (language !== 'en') kept.rules_language = language
  if (languages.length > 1) kept.languages_tried = languages
  if (decision?.not_judged !== undefined) {
    kept.not_judged = decision.not_judged.triggers
    kept.not_judged_language = decision.not_judged.language
  }
  if (line.respelled) kept.normalised_text = line.text.trim()
  if (profane.length > 0) {
    kept.profane = profane.map(({ start, end, severity }) => [text.slice(start, end), severity])
    kept.profane_spans = profane.map(spanOf)
  }
  if (question_count > 0) kept.question_count = question_count
  if (told_before !== null) {
    kept.told_before = 1
    kept.told_before_spans = [spanOf(told_before)]
  }
  if (line.cut) kept.is_cut = 1
  if (repetition > 0) kept.repetition = repetition
  if (technical !== null) {
    const marks = marksOf(technical)
    kept.technical_marks = marks
    kept.technical_spans = marks.map((mark) => spanOf(technical[mark] as Span))
    if (technical.isInVain) kept.technical_in_vain = 1
    if (technical.isSettled) kept.technical_settled = 1
    kept.technical_word_count = technical.word_count
    kept.technical_step_count = technical.step_count
  }
  if (facts.length > 0) {
    kept.facts = facts.map(({ kind, value }) => [kind, value])
    kept.fact_spans = facts.map(spanOf)
  }
  return JSON.stringify(kept)
}

/** Of "ok" and the like, which are many: nothing was found, in whichever language it is. */
const onlyTried = JSON.stringify({ languages_tried: allTried('en') } satisfies EventSignals)

const spanOf = ({ start, end }: Span): [start: number, end: number] => [start, end]

/** How like an earlier message it is; three digits are enough. */
function repetitionOf({ triggers }: Decision): number {
  for (const { trigger, score } of triggers) if (trigger === 'repetition') return Math.round(score * 1000) / 1000
  return 0
}

/** How much an agent can take, and what they are good at. @returns JSON of `EventSignals`; '' = not said */
export function formatStatusSignals({ capacity, skills }: AgentStatus): string {
  if (capacity === undefined && skills === undefined) return ''
  return JSON.stringify({ capacity, skills } satisfies EventSignals)
}

/** Which answer was flagged. @returns JSON of `EventSignals` */
export const formatFlagSignals = ({ message_event_id }: AnswerFlagged): string =>
  JSON.stringify({ flagged_event_id: message_event_id } satisfies EventSignals)

/** Of a bot's answer, what its own columns do not have. @returns JSON of `EventSignals`; '' = nothing */
export function formatAnswerSignals(answer: BotMessage): string {
  const { confidence: stated, runner_up_confidence: second, answered } = answer
  const isOther = typeof stated === 'number' && stated !== confidenceOf(answer)
  if (typeof second !== 'number' && answered === undefined && !isOther) return ''
  const kept: EventSignals = {}
  if (isOther) kept.stated_confidence = stated
  if (typeof second === 'number') kept.runner_up_confidence = second
  if (answered !== undefined) kept.answered = answered
  return JSON.stringify(kept)
}
