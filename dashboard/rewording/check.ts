import type { BriefingSentence } from '../../contract/briefing.ts'
import { instructs } from './instructs.ts'
import { DENIED, POSSIBLE, readWords, type Word } from './words.ts'

/**
 * Whether a sentence of a language model is made of its evidence. What it leaves out, or joins, it may still turn round
 * ("wants a subscription" out of "cancel my subscription"): that is not seen. The model read what a stranger wrote, so nothing
 * it says is believed: every word with a meaning must stand in the messages it names (or in the rules' sentence), as true,
 * denied or possible as there; numbers and identifiers letter by letter; and what somebody said stays reported speech.
 */

export const rejections = [
  'malformed',
  'too_long',
  'not_one_sentence',
  'not_reported',
  'no_evidence',
  'wrong_speaker',
  'instructs',
  'number',
  'word',
  'mood',
] as const
export type Rejection = (typeof rejections)[number]

/** A message as the model has seen it. */
export interface Shown {
  event_id: string
  role: 'customer' | 'bot'
  text: string
}

/** What the model says, before anybody believed it. */
export interface Claim {
  text: string
  evidence: readonly Shown[]
}

export const LONGEST_SENTENCE = 200
const MOST_EVIDENCE = 6

/** How a sentence has to begin: it says who said so. What is wished, asked or offered is not so yet. */
const frames: Record<BriefingSentence['role'], { reports: RegExp; wishes: RegExp | null }> = {
  intent: {
    reports: /^The customer (?:also |now |still )?(?:says|reports|complains|explains|writes)\b/,
    wishes: /^The customer (?:also |now |still )?(?:wants|needs|asks|wishes|would like|is asking|is looking)\b/,
  },
  attempted: {
    reports: /^The bot (?:also |then )?(?:said|says|explained|explains|told|tells|answered|replied|stated|states)\b/,
    wishes: /^The bot (?:also |then )?(?:asked|asks|offered|offers|suggested|suggests|recommended|recommends)\b/,
  },
  sentiment: { reports: /^The customer (?:is|was|sounds|seems)\b/, wishes: null },
}

/** Two sentences, an aside, a line of its own, markup, what cannot be seen. */
const isMore = /[.!?…]\s+\S|[;()[\]{}<>|*`"“”]|[:—–]\s|[\p{Cc}\p{Cf}\p{So}]/u
/** It talks to whoever reads it. */
const addresses = /\b(?:you|your|yours|i|we|me|us|our|my|please)\b/i

/** @returns why the sentence may not be said, null when it may */
export function rejectionOf(claim: Claim, extractive: BriefingSentence): Rejection | null {
  return (
    formRejection(claim.text, extractive.role) ??
    evidenceRejection(claim, extractive) ??
    wordRejection(claim, extractive)
  )
}

function formRejection(text: string, role: BriefingSentence['role']): Rejection | null {
  if (text.length > LONGEST_SENTENCE) return 'too_long'
  if (isMore.test(text)) return 'not_one_sentence'
  return addresses.test(text) || frameOf(text, role) === null ? 'not_reported' : null
}

function frameOf(text: string, role: BriefingSentence['role']): { length: number; isWish: boolean } | null {
  const { reports, wishes } = frames[role]
  const wish = wishes?.exec(text)?.[0]
  const frame = wish ?? reports.exec(text)?.[0]
  return frame === undefined ? null : { length: frame.length, isWish: wish !== undefined }
}

/** The bot's deeds are known from the bot, the customer's wishes from the customer, a mood from what was measured on. */
function evidenceRejection({ evidence }: Claim, extractive: BriefingSentence): Rejection | null {
  if (evidence.length === 0 || evidence.length > MOST_EVIDENCE) return 'no_evidence'
  const speaker = extractive.role === 'attempted' ? 'bot' : 'customer'
  if (evidence.some(({ role }) => role !== speaker)) return 'wrong_speaker'
  if (extractive.role === 'sentiment')
    return evidence.every(({ event_id }) => extractive.evidence.includes(event_id)) ? null : 'no_evidence'
  return evidence.some(({ text }) => instructs(text)) ? 'instructs' : null
}

function wordRejection({ text, evidence }: Claim, { role, text: extractive }: BriefingSentence): Rejection | null {
  const { length = 0, isWish = false } = frameOf(text, role) ?? {}
  const said = readWords(text.slice(length), isWish ? POSSIBLE : 0).filter(({ stem }) => stem !== 'customer')
  const sources = role === 'sentiment' ? [extractive] : [...evidence.map((one) => one.text), extractive]
  const known = sources.flatMap((source) => readWords(source))
  // a wish for what is so already, or is only possible, is a wish
  const counted = role === 'intent' && isWish ? DENIED : DENIED | POSSIBLE
  const isNew = (word: Word) => !known.some((one) => isSame(word, one, counted))
  if (said.some((word) => word.exact && isNew(word))) return 'number'
  if (said.length === 0 || said.some(isNew)) return 'word'
  return role === 'sentiment' && known.some(({ stem }) => !said.some((word) => word.stem === stem)) ? 'mood' : null
}

const isSame = (said: Word, known: Word, counted: number): boolean =>
  (said.stem === known.stem || (said.exact && said.stem === known.stem.replace(/^[$€£¥#]/u, ''))) &&
  ((said.open | known.open) & counted) === 0 &&
  (said.marks & counted) === (known.marks & counted)
