import { asking, dateWords, mark, type Question } from './asked-questions.ts'

/** English questions for a day, in lower case, by what was on it: "When were you charged?" */

interface Day {
  things: string
  /** what the customer does */
  verbs?: string
  /** what was done to it */
  done?: string
  label: string
}

// biome-ignore format: a table
const days: readonly Day[] = [
  { things: 'appointment|visit', label: 'appoint|visit|technician|termin|cita|rendez' },
  { things: 'order|purchase', verbs: 'order|purchase|buy|place', done: 'ordered|bought|purchased|placed', label: 'order|purchas|bought|buy|placed|book' },
  { things: 'booking|reservation|stay', verbs: 'book|reserve|stay', done: 'booked|reserved', label: 'book|reserv|stay' },
  { things: 'flight|trip|departure', verbs: 'fly|travel|depart|leave|arrive|return|check (?:in|out)', label: 'flight|travel|fly|flew|depart|arriv|leav|return|check|trip' },
  { things: 'delivery', verbs: '(?:receive|get|collect) (?:it|them|this|that|the|your)', done: 'delivered|shipped|received', label: 'deliver|ship|arriv|receiv' },
  { things: 'payment|charge|transaction', verbs: 'pay', done: 'charged|billed|debited|paid|taken', label: 'charg|transaction|bill|paid|pay|debit' },
]
const anyDone = days.flatMap(({ done = [] }) => done).join('|')
const whenever = '\\b(?:when|(?:what|which) (?:days?|dates?))'
const thing = '(?:it|they|this|that|you|(?:the|your) (?:\\w{1,20} ){0,1}\\w{1,20})'

const byDay = ({ things, verbs, done, label }: Day): Question => ({
  ...asking(
    'date',
    /when|day|date/,
    new RegExp(`${whenever} (?:is|was|were) (?:the|your|that) (?:${things})\\b(?! (?:${anyDone})\\b)`),
    ...(verbs === undefined
      ? []
      : [new RegExp(`${whenever} (?:did|do|will|would|are) you (?:want to |plan to |planning to )?(?:${verbs})`)]),
    ...(done === undefined ? [] : [new RegExp(`${whenever} (?:was|were|has|have) ${thing} (?:been )?(?:${done})\\b`)]),
    ...(things === 'delivery'
      ? [new RegExp(`${whenever} (?:did|should|was|were|would) ${thing} (?:supposed to )?(?:have )?(?:arrived?|be delivered)\\b`)] // biome-ignore format: one line
      : []),
  ),
  ...{ label: new RegExp(`\\b(?:${label})`, 'i'), naming: dateWords },
})

const happens = 'happen|occur|start|beg[ai]n|broke|stopp|notic|fail|crash'

export const dayQuestions: readonly Question[] = [
  ...days.map(byDay),
  asking(
    'date',
    /date|when|day/,
    /\b(?:what|which) dates? (?:was|is|were) (?:it|that|this)\b/,
    /^(?:and )?(?:the |which |what )?dates?(?:,? please)? ?\?$/,
    /^(?:(?:and|so),? )?(?:on )?(?:what|which) day (?:exactly )?was (?:it|that|this)(?: (?:again|exactly))? ?\?$/,
    /^(?:(?:and|so),? )?when (?:exactly )?(?:was|were) (?:it|that|this|they)(?: (?:again|exactly))? ?\?$/,
  ),
  {
    ...asking('date', /when|day|date/, new RegExp(`${whenever} did (?:it|this|that) (?:all )?(?:happen|occur|start|begin|break|stop|fail)\\b`)), // biome-ignore format: one line
    ...{
      label: new RegExp(`\\b(?:${happens})`, 'i'),
      naming: new RegExp(`${dateWords.source}|\\b(?:${happens})`, 'i'),
    },
  },
]

/** Only a question, and in it at its beginning or behind a comma: "I asked how much it was" is none. */
export const start = '(?:^|[,:;] |\\b(?:and|so|but|ok(?:ay)?),? )'
export const inQuestion = (...patterns: RegExp[]): Question['patterns'] =>
  patterns.map((pattern) => [mark.question, pattern] as const)
