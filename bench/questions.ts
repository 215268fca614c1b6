/** What `quality.ts` asks of each set: which label is the truth, and what of ours answers it. */
import { defaultPolicy } from '../contract/policy.ts'
import { HISTORY_LENGTH, HISTORY_TEXT_LENGTH, type History, type Message } from '../pipeline/history.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { detect, type Turn } from '../pipeline/triggers/detect.ts'
import { findRefundRequest } from '../pipeline/triggers/refund-request.ts'
import { obfuscations, plainWords } from './obfuscations.ts'
import { readSet, type Sample } from './sets.ts'

export interface Judged {
  id: string
  text: string
  /** null = borderline or unknown, left out */
  truth: boolean | null
  fired: boolean
  score?: number
  /** the words that made it fire */
  words?: string
}
export interface Question {
  trigger: string
  set: string
  judge(directory: string): Promise<Judged[] | null>
}
type Answer = Pick<Judged, 'fired' | 'score' | 'words'>

const noHistory: History = { messages: [], facts: [], holder: 'bot' }

function turnOf(text: string): Turn & { signals: NonNullable<Turn['signals']> } {
  const event = {
    type: 'message.customer' as const,
    event_id: 'e',
    conversation_id: 'c',
    occurred_at: '2026-01-01T00:00:00.000Z',
    text,
  }
  return { event, signals: readSignals(text, 'en') }
}

const fires =
  (trigger: string) =>
  (text: string, history = noHistory): Answer => {
    const hit = detect(turnOf(text), history, defaultPolicy).find((one) => one.trigger === trigger)
    return { fired: hit !== undefined, words: hit?.evidence.map((one) => one.quote ?? one.event_id).join(' / ') }
  }
const asksRefund = (text: string): Answer => {
  const { signals } = turnOf(text)
  const span = findRefundRequest(signals.line, signals.language)
  return { fired: span !== null, words: span === null ? '' : text.slice(span.start, span.end) }
}
const swears = (text: string): Answer => {
  const { signals } = turnOf(text)
  return {
    fired: signals.profanity > 0,
    words: signals.profane.map((span) => text.slice(span.start, span.end)).join(' / '),
  }
}
const isFrustrated = (text: string): Answer => {
  const turn = turnOf(text)
  return { ...fires('frustration')(text), score: turn.signals.frustration }
}
const isNegative = (text: string): Answer => {
  const { sentiment } = turnOf(text).signals
  return { fired: sentiment < -0.2, score: -sentiment }
}

const byLabel = (
  trigger: string,
  set: string,
  label: string,
  answer: (text: string) => Answer,
  truth?: (s: Sample) => boolean | null | undefined,
): Question => ({
  trigger,
  set,
  async judge(directory) {
    const samples = await readSet(directory, set)
    if (samples === null) return null
    return samples.flatMap((sample) => {
      const known = truth ? truth(sample) : sample.triggers?.[label]
      if (known === undefined || sample.text === undefined) return []
      return [{ id: sample.id, text: sample.text, truth: known, ...answer(sample.text) }]
    })
  },
})

/** A dialogue counts when any customer message fires. */
const byDialogue = (trigger: string, set: string, label: string, answer: (text: string) => Answer): Question => ({
  trigger,
  set,
  async judge(directory) {
    const samples = await readSet(directory, set)
    return (
      samples?.flatMap((sample) => {
        const known = sample.triggers?.[label]
        if (known === undefined) return []
        const answers = customerTexts(sample).map((text) => ({ text, ...answer(text) }))
        const first = answers.find((one) => one.fired)
        return [
          {
            id: sample.id,
            text: first?.text ?? answers.map((one) => one.text).join(' | '),
            truth: known,
            fired: first !== undefined,
            words: first?.words,
          },
        ]
      }) ?? null
    )
  },
})

const customerTexts = (sample: Sample): string[] =>
  (sample.turns ?? []).filter((turn) => turn.role === 'customer').map((turn) => turn.text)

/** How often a trigger fires where nothing says it should: false alarms, all but a few. */
const alarms = (trigger: string, set: string, answer: (text: string) => Answer): Question => ({
  trigger,
  set,
  async judge(directory) {
    const samples = await readSet(directory, set)
    return (
      samples?.flatMap((sample) =>
        (sample.text ? [sample.text] : customerTexts(sample)).map((text) => ({
          id: sample.id,
          text,
          truth: false,
          ...answer(text),
        })),
      ) ?? null
    )
  },
})

function historyBefore(sample: Sample, turn: number): History {
  const messages: Message[] = (sample.turns ?? []).slice(0, turn).flatMap((one) => {
    if (one.role !== 'customer' && one.role !== 'bot' && one.role !== 'agent') return []
    const signals = one.role === 'customer' ? readSignals(one.text, 'en') : null
    return [
      {
        event_id: `t${one.i}`,
        role: one.role,
        occurred_at: one.i,
        text: one.text.slice(0, HISTORY_TEXT_LENGTH),
        words: signals?.words ?? '',
        confidence: -1,
        frustration: signals?.frustration ?? 0,
      },
    ]
  })
  return { messages: messages.slice(-HISTORY_LENGTH), facts: [], holder: 'bot' }
}

