import type { MetricRow } from '../../contract/metric.ts'

/** What of `threshold_outcomes` is counted together, and what another threshold does to such an episode. */
export interface Group {
  /** whole percents, rounded down; 101 = no such answer */
  lowest: number
  lowest_sure: number
  surest: number
  is_below: boolean
  is_below_elsewhere: boolean
  is_offered_otherwise: boolean
  is_handed_off: boolean
  is_by_low_confidence: boolean
  is_false_positive: boolean
  is_bot_resolved: boolean
  is_unneeded: boolean
  episode_count: number
}

const counts = ['lowest', 'lowest_sure', 'surest', 'episode_count'] as const

export function groupOf(row: MetricRow): Group {
  const number = (name: (typeof counts)[number]) => [name, Number(row[name])]
  const flags = Object.keys(row).filter((name) => name.startsWith('is_'))
  return Object.fromEntries([...counts.map(number), ...flags.map((name) => [name, Number(row[name]) === 1])]) as Group
}

/** As `threshold_episodes` has them, which lists the conversations of each. */
export const effects = [
  'offered',
  'resolved_anyway',
  'sooner',
  'not_offered',
  'spared',
  'not_needed',
  'avoided',
  'perhaps_avoided',
] as const
export type Effect = (typeof effects)[number]

/** @param percent the threshold that would have been in force all along */
export function hasEffect(group: Group, percent: number): Record<Effect, boolean> {
  const wasOffered = group.is_below || group.is_below_elsewhere || group.is_offered_otherwise
  const newly = group.lowest < percent && !wasOffered
  const offered = newly && !group.is_handed_off
  const notOffered =
    group.is_below && !group.is_below_elsewhere && !group.is_offered_otherwise && group.lowest >= percent
  const spared = notOffered && group.is_by_low_confidence
  const avoided = group.is_false_positive && group.surest < percent
  return {
    offered,
    resolved_anyway: offered && group.is_bot_resolved && !group.is_false_positive,
    sooner: newly && group.is_handed_off,
    not_offered: notOffered,
    spared,
    not_needed: spared && group.is_unneeded,
    avoided,
    perhaps_avoided: group.is_false_positive && !avoided && group.lowest_sure < percent,
  }
}

export function countEffects(groups: readonly Group[], percent: number): Record<Effect, number> {
  const sums = Object.fromEntries(effects.map((effect) => [effect, 0])) as Record<Effect, number>
  for (const group of groups) {
    const has = hasEffect(group, percent)
    for (const effect of effects) if (has[effect]) sums[effect] += group.episode_count
  }
  return sums
}

export const sumOf = (groups: readonly Group[], of: (group: Group) => boolean): number =>
  groups.reduce((sum, group) => sum + (of(group) ? group.episode_count : 0), 0)
