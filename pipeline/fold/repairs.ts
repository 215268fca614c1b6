import type { Repair } from '../../contract/notice.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Ghost } from '../../contract/row.ts'
import type { Handoff } from '../conversation.ts'
import { freest } from '../decide.ts'
import { nextOpening } from '../opening.ts'
import { isStaffed, type Presence, staffAt } from '../presence.ts'
import { formatCallback } from '../promise-text.ts'
import { isOpenAt } from '../service-hours.ts'
import { formatUtc } from '../utc-time.ts'
import { assignedTo } from './ghosts.ts'

interface Moment {
  policy: Policy
  presence: Presence
  /** epoch ms */
  at: number
}

/**
 * What would help a handoff that fails. Somebody else is named only when that agent is free, a callback offered only
 * when it is known that nobody is: what is suggested is held to what a promise is held to.
 * @param handoff null when none followed what was announced
 */
export function suggestRepair(ghost: Ghost, handoff: Handoff | null, moment: Moment): Repair {
  if (ghost === 'never_requested') return { action: 'request_handoff' }
  if (ghost === 'silent') return { action: 'tell_customer' }
  const { availability, agents } = staffAt(moment.presence, moment.at, handoff?.handoff_id)
  const others = agents.filter(({ agent_id }) => handoff === null || agent_id !== assignedTo(handoff))
  const agent = freest(others)
  if (agent !== null)
    return {
      action: 'give_to_other',
      agent_id: agent.agent_id,
      ...(agent.name === '' ? {} : { agent_name: agent.name }),
    }
  if (availability === null && isOpenAt(moment.at, moment.policy)) return { action: 'take_back' }
  return offerCallback(handoff, moment, availability !== null && isStaffed(availability))
}

function offerCallback(handoff: Handoff | null, { policy, at }: Moment, isBusy: boolean): Repair {
  const opening = nextOpening(policy, at, isBusy)
  const { reason, language } = {
    reason: handoff?.reason ?? 'platform_rule',
    language: handoff?.origin.language ?? '',
  } as const
  const text = formatCallback(policy, reason, language, { opening, at, isBusy })
  return { action: 'offer_callback', ...(opening === null ? {} : { callback_at: formatUtc(opening) }), text }
}
