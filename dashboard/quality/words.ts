import type { MetricRow } from '../../contract/metric.ts'
import type { ResolutionDefinition, ResolutionPart } from '../../contract/resolution.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { failureWords, spoken } from '../tiles/words.ts'

/** What is said about answers, in words. */

export const labelWords: Record<string, string> = {
  wrong: 'Wrong',
  incomplete: 'Incomplete',
  unsafe: 'Unsafe',
  tone: 'Tone',
  should_have_escalated: 'A person was needed',
}

export const flagStateWords: Record<string, string> = { open: 'Open', in_review: 'In review', fixed: 'Fixed' }

/** How far a flag is: "Fixed in 2.5". */
export const stateOfFlag = (state: string, version: string): string =>
  state === 'fixed' ? `Fixed in ${version}` : spoken(flagStateWords, state)

/** What happened after the answer, and in whose words. @param row of `false_positives` */
export function nextWords(row: MetricRow): { what: string; words: string } {
  const words = textOf(row, 'next_text')
  const failure = textOf(row, 'failure')
  if (failure === 'low_rating') return { what: `Rated ${numberOf(row, 'next_score') ?? 0} of 5`, words }
  if (failure === 'flagged')
    return { what: 'An agent flagged it', words: words in labelWords ? spoken(labelWords, words) : words }
  return { what: spoken(failureWords, failure), words }
}

/** One definition of "resolved": its metric, and which columns are its share and what that is of. */
export interface Resolution {
  /** the list of what it counts, or of what the bot counts, that is not durable */
  list: ResolutionDefinition
  /** what its rate is made of, where that is not listed by the same name */
  parts?: ResolutionDefinition
  metric: string
  title: string
  whose: string
  rate: string
  top: string
  bottom: string
  /** a column: too young to be judged */
  young: string
  /** as in the file's header, in one line */
  formula: string
  why: string
}

export const partsOf = ({ list, parts = list }: Resolution): ResolutionDefinition => parts

export const resolutions: readonly Resolution[] = [
  {
    ...{
      list: 'resolved',
      parts: 'durable_24h',
      metric: 'durable_of_all_rate',
      title: 'Durable resolution',
      whose: 'Ours',
    },
    ...{ rate: 'durable_of_all_rate', top: 'durable_count', bottom: 'old_count', young: 'young_count' },
    formula: 'resolved by the bot, no reopen and no new contact in 24 h ÷ ended with the bot in it, at least 24 h ago',
    why: 'It has to be resolved, and it has to hold, wherever the same customer turns up.',
  },
  {
    ...{ list: 'contained', metric: 'containment_rate', title: 'Contained', whose: 'Voice bots and IVR' },
    ...{ rate: 'containment_rate', top: 'contained_count', bottom: 'ended_count', young: 'open_count' },
    formula: 'ended without a handoff ÷ ended, with the bot in it',
    why: 'Who hangs up is contained. It says what was spared, not who was helped.',
  },
  {
    ...{ list: 'silence_24h', metric: 'silence_resolution_rate', title: '24 h of silence', whose: 'Intercom Fin' },
    ...{ rate: 'silence_resolution_rate', top: 'silent_count', bottom: 'old_count', young: 'young_count' },
    formula:
      'no handoff, and for 24 h nothing more in this conversation ÷ ended with the bot in it, silent for at least 24 h',
    why: 'Silence is taken for a yes, and who comes back in a new conversation is not seen.',
  },
  {
    ...{ list: 'no_callback_24h', metric: 'no_callback_rate', title: 'No call-back in 24 h', whose: 'Voice bots' },
    ...{ rate: 'no_callback_rate', top: 'no_callback_count', bottom: 'old_count', young: 'young_count' },
    formula:
      'no handoff, and for 24 h no new contact by the customer ÷ ended with the bot in it, silent for at least 24 h',
    why: 'It sees who comes back, and still takes leaving for good for being helped.',
  },
  {
    ...{ list: 'stays_closed_7d', metric: 'stays_closed_rate', title: 'Stays closed 7 d', whose: 'Helpdesks' },
    ...{ rate: 'stays_closed_rate', top: 'closed_count', bottom: 'old_count', young: 'young_count' },
    formula: 'closed by the bot and not opened again in 7 d ÷ ended with the bot in it, at least 7 d ago',
    why: 'A week is strict, but a second ticket about the same thing does not count.',
  },
]

/** Who counts a conversation as resolved. */
export const countedBy: Record<ResolutionDefinition, string> = {
  contained: 'Contained',
  silence_24h: '24 h of silence',
  no_callback_24h: 'No call-back in 24 h',
  stays_closed_7d: 'Stays closed 7 d',
  resolved: 'Resolved, says the bot',
  resolved_7d: 'Resolved, says the bot, a week ago',
  durable_24h: 'Durable resolution',
}

/** What is listed of a definition. */
export const partWords: Record<ResolutionPart, string> = {
  counted: 'counted',
  old: 'all that it is of',
  young: 'left out, not old enough or still open',
}

export const returnWords: Record<string, string> = { left: 'Left unresolved', came_back: 'Came back' }

/** "12 points above ours"; '' where one of them is not known. */
export function besideOurs(rate: number | null, ours: number | null): string {
  if (rate === null || ours === null) return ''
  const difference = Math.round(rate * 100) - Math.round(ours * 100)
  if (difference === 0) return 'the same as ours'
  const size = Math.abs(difference)
  return `${size} ${size === 1 ? 'point' : 'points'} ${difference > 0 ? 'above' : 'below'} ours`
}
