import type { TimePassed } from '../../contract/envelope.ts'
import type { Stage } from '../passage.ts'
import { keyOf } from '../shard.ts'

/** A line of an envelope of kind `clock`, which Baton alone publishes. @throws when it names no conversation */
export const parseTimeLine: Stage = (passage) => {
  const { conversation_id } = JSON.parse(passage.line) as Partial<TimePassed>
  if (typeof conversation_id !== 'string' || conversation_id === '') throw new Error('conversation_id is missing')
  passage.key = keyOf(passage.message.workspace, conversation_id)
  passage.occurred_at = passage.message.received_at
}
