import type { MetricRow } from '../contract/metric.ts'
import type { Notice } from '../contract/notice.ts'
import type { ScopeFilter } from '../contract/scope-filters.ts'
import type { ShownAlert } from './alerts.ts'
import type { WindowName } from './windows.ts'

/** What the page gets: every number it shows, by part. Shared by the server and the page. */

/** One part of the page's numbers and how often it may be measured again. Order = urgency. */
interface Part {
  metric: string
  period: 'present' | 'previous'
  at_most_every_ms: number
}

const present = (metric: string, at_most_every_ms = 0): Part => ({ metric, period: 'present', at_most_every_ms })
const previous = (metric: string): Part => ({ metric, period: 'previous', at_most_every_ms: 30_000 })

export const parts = {
  waiting_now: present('waiting_now'),
  hfs_live: present('hfs_live'),
  recent_decisions: present('recent_decisions'),
  hfs: present('hfs'),
  recent_notices: present('recent_notices', 900),
  escalation_rate: present('escalation_rate', 900),
  containment_rate: present('containment_rate', 900),
  csat: present('csat', 900),
  false_positive_rate: present('false_positive_rate', 900),
  ghost_rate: present('ghost_rate', 900),
  wait: present('wait', 900),
  hfs_live_series: present('hfs_live_series', 2000),
  // of slices of five minutes
  hfs_budget: present('hfs_budget', 60_000),
  escalations_by_tier: present('escalations_by_tier', 2000),
  top_reasons: present('top_reasons', 2000),
  escalations_by_reason: present('escalations_by_reason', 2000),
  argued_rate: present('argued_rate', 2000),
  argued_episodes: present('argued_episodes', 5000),
  confidence_by_intent: present('confidence_by_intent', 15_000),
  episodes: present('episodes', 2000),
  csat_distribution: present('csat_distribution', 2000),
  csat_series: present('csat_series', 2000),
  durable_resolution_rate: present('durable_resolution_rate', 5000),
  flags: present('flags', 2000),
  previous_hfs: previous('hfs'),
  previous_hfs_live_series: previous('hfs_live_series'),
  previous_escalation_rate: previous('escalation_rate'),
  previous_containment_rate: previous('containment_rate'),
  previous_csat: previous('csat'),
  previous_false_positive_rate: previous('false_positive_rate'),
  previous_ghost_rate: previous('ghost_rate'),
  previous_wait: previous('wait'),
  previous_argued_rate: previous('argued_rate'),
  previous_escalations_by_tier: previous('escalations_by_tier'),
  previous_top_reasons: previous('top_reasons'),
  previous_confidence_by_intent: previous('confidence_by_intent'),
} as const satisfies Record<string, Part>

/** What the pages about triggers and about quality show, and nobody else does. */
const ownParts: Partial<Record<View, readonly string[]>> = {
  triggers: [
    ...['escalations_by_reason', 'argued_rate', 'argued_episodes', 'confidence_by_intent', 'previous_argued_rate'],
    ...['previous_escalations_by_tier', 'previous_confidence_by_intent'],
  ],
  quality: ['csat_distribution', 'csat_series', 'durable_resolution_rate', 'flags'],
}
/** What they show of the Live page. */
const sharedParts: Partial<Record<View, readonly string[]>> = {
  triggers: ['escalations_by_tier', 'top_reasons', 'previous_top_reasons'],
  quality: ['csat', 'false_positive_rate', 'previous_false_positive_rate'],
  alerts: ['hfs_live_series', 'previous_hfs_live_series'],
}

/** Is this metric one of the view's? */
export function isShownIn(view: View, part: keyof typeof parts): boolean {
  const isOwned = Object.values(ownParts).some((owned) => owned.includes(part))
  if (isOwned) return ownParts[view]?.includes(part) ?? false
  return view === 'live' || (sharedParts[view]?.includes(part) ?? false)
}

/**
 * What a page looks at: `live` at everything, `triggers` at why people are needed, `quality` at how good answers are, `alerts` at the score over time, `handoffs` at who waits and what there is to filter by, `one` at who the
 * agents are, `sql` at when bots were released, `list` at nothing that moves.
 */
export const views = ['live', 'triggers', 'quality', 'alerts', 'handoffs', 'one', 'sql', 'list'] as const
export type View = (typeof views)[number]

/** With this one everything that cannot wait has been measured: it is sent while the rest is still on its way. */
export const lastUrgent: Record<View, PartName> = {
  live: 'hfs',
  triggers: 'escalations_by_reason',
  quality: 'false_positive_rate',
  alerts: 'hfs_live_series',
  handoffs: 'waiting_notices',
  one: 'agents',
  sql: 'agents',
  list: 'agents',
}

/** Parts that are not metrics. */
export type OtherPart =
  | 'releases'
  | 'alerts'
  | 'hfs_limit'
  | 'workspaces'
  | 'demo'
  | 'handoff_counts'
  | 'filter_values'
  | 'agents'
  | 'waiting_notices'
export type PartName = keyof typeof parts | OtherPart

export interface Release {
  occurred_at: string
  bot_id: string
  bot_version: string
  note: string
}

export interface DemoState {
  storm: boolean
}

/** How many of the window there are of each value. */
export type FilterValues = Record<ScopeFilter, Record<string, number>>

/** Of the handoffs that were requested in the window and wait no longer. */
export interface HandoffCounts {
  /** another one when any of them changed */
  last_version: string
  other_count: number
  outcomes: Record<string, number>
  tiers: Record<string, number>
  /** by the seconds they waited at least */
  waits: Record<string, number>
  /** by how often something was said again at least */
  repeats: Record<string, number>
  ghost_kinds: Record<string, number>
  /** with at least one kind */
  ghost_count: number
}

/** An agent: `online` takes handoffs, `busy` does not now, `away` is not there, or did not say so for 15 minutes. */
export interface KnownAgent {
  agent_id: string
  /** `stale`: said to be there, and not again for a quarter of an hour: counts as away */
  status: 'online' | 'busy' | 'stale' | 'away'
  /** '' when it was never said */
  name: string
  /** those last told; none when none were */
  skills: string[]
  /** how many more they can take; those who wait for anybody hold none of them */
  free_slots: number
}

export type PartRows = {
  [P in PartName]: P extends 'releases'
    ? Release[]
    : P extends 'alerts'
      ? ShownAlert[]
      : P extends 'hfs_limit'
        ? number[]
        : P extends 'workspaces'
          ? string[]
          : P extends 'demo'
            ? DemoState[]
            : P extends 'handoff_counts'
              ? HandoffCounts[]
              : P extends 'filter_values'
                ? FilterValues[]
                : P extends 'agents'
                  ? KnownAgent[]
                  : P extends 'waiting_notices'
                    ? Notice[]
                    : MetricRow[]
}

/** What the server can say with the page, before any number: it has its place from the first paint on. */
export type KnownParts = Partial<Pick<PartRows, 'alerts' | 'demo' | 'workspaces'>>

/**
 * `event: snapshot` carries every part that has been measured, `event: patch` those that changed since the client's last message. A client that
 * was too slow for some gets their sum: nothing is queued, nothing is lost.
 */
export interface LiveMessage {
  /** '' while nothing has been sent by anybody */
  workspace: string
  window: WindowName
  /** RFC 3339; the window's ends of this measurement */
  from: string
  to: string
  parts: Partial<PartRows>
  /** parts that could not be measured, with the reason; their last rows stay */
  failed: Partial<Record<PartName, string>>
}
