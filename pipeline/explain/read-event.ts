import type { ConversationEvent, ConversationEventType, EventOf, Stored } from '../../contract/event.ts'
import type { KeptEvent } from '../../contract/kept-event.ts'
import type { EventSignals } from '../../contract/row.ts'

/** On rows from before they were kept, and when they have expired. */
const UNKNOWN = 'unknown'

/** @returns null when nobody kept them */
export function readKeptSignals({ signals }: Pick<KeptEvent, 'signals'>): EventSignals | null {
  if (signals === UNKNOWN) return null
  return signals === '' ? {} : (JSON.parse(signals) as EventSignals)
}

/**
 * A row back as the event it was made from, as far as the history of a conversation, what the triggers see and when an
 * episode ends depend on it. The row's language is the conversation's at that time.
 */
export function readKeptEvent(row: KeptEvent): ConversationEvent {
  const { event_id, conversation_id } = row
  const occurred_at = new Date(row.occurred_ms).toISOString()
  const language = row.language === '' ? {} : { language: row.language }
  const type = row.event_type as ConversationEventType
  const { attributes } = row
  return {
    type,
    event_id,
    conversation_id,
    occurred_at,
    attributes,
    ...language,
    ...fieldsOf(type, row),
  } as ConversationEvent
}

function fieldsOf(type: ConversationEventType, row: KeptEvent): object {
  const { text, agent_id, detail } = row
  switch (type) {
    case 'message.customer':
      return { text }
    case 'message.agent':
      return { text, agent_id }
    case 'message.bot':
      return answerOf(row)
    case 'handoff.requested':
      return { by: detail }
    case 'handoff.promised':
      return { kind: detail, text, ...(agent_id === '' ? {} : { agent_id }) }
    case 'handoff.returned':
      return { to: detail }
    case 'conversation.resolved':
      return { by: detail, confirmed: false }
    case 'conversation.started':
      return { disclosed: false }
    case 'csat.submitted':
      return { score: row.score }
    case 'answer.flagged':
      return { message_event_id: '', agent_id, label: detail }
    default:
      return { agent_id }
  }
}

type Answer = Pick<
  Stored<EventOf<'message.bot'>>,
  'text' | 'confidence' | 'intent' | 'runner_up_confidence' | 'answered'
>

function answerOf(row: KeptEvent): Answer {
  const { stated_confidence, runner_up_confidence, answered } = readKeptSignals(row) ?? {}
  const confidence = stated_confidence ?? (row.confidence < 0 ? undefined : row.confidence)
  return {
    text: row.text,
    ...(confidence === undefined ? {} : { confidence }),
    ...(row.intent === '' ? {} : { intent: row.intent }),
    ...(runner_up_confidence === undefined ? {} : { runner_up_confidence }),
    ...(answered === undefined ? {} : { answered }),
  }
}
