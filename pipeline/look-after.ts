import { lookAt } from './fold/ghosts.ts'
import { waitingFor } from './given.ts'
import { goneAt, type Presence } from './presence.ts'
import { keyOf, lookBy, type Shard } from './shard.ts'

/** An agent has gone: the clock is to look at those who wait for them, before anything else would make it. */
export function lookAfterLeft(shard: Shard, workspace: string, agentId: string): void {
  const presence = shard.presence.get(workspace) as Presence
  const at = lookAt(goneAt(presence, agentId, 0))
  for (const conversation_id of waitingFor(presence.given ?? [], agentId))
    lookBy(shard, keyOf(workspace, conversation_id), at)
}

/** At the start: what is written down of conversations may be older than what is known of agents. */
export function lookAfterAll(shard: Shard): void {
  for (const [workspace, { given = [] }] of shard.presence)
    for (const agentId of new Set(given.map(([, agent]) => agent))) lookAfterLeft(shard, workspace, agentId)
}
