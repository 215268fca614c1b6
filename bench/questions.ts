/** What is asked of every set that has the label: which label is the truth, and what of ours answers it. */
import { reasons, type TriggerName } from '../contract/decision.ts'
import { findRefundRequest } from '../pipeline/triggers/refund-request.ts'
import { customerTexts, historyBefore, type Reading, readText } from './reading.ts'
import type { Judged } from './score.ts'
import type { Sample } from './sets.ts'

export type Answer = Pick<Judged, 'fired' | 'score' | 'words' | 'apart'>
export interface Question {
  trigger: string
  /** the names of the labels that it reads */
  labels: readonly string[]
  /** @returns null = borderline, undefined = the set does not say */
  truth(sample: Sample): boolean | null | undefined
  answer(reading: Reading, sample: Sample): Answer
}

export const fires =
  (trigger: TriggerName) =>
  ({ hits }: Reading): Answer => {
    const hit = hits.find((one) => one.trigger === trigger)
    return { fired: hit !== undefined, words: hit?.evidence.map((one) => one.quote ?? one.event_id).join(' / ') }
  }

/** Of any amount; the trigger itself asks for one above the limit. */
export const asksRefund = ({ text, signals }: Reading): Answer => {
  const span = findRefundRequest(signals.line, signals.language)
  const apart = asksWhere(text) ? { apart: 'asks where the money is' } : {}
  return { fired: span !== null, ...(span === null ? {} : { words: text.slice(span.start, span.end) }), ...apart }
}

const refund = /\b(?:refund\w*|reimburse\w*|compensat\w*|money|payment|deposit|credit\w*|it back)\b/i
const where =
  /\b(?:where(?:'s| is| are| did| has)?|when (?:will|do|does|can|should|would|is|am|are|may)|how (?:long|soon|many (?:more )?days)|status|track(?:ing)?|progress|update on|waiting (?:for|on|to)|pending|processed|gone through|go through|happened (?:to|with)|(?:(?:haven't|hasn't|have not|has not|did not|didn't|don't|do not|not|never|still no)(?: \w+){0,3} (?:received?|got|gotten|get|arrived?|come|came|show(?:n|ed)?|see|seen|appeared|returned|refunded|credited))|(?:hasn't|haven't|not|still|isn't)(?: \w+){0,4} yet|already (?:sent|issued|processed|approved|back))\b/i
/** Wanting to know is no wanting. */
const asking =
  /\b(?:(?:want|need|like|wish)(?! to (?:know|check|see|track|find out|ask|hear|understand|follow))|demand|request(?:ing)?|claim|give me|(?:can|could|may) (?:i|we|you) (?:please )?(?:get|have|refund|reimburse|process|issue)|refund me|reimburse me|entitled|deserve)\b/i

/** By its words, whatever ours says to it: money that is on its way is asked after, not asked for. */
export const asksWhere = (text: string): boolean => refund.test(text) && where.test(text) && !asking.test(text)

/** The signal: a swear word or an obscene one, whatever the mood. */
export const swears = ({ text, signals }: Reading): Answer => ({
  fired: signals.profane.length > 0,
  words: signals.profane.map((span) => text.slice(span.start, span.end)).join(' / '),
})

/** Over one message the signal ranks; over a dialogue the mean of its messages does (see `judge`). */
export const isFrustrated = (reading: Reading): Answer => ({
  ...fires('frustration')(reading),
  // where no mood is measured there is nothing to rank by
  ...(reading.signals.judged ? { score: reading.signals.frustration } : {}),
})

const namesAmount = (reading: Reading, sample: Sample): Answer => {
  const named = amountOf(sample)
  const found = reading.signals.facts.filter((fact) => fact.kind === 'amount').map((fact) => fact.value)
  return { fired: found.some((value) => Number.parseFloat(value) === named), words: found.join(' / ') }
}

/** The amount that the labels name, in digits; null when they name none. */
function amountOf({ labels = {} }: Sample): number | null {
  const slots = labels.slots as Record<string, string> | undefined
  const entity = labels.entity as [kind: string, text: string] | undefined
  const text = slots?.amount_of_money ?? (entity?.[0] === 'refund_amount' ? entity[1] : '')
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text)
  return digits === null ? null : Number(digits[0].replaceAll(',', ''))
}

