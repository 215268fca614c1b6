import type { TriggerHit } from '../contract/decision.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { HISTORY_LENGTH, HISTORY_TEXT_LENGTH, type History, type Message } from '../pipeline/history.ts'
import { readSignals, type Signals } from '../pipeline/signals/signals.ts'
import { cutText, keepEnds } from '../pipeline/text.ts'
import { type CustomerTurn, detect } from '../pipeline/triggers/detect.ts'
import type { Sample } from './sets.ts'

/** What the pipeline reads in one customer message. */
export interface Reading {
  text: string
  signals: Signals
  hits: TriggerHit[]
}

export const noHistory: History = { messages: [], facts: [], holder: 'bot' }

export function turnOf(text: string, language = 'en'): CustomerTurn {
  const event = {
    type: 'message.customer' as const,
    event_id: 'e',
    conversation_id: 'c',
    occurred_at: '2026-01-01T00:00:00.000Z',
    text,
  }
  return { event, signals: readSignals(text, language) }
}

/** @param language BCP 47 */
export function readText(text: string, history = noHistory, language = 'en'): Reading {
  const turn = turnOf(text, language)
  return { text, signals: turn.signals, hits: detect(turn, history, defaultPolicy) }
}

/** What the customer of a sample wrote, in order. */
export const customerTexts = (sample: Sample): string[] =>
  sample.text === undefined
    ? (sample.turns ?? []).filter((turn) => turn.role === 'customer').map((turn) => turn.text)
    : [sample.text]

/** The messages of a dialogue before one turn, as the pipeline keeps them. */
export function historyBefore(dialogue: Sample, turn: number): History {
  const messages = (dialogue.turns ?? []).slice(0, turn).flatMap((one): Message[] => {
    if (one.role !== 'customer' && one.role !== 'bot' && one.role !== 'agent') return []
    const signals = one.role === 'customer' ? readSignals(one.text, dialogue.language ?? 'en') : null
    const text = (one.role === 'customer' ? cutText : keepEnds)(one.text, HISTORY_TEXT_LENGTH)
    const frustration = signals?.frustration ?? 0
    const words = signals?.words ?? ''
    return [{ event_id: `t${one.i}`, role: one.role, occurred_at: one.i, text, words, confidence: -1, frustration }]
  })
  return { messages: messages.slice(-HISTORY_LENGTH), facts: [], holder: 'bot' }
}
