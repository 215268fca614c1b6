import type { Repair } from '../../contract/notice.ts'
import type { KnownAgent } from '../snapshot.ts'
import type { Waiting } from './waiting.ts'

type Who = Pick<Waiting, 'agent_id' | 'promised_agent_id'>

/**
 * What would help now. A notice says what would have helped when it was told; since then somebody may have become free, or
 * whoever was named may be taken.
 * @param agents as they are now; none where statuses are not sent: then nothing newer is known
 */
export function presentRepair(repair: Repair, one: Who, agents: readonly KnownAgent[]): Repair {
  const isAboutPeople = repair.action !== 'request_handoff' && repair.action !== 'tell_customer'
  if (!isAboutPeople || agents.length === 0) return repair
  const waitsFor = one.agent_id || one.promised_agent_id
  const free = agents.filter(({ agent_id, status }) => status === 'online' && agent_id !== waitsFor)
  if (free.some(({ agent_id }) => agent_id === repair.agent_id)) return repair
  const [first] = free
  if (first !== undefined)
    return {
      action: 'give_to_other',
      agent_id: first.agent_id,
      ...(first.name === '' ? {} : { agent_name: first.name }),
    }
  // nobody is free any more; when somebody will be, nobody knows here
  return repair.action === 'give_to_other' ? { action: 'offer_callback' } : repair
}
