import type { Action, Decision } from '../../../contract/decision.ts'

/** A decision as it stands on the stream. */
export function decisionOf(
  decision_id: string,
  { workspace = 'acme', conversation_id = 'c-1', action = 'escalate' as Action, at = Date.now() } = {},
): Decision {
  return {
    ...{ decision_id, workspace, conversation_id, event_id: `e-${decision_id}`, action, tier: 3, policy_version: 1 },
    ...{ decided_at: new Date(at).toISOString(), mode: 'enforce', latency_ms: 3, triggers: [] },
  }
}
