import { eventSchemas, type StoredEvent } from '../../contract/event.ts'
import type { Stage } from '../passage.ts'
import { keyOf } from '../shard.ts'

const eventTypes: ReadonlySet<unknown> = new Set(Object.keys(eventSchemas))

/**
 * The line becomes an event. The door has checked it in full before it was stored, so here it only has to be something
 * the fold can take: a broken line must not stop the ones behind it.
 * @throws when it is none
 */
export const parseLine: Stage = (passage) => {
  const { message, position, line } = passage
  const event = (message.parsed?.[position] ?? JSON.parse(line)) as Partial<StoredEvent> | null
  if (typeof event !== 'object' || event === null) throw new Error('not an object')
  if (!eventTypes.has(event.type)) throw new Error('not an event type')
  requireId(event.event_id, 'event_id')
  const key = keyOfSubject(message.workspace, event as StoredEvent)
  const occurred_at = Date.parse(String(event.occurred_at))
  if (!(occurred_at >= 0)) throw new Error('occurred_at is not a time')
  passage.key = key
  passage.occurred_at = occurred_at
  passage.event = event as StoredEvent
}

/** An event is about an agent, a bot, or a conversation, which alone has a key. */
function keyOfSubject(workspace: string, event: StoredEvent): string {
  if (event.type === 'agent.status') requireId(event.agent_id, 'agent_id')
  else if (event.type === 'bot.released') requireId(event.bot_id, 'bot_id')
  else {
    requireId(event.conversation_id, 'conversation_id')
    return keyOf(workspace, event.conversation_id)
  }
  return ''
}

function requireId(value: unknown, name: string): void {
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is missing`)
}
