import type { Policy } from '../../contract/policy.ts'
import { announcement, type Sentence } from './announcement.ts'
import { readDayNamed } from './promised-day.ts'
import { namesHour, readClockTime, readSeconds } from './promised-time.ts'

/** What a bot's words promise. */
export interface ReadPromise {
  kind: 'transfer' | 'callback'
  /** of a transfer; 0 = no time was told */
  eta_seconds: number
  /** of a callback, epoch ms; 0 = no time was told */
  callback_at: number
  /** who was named, where that is known; absent = nobody */
  agent_id?: string
}

/** A time in such a sentence is the person's, not that of a refund. */
const waits =
  /\b(?:wait(?:ing)?|queue|with you|be there|hear (?:back )?from|hear back|get back|back to you|be back|join|reach(?:es)? you|call(?: you)?(?: back)?|respond|response|reply|replies|answer(?:s|ed)?|connected|hold|wartezeit|warten|espere|patiente[rz]|attende[rz]|dauert|meldet sich|ist (?:in|gleich)|tiempo de espera|atenderá|temps d'attente|sera avec vous)\b/
/** Not now: they come back to it. */
const later =
  /(?<!\p{L})(?:get back to|back to you|call(?:s|ing)? (?:you|back)|reach out|follow up|in touch|by e-?mail|be back|flagged this|contact(?:s|ing)? (?:you|them)|hear (?:back )?from|(?:e-?mail|phone|ring|text|message) you|write (?:back )?to you|a (?:call(?: ?back)?|reply|response) (?:from|within|by|in|at)|meld(?:et|en) (?:sich|uns)|wir uns|zurück(?:rufen|gerufen)?|rückruf|ruft (?:sie|dich)|rufen|anrufen|schreibt (?:ihnen|dir)|llamar(?:á|emos)|contactar(?:á|emos)|en contacto (?:con (?:ustede?s?|ti|vosotros)|contigo)|(?:se|nos) (?:p[ou]n|pus)\p{L}+ en contacto|responderemos|escribir(?:á|emos)|(?:r?app|recont|cont)(?:el|act)\p{L}*(?:ra|rons|e)|vous répond\p{L}*|prendra contact|écrir(?:a|ons)|recevrez)(?!\p{L})/u

/** By another way than the chat they are in. */
const elsewhere =
  /(?<!\p{L})(?:call|phone|ring|e-?mail|text|message|zurück|rückruf|r[uü]f|anruf|schreib|llam|escrib|r?appel|écri)/u
/** Somebody who answers this soon answers here: "er meldet sich in spätestens 3 Minuten". */
const SOON_SECONDS = 900
const soon =
  /(?<!\p{L})(?:quelques instants|un instant|wenigen augenblicken|gleich|sofort|umgehend|enseguida|unos instantes|a few moments|momentarily)(?!\p{L})/u

/** They are come back to, and not answered in the chat. @param seconds within which, 0 = not told */
const isLaterOn = (text: string, seconds: number): boolean =>
  later.test(text) && (elsewhere.test(text) || (seconds > 0 ? seconds > SOON_SECONDS : !soon.test(text)))

/** Nobody stays in a chat for so long: they are come back to. */
const MOST_WAIT_SECONDS = 4 * 3600

/**
 * @param text of a bot's message
 * @param at epoch ms
 * @param isWaiting for a person who was asked for
 * @returns null when it announces nobody
 */
export function readPromise(text: string, at: number, policy: Policy, isWaiting = false): ReadPromise | null {
  const sentences = announcement(text).map((one) => (one.says === 'connects' ? connected(one, isWaiting) : one))
  const isAnnounced = sentences.some(({ says }) => says === 'announces')
  if (!isAnnounced && !sentences.some(({ says }) => says === 'returns')) return null
  const found = readTimes(sentences, at, policy)
  return found ?? (isAnnounced ? { kind: 'transfer', eta_seconds: 0, callback_at: 0 } : null)
}

/**
 * The time in the words of a promise that says itself what it is, as `handoff.promised` does.
 * @param kind what it says it is @returns null when there is none
 */
export function readPromisedTime(
  kind: ReadPromise['kind'],
  text: string,
  at: number,
  policy: Policy,
): ReadPromise | null {
  const sentence = text.slice(0, 600).toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  const seconds = readSeconds(sentence)
  const callback_at = kind === 'callback' ? readInstant(sentence, at, policy, seconds === 0) : 0
  if (callback_at > 0) return { kind, eta_seconds: 0, callback_at }
  if (seconds === 0) return null
  return kind === 'callback'
    ? { kind, eta_seconds: 0, callback_at: at + seconds * 1000 }
    : { kind, eta_seconds: seconds, callback_at: 0 }
}

/** @param mayBeDay a day is enough @returns epoch ms, 0 = none is told */
const readInstant = (text: string, at: number, policy: Policy, mayBeDay: boolean): number =>
  readClockTime(text, at, policy.time_zone) || (mayBeDay && !namesHour(text) ? readDayNamed(text, at, policy) : 0)

const connected = ({ text }: Sentence, isWaiting: boolean): Sentence => ({
  text,
  says: isWaiting ? 'returns' : 'other',
})

/** Of the sentences that announce, then of those about waiting: the first time counts. */
function readTimes(sentences: readonly Sentence[], at: number, policy: Policy): ReadPromise | null {
  const announcing = sentences.filter(({ says }) => says !== 'other')
  const waiting = sentences.filter(({ says, text }) => says === 'other' && waits.test(text) && !text.endsWith('?'))
  for (const { text, says } of [...announcing, ...waiting]) {
    const seconds = readSeconds(text)
    const isComingBack = says === 'returns' || later.test(text) || /\bbe (?:with you|available)\b/.test(text)
    const callback_at = readInstant(text, at, policy, isComingBack && seconds === 0)
    if (callback_at > 0) return { kind: 'callback', eta_seconds: 0, callback_at }
    const isLater = isLaterOn(text, seconds) || seconds > MOST_WAIT_SECONDS
    if (seconds > 0 && isLater) return { kind: 'callback', eta_seconds: 0, callback_at: at + seconds * 1000 }
    if (seconds > 0) return { kind: 'transfer', eta_seconds: seconds, callback_at: 0 }
  }
  const isLater = announcing.some(({ says, text }) => says === 'announces' && isLaterOn(text, 0))
  return isLater ? { kind: 'callback', eta_seconds: 0, callback_at: 0 } : null
}