/** A label that is the source's, mapped, or given by hand; the first of these names that the sample has. */
const label =
  (...names: readonly string[]) =>
  ({ triggers, labels }: Sample): boolean | null | undefined =>
    names
      .map((name) => triggers?.[name] ?? labels?.[name])
      .find((own): own is boolean | null => typeof own === 'boolean' || own === null)

/** Whether a trigger fires, asked wherever one of these labels is. */
const ask = (trigger: TriggerName, ...labels: readonly string[]): Question => ({
  ...{ trigger, labels, truth: label(...labels), answer: fires(trigger) },
})

export const questions: readonly Question[] = [
  ask('human_request', 'human_request'),
  ask('account_deletion', 'account_deletion'),
  { trigger: 'refund_request', labels: ['refund_request'], truth: label('refund_request'), answer: asksRefund },
  {
    trigger: 'refund_amount',
    labels: ['refund_with_amount'],
    truth: (sample) => (sample.triggers?.refund_with_amount && amountOf(sample) !== null ? true : undefined),
    answer: namesAmount,
  },
  ask('high_value_refund', 'high_value_refund'),
  ask('formal_complaint', 'formal_complaint', 'complaint'),
  // the label is of the words, so the signal answers it; what the trigger makes of them stands beside it
  { trigger: 'profanity', labels: ['profanity'], truth: label('profanity'), answer: swears },
  { ...ask('profanity', 'profanity'), trigger: 'profanity_trigger' },
  { trigger: 'frustration', labels: ['frustration'], truth: wasAnnoyed, answer: isFrustrated },
  ask('repetition', 'repetition', 'repeated_info'),
  ask('dissatisfaction', 'dissatisfaction'),
  ask('legal_or_safety', 'legal_or_safety'),
  ask('complex_technical', 'complex_technical'),
]

/** Labels of a set that no question reads: of triggers that take more than a text (a bot's confidence, a workspace's rule), or unknown ones. */
export function unscoredLabels(samples: readonly Sample[]): string[] {
  const read = new Set(questions.flatMap(({ labels }) => labels))
  const found = new Set<string>()
  for (const { triggers = {}, labels = {} } of samples) {
    for (const name of Object.keys(triggers)) if (!read.has(name)) found.add(name)
    for (const name of Object.keys(labels)) if (name in reasons && !read.has(name)) found.add(name)
  }
  return [...found].sort()
}

/** STAR: the other side saw annoyance, and the customer had been told to show some. Elsewhere the hand's label. */
function wasAnnoyed(sample: Sample): boolean | null | undefined {
  const { labels = {} } = sample
  if (!('wizard_says_user_annoyed' in labels)) return label('frustration')(sample)
  return labels.wizard_says_user_annoyed === true && labels.user_instructed_grumpy_or_riddler === true
}

/** Every sample that has the label, with our answer. A dialogue fires when one of its customer's messages does. */
export function judge(question: Question, samples: readonly Sample[], read: (sample: Sample) => Reading[]): Judged[] {
  return samples.flatMap((sample) => {
    const truth = question.truth(sample)
    if (truth === undefined) return []
    const readings = read(sample)
    const answers = readings.map((reading) => question.answer(reading, sample))
    const first = Math.max(
      0,
      answers.findIndex((one) => one.fired),
    )
    const scores = answers.flatMap(({ score }) => (score === undefined ? [] : [score]))
    const text = answers[first]?.fired ? readings[first]!.text : readings.map((one) => one.text).join(' | ')
    const mean = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)
    return [
      { id: sample.id, text, truth, fired: false, ...answers[first], ...(scores.length > 0 ? { score: mean } : {}) },
    ]
  })
}

/** Reads the samples of one set, each once. @param dialogues of other sets, for single turns of them with a label */
export function readerOf(dialogues: ReadonlyMap<string, Sample>): (sample: Sample) => Reading[] {
  const known = new Map<Sample, Reading[]>()
  return (sample) => {
    const readings = known.get(sample) ?? read(sample, dialogues)
    known.set(sample, readings)
    return readings
  }
}

function read(sample: Sample, dialogues: ReadonlyMap<string, Sample>): Reading[] {
  const dialogue = dialogues.get(sample.dialogue ?? '')
  const history = dialogue && historyBefore(dialogue, sample.turn ?? 0)
  const language = sample.language ?? dialogue?.language
  return customerTexts(sample).map((text) => readText(text, history, language))
}
