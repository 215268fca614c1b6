import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, formatDecision } from '../../contract/decision.ts'
import { decisionId } from '../../contract/decision-id.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { decide } from '../../pipeline/decide.ts'
import { customerTurn, historyOf } from '../pipeline/triggers/ask.ts'

/** As `decide` makes it, so that a field it gains is missed here. */
function decisionOn(workspace: string, text: string, hits: Decision['triggers']): Decision {
  return decide({
    ...{ workspace, turn: customerTurn(text), hits, history: historyOf([]), policy: defaultPolicy },
    ...{
      staff: () => ({ availability: null, agents: [] }),
      eta: () => 120,
      now: () => 1_800_000_000_123,
      received_at: 1_800_000_000_000,
    },
    brief: () => ({ sentences: [], facts: [] }),
  })
}

test('a decision that asks for nobody reads as JSON.stringify would have it, whatever its ids are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      (a, b, c) => {
        const decision = {
          ...decisionOn(a, 'hello', []),
          conversation_id: b,
          event_id: c,
          decision_id: decisionId(a, c),
        }
        expect(formatDecision(decision)).toBe(JSON.stringify(decision))
      },
    ),
  )
})

test('so does one that asks for a person, and one that could not judge', () => {
  const hit = { trigger: 'human_request' as const, tier: 3 as const, score: 1, threshold: 1, evidence: [] }
  const asking = decisionOn('acme', 'a person', [hit])
  const unread = { ...decisionOn('acme', 'hello', []), not_judged: { language: 'ja', triggers: [] } } as Decision
  for (const one of [asking, unread]) expect(formatDecision(one)).toBe(JSON.stringify(one))
})
