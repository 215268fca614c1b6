import { usePart } from '../islands/use-live.ts'
import type { Release } from '../snapshot.ts'

/** A release of a bot, as a thin line across a chart. */
export interface Marker {
  at: number
  /** '' where there is no room for it */
  label: string
  /** near the right edge: its words go to the left */
  isLate: boolean
}

/** as a share of the chart's width */
const LABEL_WIDTH = 0.16
/** of "bot 2.4.1": the edge of the chart, or the next one, may be near */
const MOST_LETTERS = 16

/** Those that every chart over time shows. @param domain epoch ms */
export function useMarkers(domain: [number, number]): Marker[] {
  return markersOf(usePart('releases') ?? [], domain)
}

/** One line for each moment, however many bots were released then; names only where they have room. */
export const markersOf = (releases: readonly Release[], domain: [number, number]): Marker[] =>
  markersAt(
    releases.map(({ occurred_at, bot_version }) => ({ at: Date.parse(occurred_at), bot_version })),
    domain,
  )

/** @param releases epoch ms, the first first */
export function markersAt(
  releases: readonly { at: number; bot_version: string }[],
  [from, to]: [number, number],
): Marker[] {
  const moments = new Map(releases.map(({ at, bot_version }) => [at, bot_version]))
  const shown = [...moments].filter(([at]) => at >= from && at <= to)
  let labelled = Number.NEGATIVE_INFINITY
  return shown.map(([at, version]) => {
    const hasRoom = at - labelled > (to - from) * LABEL_WIDTH
    if (hasRoom) labelled = at
    return { at, label: hasRoom ? shortened(`bot ${version}`) : '', isLate: (at - from) / (to - from) > 0.7 }
  })
}

const shortened = (name: string): string => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name)
