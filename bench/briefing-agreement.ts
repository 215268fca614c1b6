import type { Briefing } from '../contract/briefing.ts'

/**
 * Whether a briefing says what a summary of the same conversation says, by rule:
 * - intent: the sentence names something to be done that the summary names too (`actions`); where the summary names
 *   nothing of the kind, a third of the sentence's words are in it.
 * - attempted: where the summary says how it went with the bot (`refused`), the sentence says so too and shares a word with
 *   the summary's own sentence about it. A summary that does not say it is neither for nor against.
 */
export interface Agreement {
  intent: boolean
  /** null = the summary does not say what was tried */
  attempted: boolean | null
  /** share of the words with a meaning, of the shorter of the two, that are in both, 0–1 */
  intent_overlap: number
  /** … of the sentences that say how it went, without the words that say no */
  attempted_overlap: number
}

/** What can be done about something, in groups that mean the same. */
const actions = {
  cancel: /\bcancel/,
  change: /\b(?:chang(?!e of plans|e fee)|modif|switch|reschedul|mov(?:e|ing)\b|updat|correct|upgrad|replac)/,
  refund: /\b(?:refund|compensat|reimburs|money back|waiv)/,
  remove: /\b(?:remov|delet)/,
  add: /\b(?:add|includ)(?:s|ed|ing)?\b/,
  book: /\b(?:book|order|buy|purchas)(?:s|ing)? (?:a|an|the|another|one|new)\b/,
  return: /\b(?:return|exchang)(?!ing flight| flight)/,
}

const refused =
  /\b(?:not|cannot|can't|unable|no|without|denied|declined|non-refundable|unfortunately|strict|restrictions?|limitations?|beyond|only|issue|error|mismatch)\b|\b\w+n't\b/g

const refuses = (text: string): boolean => text.toLowerCase().search(refused) >= 0

const filler = new Set(
  'the a an and or but to of for in on with is are was were be been has have had not no his her their they he she it its this that these from as at by user customer bot needs need wants want would like requests requesting request assistance assist further human agent id please i my me you your can could which who due also there here more really just any if so we us do does did'.split(
    ' ',
  ),
)

/** Without endings, the first six letters: "cancelling", "cancelled" and "cancellation" are one word. */
export const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !filler.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 6)),
  )

export function agreementOf(summary: string, { sentences }: Briefing): Agreement {
  const [intent, attempted] = ['intent', 'attempted'].map(
    (role) => sentences.find((one) => one.role === role && one.evidence.length > 0)?.text ?? '',
  ) as [string, string]
  const outcome = outcomeIn(summary)
  const matter = sharedOf(matterOf(outcome), matterOf(attempted))
  return {
    intent: agreesOnIntent(summary, intent),
    attempted: outcome === '' ? null : refuses(attempted) && matter.count > 0,
    intent_overlap: sharedOf(summary, intent).share,
    attempted_overlap: matter.share,
  }
}

function agreesOnIntent(summary: string, intent: string): boolean {
  const wanted = actionsIn(summary)
  if (wanted.length > 0) return actionsIn(intent).some((action) => wanted.includes(action))
  return sharedOf(summary, intent).share >= 1 / 3
}

const actionsIn = (text: string): string[] =>
  Object.entries(actions).flatMap(([name, pattern]) => (pattern.test(text.toLowerCase()) ? [name] : []))

/** The sentences of the summary that say how it went. */
const outcomeIn = (summary: string): string =>
  summary
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => refuses(sentence))
    .join(' ')

const matterOf = (text: string): string => text.toLowerCase().replace(refused, ' ')

function sharedOf(one: string, other: string): { count: number; share: number } {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const count = [...a].filter((word) => b.has(word)).length
  return { count, share: count / Math.max(1, Math.min(a.size, b.size)) }
}
