import type { Policy } from '../../contract/policy.ts'
import type { Ahead, Episode, Handoff } from '../conversation.ts'
import { serviceSpans, waitSeconds } from '../service-hours.ts'
import { idleEnd } from './deadlines.ts'

/** What a query needs to tell the wait of an unanswered handoff at any instant up to the episode's idle end. */
export function lookAhead(handoff: Handoff, episode: Episode, policy: Policy): Ahead {
  const { clock_started_at } = handoff
  const idle_at = idleEnd(episode, policy)
  // with hours the spans behind are one sum, so that a long wait does not make a long list
  const from = policy.service_hours === undefined ? clock_started_at : Math.max(clock_started_at, episode.last_event_at)
  const spans = serviceSpans(from, idle_at, policy)
  return {
    waited_seconds: waitSeconds(clock_started_at, from, policy),
    idle_at,
    service_from: spans.map(([opens]) => opens),
    service_to: spans.map(([, closes]) => closes),
  }
}
