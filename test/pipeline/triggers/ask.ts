import { expect, test } from 'vitest'
import type { TriggerHit, TriggerName } from '../../../contract/decision.ts'
import { defaultPolicy, type Policy } from '../../../contract/policy.ts'
import type { GivenFact, History, Message } from '../../../pipeline/history.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import {
  type BotMessage,
  type CustomerMessage,
  type CustomerTurn,
  detect,
  type Turn,
} from '../../../pipeline/triggers/detect.ts'

const at = '2026-11-22T09:00:00.000Z'

export function customerTurn(text: string, language = 'en'): CustomerTurn {
  const event: CustomerMessage = {
    type: 'message.customer',
    event_id: 'e-now',
    conversation_id: 'c-1',
    occurred_at: at,
    text,
  }
  return { event, signals: readSignals(text, language) }
}

export function botTurn(fields: Partial<BotMessage>): Turn {
  return {
    event: {
      type: 'message.bot',
      event_id: 'e-now',
      conversation_id: 'c-1',
      occurred_at: at,
      text: 'Here you go.',
      ...fields,
    },
    signals: null,
  }
}

/** An episode from lines like "customer: hello", oldest first, as events e-0, e-1 … */
export function historyOf(lines: string[], facts: GivenFact[] = []): History {
  const messages = lines.map((line, i): Message => {
    const [role, ...rest] = line.split(': ')
    const text = rest.join(': ')
    const signals = role === 'customer' ? readSignals(text, 'en') : null
    return {
      event_id: `e-${i}`,
      role: role as Message['role'],
      occurred_at: i,
      text,
      words: signals?.words ?? '',
      confidence: -1,
      frustration: signals?.frustration ?? 0,
    }
  })
  return { messages, facts, holder: 'bot' }
}

export interface Setting {
  language?: string
  history?: History
  policy?: Policy
}

export function hitOf(
  trigger: TriggerName,
  text: string,
  { language, history = historyOf([]), policy = defaultPolicy }: Setting = {},
): TriggerHit | undefined {
  return detect(customerTurn(text, language), history, policy).find((hit) => hit.trigger === trigger)
}

/** One test a line: it fires, and every quote is what stands at its offsets. */
export function firesOn(trigger: TriggerName, lines: string[], setting: Setting = {}): void {
  test.each(lines)(`${trigger} fires on %j`, (line) => {
    const hit = hitOf(trigger, line, setting)
    expect(hit).toBeDefined()
    for (const { event_id, start, end, quote } of hit!.evidence)
      if (event_id === 'e-now' && quote !== undefined) expect(line.slice(start, end)).toBe(quote)
  })
}

/** One test a line: it does not fire. */
export function sparesLines(trigger: TriggerName, lines: string[], setting: Setting = {}): void {
  test.each(lines)(`${trigger} leaves %j alone`, (line) => {
    expect(hitOf(trigger, line, setting)).toBeUndefined()
  })
}
