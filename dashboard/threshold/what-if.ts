import { wilson } from '../tiles/interval.ts'
import { countEffects, type Effect, type Group, sumOf } from './groups.ts'

/** What another threshold would have changed, worked out from what happened. What it assumes stands on the page, in words.ts. */

export interface Range {
  value: number
  /** 95 % */
  low: number
  high: number
}

/** Of the window as it was. */
export interface Present {
  /** the threshold that is in force now, whole percent */
  percent: number
  window_seconds: number
  /** mean seconds from an agent's first answer to the end; null = none resolved */
  handling: Range | null
  answered_count: number
  /** answered in the hour with most, in all of the window where it is shorter */
  busiest_count: number
  /** the two sides of the Handoff Friction Score, and half the width of its interval */
  friction: number
  resolved_count: number
  hfs_margin: number
  /** of handoffs for low confidence, or of all when there is none of those: mean friction, share resolved; null = none ended */
  added: { friction_mean: number; resolved_rate: number } | null
}

export interface WhatIf {
  present: Present
  counts: Record<Effect, number>
  /** offers for low confidence that became a handoff */
  accepted: Share
  /** handoffs more (or fewer: below 0); null when nobody was offered a person, so that nobody knows who would accept */
  handoffs: Range | null
  /** of the new handoffs those the bot would have done alone, of the spared ones those an agent marked as not needed */
  unneeded: Range | null
  /** certain: no confident answer would have been left; high: one at least would not have stood */
  false_positives_avoided: Range
  /** answers that stand for an offer fail as often as those just above today's threshold */
  false_positives_risked: Range | null
  failing: Share
  /** people who talk at the same time, on average and in the busiest hour */
  agents: { now: number; expected: Range } | null
  busiest: { now: number; expected: Range } | null
  hfs: { now: number; expected: Range } | null
}

interface Share {
  count: number
  of: number
  range: Range | null
}

/** So many percent above today's threshold are "just above". */
const NEAR = 10

export function whatIf(groups: readonly Group[], percent: number, present: Present): WhatIf {
  const counts = countEffects(groups, percent)
  const accepted = acceptedOf(groups)
  const failing = failingOf(groups, present.percent)
  const handoffs = changeOf(accepted.range, counts.offered, counts.spared)
  return {
    present,
    counts,
    accepted,
    failing,
    handoffs,
    unneeded: changeOf(accepted.range, counts.resolved_anyway, counts.not_needed),
    false_positives_avoided: {
      value: counts.avoided,
      low: counts.avoided,
      high: counts.avoided + counts.perhaps_avoided,
    },
    false_positives_risked: counts.not_offered === 0 ? none : scaled(failing.range, counts.not_offered),
    ...agentsOf(handoffs, present),
    hfs: frictionOf(handoffs, present),
  }
}

const none: Range = { value: 0, low: 0, high: 0 }

/** Offers that nothing else but low confidence made, and which of them became a handoff for it. */
function acceptedOf(groups: readonly Group[]): Share {
  const isOffer = (group: Group) => (group.is_below || group.is_below_elsewhere) && !group.is_offered_otherwise
  return shareOf(
    sumOf(groups, (group) => isOffer(group) && group.is_by_low_confidence),
    sumOf(groups, isOffer),
  )
}

/** Episodes whose least confident answer was just above the threshold, and which of them were false positives. */
function failingOf(groups: readonly Group[], percent: number): Share {
  const isNear = ({ lowest, is_below, is_below_elsewhere }: Group) =>
    !is_below && !is_below_elsewhere && lowest >= percent && lowest < percent + NEAR
  return shareOf(
    sumOf(groups, (group) => isNear(group) && group.is_false_positive),
    sumOf(groups, isNear),
  )
}

function shareOf(count: number, of: number): Share {
  const interval = wilson(count, of)
  return { count, of, range: interval === null ? null : { value: count / of, ...interval } }
}

/** @param share of `added` that comes about; what goes is known */
function changeOf(share: Range | null, added: number, gone: number): Range | null {
  if (added === 0) return { value: 0 - gone, low: 0 - gone, high: 0 - gone }
  if (share === null) return null
  return mapped(share, (one) => one * added - gone)
}

const scaled = (range: Range | null, factor: number): Range | null =>
  range === null ? null : mapped(range, (one) => one * factor)
const mapped = ({ value, low, high }: Range, of: (one: number) => number): Range => ({
  value: of(value),
  low: of(low),
  high: of(high),
})

/** Answered handoffs × handling time ÷ time; the ends of both intervals together. */
function agentsOf(change: Range | null, present: Present): Pick<WhatIf, 'agents' | 'busiest'> {
  const { handling, answered_count, busiest_count, window_seconds } = present
  if (change === null || handling === null) return { agents: null, busiest: null }
  const busy = (per: number): { now: number; expected: Range } => {
    const with_ = (more: number, seconds: number) => (Math.max(0, answered_count + more) * seconds) / per
    return {
      now: with_(0, handling.value),
      expected: {
        value: with_(change.value, handling.value),
        low: with_(change.low, handling.low),
        high: with_(change.high, handling.high),
      },
    }
  }
  // the change is spread over the hours as the handoffs are
  const hour = Math.min(3600, window_seconds)
  const busiest = answered_count === 0 ? null : busy((answered_count * hour) / busiest_count)
  return { agents: busy(window_seconds), busiest }
}

function frictionOf(change: Range | null, present: Present): WhatIf['hfs'] {
  const { friction, resolved_count, hfs_margin, added } = present
  if (change === null || added === null || resolved_count === 0) return null
  const score = (more: number) =>
    Math.max(0, friction + more * added.friction_mean) / (resolved_count + more * added.resolved_rate)
  if (resolved_count + change.low * added.resolved_rate <= 0) return null
  const ends = [score(change.low), score(change.high)]
  return {
    now: friction / resolved_count,
    expected: {
      value: score(change.value),
      low: Math.max(0, Math.min(...ends) - hfs_margin),
      high: Math.max(...ends) + hfs_margin,
    },
  }
}
