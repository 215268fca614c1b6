import { type EventType, eventSchemas, type StoredEvent } from '../../contract/event.ts'
import type { Stage } from '../passage.ts'

/**
 * The line becomes an event. The door has checked it in full before it was stored, so here it only has to be something
 * the fold can take: a broken line must not stop the ones behind it.
 * @throws when it is none
 */
export const parseLine: Stage = (passage) => {
  const event = JSON.parse(passage.line) as Partial<StoredEvent> | null
  if (typeof event !== 'object' || event === null) throw new Error('not an object')
  if (!Object.hasOwn(eventSchemas, String(event.type))) throw new Error('not an event type')
  const names =
    event.type === 'agent.status' ? ['agent_id'] : event.type === 'bot.released' ? ['bot_id'] : ['conversation_id']
  for (const name of ['event_id', ...names]) {
    const value = (event as Record<string, unknown>)[name]
    if (typeof value !== 'string' || value === '') throw new Error(`${name} is missing`)
  }
  if (!(Date.parse(String(event.occurred_at)) >= 0)) throw new Error('occurred_at is not a time')
  passage.event = event as StoredEvent
}

export const isAbout = (type: EventType): 'agent' | 'bot' | 'conversation' =>
  type === 'agent.status' ? 'agent' : type === 'bot.released' ? 'bot' : 'conversation'