/** Hand labels of single turns, with the dialogue before them. */
const inDialogue = (trigger: string, label: string): Question => ({
  trigger,
  set: 'handlabels',
  async judge(directory) {
    const samples = await readSet(directory, 'handlabels')
    if (samples === null) return null
    const dialogues = new Map<string, Sample>()
    for (const set of ['star', 'tau_bench', 'stripe_irc', 'ubuntu_irc'])
      for (const one of (await readSet(directory, set)) ?? []) dialogues.set(one.id, one)
    return samples.flatMap((sample) => {
      const truth = sample.labels?.[label] as boolean | null | undefined
      const dialogue = dialogues.get(sample.dialogue ?? '')
      if (truth === undefined || dialogue === undefined || sample.text === undefined) return []
      const history = historyBefore(dialogue, sample.turn ?? 0)
      return [{ id: sample.id, text: sample.text, truth, ...fires(trigger)(sample.text, history) }]
    })
  },
})

/** Whole dialogues, scored by the mean frustration of the customer's messages. */
const grumpyDialogues: Question = {
  trigger: 'frustration',
  set: 'star',
  async judge(directory) {
    const samples = await readSet(directory, 'star')
    return (
      samples?.map((sample) => {
        const truth =
          sample.labels?.wizard_says_user_annoyed === true && sample.labels?.user_instructed_grumpy_or_riddler === true
        const scores = customerTexts(sample).map((text) => readSignals(text, 'en').frustration)
        const score = scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)
        const level = scores.reduce((most, one) => Math.max(most, one), 0)
        return { id: sample.id, text: customerTexts(sample).join(' | '), truth, fired: level >= 0.75, score }
      }) ?? null
    )
  },
}

/** Swear words of ours, hidden in every way we know, in the middle of a sentence. */
const hidden: Question[] = Object.entries(obfuscations).map(([kind, hide]) => ({
  trigger: 'profanity_hidden',
  set: kind,
  async judge() {
    return plainWords.map((word) => {
      const text = `so this is ${hide(word)} and I am done`
      return { id: `${kind}-${word}`, text, truth: true, ...swears(text) }
    })
  },
}))

const hand = (label: string) => (sample: Sample) => sample.labels?.[label] as boolean | null | undefined

export const questions: Question[] = [
  ...['nlupp', 'rasa_nlu', 'bitext', 'clinc150'].map((set) =>
    byLabel('human_request', set, 'human_request', fires('human_request')),
  ),
  inDialogue('human_request', 'human_request'),
  ...['banking77', 'multidogo', 'ubuntu_irc', 'star'].map((set) =>
    alarms('human_request', set, fires('human_request')),
  ),
  ...['nlupp', 'banking77', 'bitext'].map((set) =>
    byLabel('account_deletion', set, 'account_deletion', fires('account_deletion')),
  ),
  byDialogue('account_deletion', 'multidogo', 'account_deletion', fires('account_deletion')),
  ...['clinc150', 'star', 'tau_bench', 'ubuntu_irc', 'rasa_nlu'].map((set) =>
    alarms('account_deletion', set, fires('account_deletion')),
  ),
  ...['nlupp', 'banking77', 'bitext'].map((set) => byLabel('refund_request', set, 'refund_request', asksRefund)),
  ...['clinc150', 'multidogo'].map((set) => alarms('refund_request', set, asksRefund)),
  byLabel('formal_complaint', 'bitext', 'complaint', fires('formal_complaint')),
  ...['banking77', 'clinc150', 'nlupp', 'multidogo', 'star', 'tau_bench'].map((set) =>
    alarms('formal_complaint', set, fires('formal_complaint')),
  ),
  ...['banking77', 'clinc150', 'nlupp', 'multidogo', 'bitext', 'tau_bench', 'ubuntu_irc'].map((set) =>
    alarms('legal_or_safety', set, fires('legal_or_safety')),
  ),
  byLabel('profanity_signal', 'toxic_spans', 'profanity', swears),
  byLabel('profanity_signal', 'bitext', 'profanity', swears),
  byLabel('profanity_signal', 'handlabels', '', swears, hand('profanity')),
  ...['banking77', 'clinc150', 'nlupp', 'rasa_nlu', 'multidogo', 'tau_bench', 'stripe_irc'].map((set) =>
    alarms('profanity_signal', set, swears),
  ),
  ...hidden,
  byLabel('frustration', 'handlabels', '', isFrustrated, hand('frustration')),
  grumpyDialogues,
  ...['banking77', 'clinc150', 'nlupp', 'bitext', 'tau_bench', 'multidogo'].map((set) =>
    alarms('frustration', set, isFrustrated),
  ),
  byLabel('negative_sentiment', 'rasa_nlu', 'negative_mood', isNegative),
  ...['banking77', 'clinc150', 'nlupp', 'tau_bench', 'multidogo', 'ubuntu_irc'].map((set) =>
    alarms('dissatisfaction', set, fires('dissatisfaction')),
  ),
  inDialogue('repetition', 'repeated_info'),
  ...['ubuntu_irc', 'stripe_irc', 'banking77', 'clinc150', 'tau_bench', 'star', 'multidogo'].map((set) =>
    alarms('complex_technical', set, fires('complex_technical')),
  ),
]
