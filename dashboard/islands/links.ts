import { hrefIn, type Scope } from '../scope.ts'
import { anchorOf } from './timeline.ts'

/** @param event_id where to look, '' = from the beginning @param episode 0 = the newest */
export function conversationHref(conversation_id: string, scope: Scope, episode = 0, event_id = ''): string {
  const own = episode === 0 ? '' : `?episode=${episode}`
  const place = event_id === '' ? '' : `#${encodeURIComponent(anchorOf(event_id))}`
  return `${hrefIn(scope, `/conversations/${encodeURIComponent(conversation_id)}${own}`)}${place}`
}

export const handoffHref = (handoff_id: string, scope: Scope): string =>
  hrefIn(scope, `/handoffs/${encodeURIComponent(handoff_id)}`)
