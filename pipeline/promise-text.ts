import type { Reason } from '../contract/decision.ts'
import { type Policy, type PolicyText, policyBodySchema } from '../contract/policy.ts'
import { type LocalDay, wallClock } from './local-time.ts'
import { dateFormat, formatUnits } from './local-words.ts'
import { ownWords, wordsOf } from './promise-words.ts'

/** A template, and the language it is written in. */
interface Voice {
  text: string
  language: string
}

/**
 * The sentence that announces a transfer, from the workspace's template. Without an agent's name the words about it go.
 * @param reason the first trigger of the decision
 * @param language BCP 47 of the customer, '' = not known
 */
export function formatTransfer(
  policy: Policy,
  reason: Reason,
  language: string,
  agentName: string,
  etaSeconds: number,
): string {
  const voice = chooseVoice(policy, 'transfer_text', reason, language)
  return fill(agentName === '' ? voice.text.replace(/,? ?\{agent_name\},?/g, '') : voice.text, {
    agent_name: agentName,
    reason,
    topic: topicOf(reason, voice.language),
    eta: formatDuration(etaSeconds, voice.language),
  })
}

/** When somebody is called back. */
export interface Callback {
  /** epoch ms, as the next; null = nobody knows when */
  opening: number | null
  at: number
  /** somebody is there, and nobody has a slot left: that the team is offline would be untrue */
  isBusy: boolean
}

/** The sentence that announces a callback, from the workspace's template. */
export function formatCallback(
  policy: Policy,
  reason: Reason,
  language: string,
  { opening, at, isBusy }: Callback,
): string {
  const kind = opening === null ? 'later_text' : isBusy ? 'busy_text' : 'callback_text'
  const voice = chooseVoice(policy, kind, reason, language)
  return fill(voice.text, {
    reason,
    topic: topicOf(reason, voice.language),
    opening: opening === null ? '' : formatOpening(policy.time_zone, voice.language, opening, at),
  })
}

const defaults = policyBodySchema.parse({})

type Kind = 'transfer_text' | 'callback_text' | 'busy_text' | 'later_text'

/**
 * The workspace's words for this customer and reason, the nearest first: those for both, for the language, for the reason;
 * then its words for everybody; and Baton's own in the customer's language where the workspace has said nothing.
 */
function chooseVoice(policy: Policy, kind: Kind, reason: Reason, customers: string): Voice {
  // a workspace has one text for all callbacks; one that names the time cannot be said without
  const ownKind = kind === 'transfer_text' ? kind : 'callback_text'
  const isSayable = (text: string) => kind !== 'later_text' || !text.includes('{opening}')
  const language = customers === '' ? policy.language : customers
  let best: Voice | null = null
  let nearest = 0
  for (const own of policy.texts) {
    const text = own[ownKind]
    const near = text === undefined || !isSayable(text) ? 0 : nearness(own, reason, language, policy.language)
    if (text === undefined || near <= nearest) continue
    best = { text, language: own.language ?? policy.language }
    nearest = near
  }
  if (best !== null) return best
  return policy[ownKind] === defaults[ownKind] || !isSayable(policy[ownKind])
    ? ownVoice(policy, kind, language)
    : { text: policy[ownKind], language: policy.language }
}

/** Baton's own words: in the customer's language, else in the workspace's, else in English. */
function ownVoice(policy: Policy, kind: Kind, customers: string): Voice {
  for (const language of [primaryOf(customers), primaryOf(policy.language)]) {
    const words = ownWords(language)
    if (words !== null) return { text: words[kind], language }
    if (language === 'en') break
  }
  const isOfPolicy = kind === 'transfer_text' || kind === 'callback_text'
  return { text: isOfPolicy ? defaults[kind] : wordsOf('en')[kind], language: 'en' }
}

/** 0 = not for them. Words in the customer's language count more than words for the reason. */
function nearness(own: PolicyText, reason: Reason, language: string, workspaces: string): number {
  if (own.reason !== undefined && own.reason !== reason) return 0
  const byLanguage = languageNearness(own.language, language, workspaces)
  return byLanguage === 0 || own.reason === undefined ? byLanguage : byLanguage + 1
}

function languageNearness(own: string | undefined, language: string, workspaces: string): number {
  const primary = primaryOf(language)
  if (own === undefined) return primaryOf(workspaces) === primary ? 6 : 2
  if (own === language) return 10
  if (own === primary) return 8
  return primaryOf(own) === primary ? 4 : 0
}

const primaryOf = (language: string): string => (language.split('-', 1)[0] as string).toLowerCase()

function topicOf(reason: Reason, language: string): string {
  const { topics, topic } = wordsOf(primaryOf(language))
  return topics[reason] ?? topic
}

/** "2 minutes", "2 Minuten": whole minutes, rounded up, at least one; from two hours on whole hours. */
function formatDuration(seconds: number, language: string): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes < 120
    ? formatUnits(language, minutes, 'minute')
    : formatUnits(language, Math.ceil(minutes / 60), 'hour')
}

/** The latest openings in words: when nobody is there, every customer is promised the same one. */
const openings = new Map<string, string>()
const MOST_OPENINGS = 1000

function formatOpening(timeZone: string, language: string, opening: number, at: number): string {
  const today = wallClock(timeZone).dayOf(at)
  const key = `${timeZone} ${language} ${opening} ${today.begins}`
  const known = openings.get(key)
  if (known !== undefined) return known
  if (openings.size === MOST_OPENINGS) openings.clear()
  const words = wordOpening(timeZone, language, opening, today)
  openings.set(key, words)
  return words
}

/**
 * "8:00 AM tomorrow", "3:15 PM today", "8:00 AM on Monday", "8:00 AM on Monday, January 4", "morgen um 8:00": in the zone.
 * @param today the customer's local day
 */
function wordOpening(timeZone: string, language: string, opening: number, today: LocalDay): string {
  const { days } = today.date.until(wallClock(timeZone).dayOf(opening).date)
  const locale = language === 'en' ? 'en-US' : language
  const { near, far } = wordsOf(primaryOf(language))
  const time = dateFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' })
    .format(opening)
    .replace(/\u202f/g, ' ')
  if (days <= 1)
    return near(time, new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.max(0, days), 'day'))
  // from a week on a weekday alone would be the wrong one
  const date = days < 7 ? {} : ({ day: 'numeric', month: 'long' } as const)
  return far(time, dateFormat(locale, { timeZone, weekday: 'long', ...date }).format(opening))
}

const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w{1,32})\}/g, (whole, name: string) => values[name] ?? whole)
