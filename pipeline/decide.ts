import type { Briefing } from '../contract/briefing.ts'
import type { Action, Decision, HandoffPromise, Reason, Tier, TriggerHit } from '../contract/decision.ts'
import { decisionId } from '../contract/decision-id.ts'
import type { Policy } from '../contract/policy.ts'
import type { History } from './history.ts'
import { findNotJudged } from './not-judged.ts'
import { nextOpening } from './opening.ts'
import { isStaffed, type Staff } from './presence.ts'
import { formatCallback, formatTransfer } from './promise-text.ts'
import { isOpenAt } from './service-hours.ts'
import type { Turn } from './triggers/trigger.ts'
import { formatUtc } from './utc-time.ts'

/** An agent who could take a handoff now: online, with a free slot. */
export interface FreeAgent {
  agent_id: string
  /** '' when it was never said */
  name: string
  free_slots: number
}

export interface DecisionInput {
  workspace: string
  turn: Turn
  /** BCP 47 of the customer, as it was stated; '' = it was not */
  language?: string
  /** epoch ms when Baton took the event in; the latency is counted from it, without it it is 0 */
  received_at?: number
  hits: TriggerHit[]
  history: History
  /** written in an episode that is over, while another goes on: who is called now would come to the wrong one */
  is_past?: boolean
  policy: Policy
  /** without any agent's status nothing is promised but a callback while the hours say that nobody is there; the agent with most free slots is, then the lowest id. Asked only when a person is needed */
  staff: () => Staff
  /** what a free agent may be promised within; null = nothing that could be kept. Asked only when a person is needed */
  eta: () => number | null
  /** epoch ms */
  now: () => number
  /** made only when a person comes */
  brief: () => Briefing
}

/**
 * Answers one message: does it need a person, how urgently, why, and what may be promised.
 *
 * Action: tier 2 anywhere → `escalate_urgent` (it carries an SLA, so it is the strongest), else tier 3 → `escalate`,
 * else tier 1 → `offer_human`, else `continue`. `tier` is the highest tier that fired and says why, not how fast: a
 * swearing customer who asks for a person is tier 3, `escalate_urgent`. The list begins with the reason of the handoff:
 * `human_request` if it fired, then by tier, then in the order of the trigger list. A workspace's own rules are tier 3
 * and ask for what they say instead; when that is an offer, they stand with tier 1.
 * While a person already has the conversation, or it waits for one, and on what is of the past, the action is `continue`
 * and the triggers are listed.
 *
 * Everything but `decided_at` and `latency_ms` follows from the arguments; a callback is counted from `occurred_at`.
 */
export function decide(input: DecisionInput): Decision {
  const { workspace, turn, policy, history } = input
  const { event } = turn
  const triggers = rank(input.hits)
  const action = history.holder === 'bot' && input.is_past !== true ? actionOf(triggers) : 'continue'
  const decidedAt = input.now()
  const decision: Decision = {
    decision_id: decisionId(workspace, event.event_id),
    workspace,
    conversation_id: event.conversation_id,
    event_id: event.event_id,
    decided_at: formatUtc(decidedAt),
    action,
    tier: tierOf(triggers),
    policy_version: policy.version,
    mode: policy.mode,
    latency_ms: Math.max(0, decidedAt - (input.received_at ?? decidedAt)),
    triggers,
  }
  const notJudged = turn.signals === null ? undefined : findNotJudged(turn.signals, triggers)
  if (notJudged !== undefined) decision.not_judged = notJudged
  if (action === 'continue') return decision
  // an offer brings nobody yet: its handoff is briefed when the customer accepts
  if (action !== 'offer_human') decision.briefing = input.brief()
  const staff = input.staff()
  const { availability } = staff
  if (availability === null && isOpenAt(Date.parse(event.occurred_at), policy)) return decision
  if (availability !== null) decision.availability = availability
  decision.promise = promise(input, staff, (triggers[0] as TriggerHit).trigger)
  return decision
}

function rank(hits: TriggerHit[]): TriggerHit[] {
  const weight = (hit: TriggerHit): number =>
    hit.trigger === 'human_request' ? 4 : hit.action === 'offer_human' ? 1 : hit.tier
  return hits.length < 2 ? hits : hits.toSorted((a, b) => weight(b) - weight(a))
}

function tierOf(triggers: TriggerHit[]): Tier {
  let tier: Tier = 0
  for (const hit of triggers) if (hit.tier > tier) tier = hit.tier
  return tier
}

/** The weakest first. */
const actions: readonly Action[] = ['continue', 'offer_human', 'escalate', 'escalate_urgent']
const actionOfTier = { 1: 'offer_human', 2: 'escalate_urgent', 3: 'escalate' } as const

function actionOf(triggers: TriggerHit[]): Action {
  let strongest: Action = 'continue'
  for (const { tier, action = actionOfTier[tier] } of triggers)
    if (actions.indexOf(action) > actions.indexOf(strongest)) strongest = action
  return strongest
}

/** A transfer only to a free agent, with an ETA to stand behind; else a callback at the next opening, where one is known. */
function promise(input: DecisionInput, { availability, agents }: Staff, reason: Reason): HandoffPromise {
  const { eta, policy, turn } = input
  const language = languageOf(input)
  const agent = freest(agents)
  const eta_seconds = agent === null ? null : eta()
  if (agent === null || eta_seconds === null) {
    const at = Date.parse(turn.event.occurred_at)
    const isBusy = availability !== null && isStaffed(availability)
    const opening = nextOpening(policy, at, isBusy)
    return {
      kind: 'callback',
      ...(opening === null ? {} : { callback_at: new Date(opening).toISOString() }),
      text: formatCallback(policy, reason, language, { opening, at, isBusy }),
    }
  }
  return {
    kind: 'transfer',
    agent_id: agent.agent_id,
    ...(agent.name === '' ? {} : { agent_name: agent.name }),
    eta_seconds,
    text: formatTransfer(policy, reason, language, agent.name, eta_seconds),
  }
}

/** What the customer speaks: as it was stated, or as the words show where that is no guess. */
function languageOf({ language = '', turn }: DecisionInput): string {
  const spoken = turn.signals?.language ?? ''
  return language === '' && spoken !== 'en' ? spoken : language
}

/** The one with most free slots, then the lowest id; null when nobody is free. */
export function freest(agents: readonly FreeAgent[]): FreeAgent | null {
  let best: FreeAgent | null = null
  for (const agent of agents) {
    if (agent.free_slots <= 0) continue
    const better = best === null || agent.free_slots > best.free_slots
    if (better || (agent.free_slots === best!.free_slots && agent.agent_id < best!.agent_id)) best = agent
  }
  return best
}
