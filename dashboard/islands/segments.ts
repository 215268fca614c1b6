/** Words of a message that a trigger rests on. Offsets are UTF-16 units, as the decision has them. */
export interface Mark {
  start: number
  end: number
  tier: number
  trigger: string
}

/** A stretch of the text, and what was seen in all of it. */
export interface Segment {
  start: number
  text: string
  /** the highest of the marks, 0 = none */
  tier: number
  triggers: string[]
}

/** Cuts a text where marks begin and end, so that those that overlap are all kept. Together the segments are the text. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const cuts = [...new Set([0, ...inside.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const over = inside.filter((mark) => mark.start <= start && mark.end > start)
    return {
      start,
      text: text.slice(start, cuts[index + 1]),
      tier: Math.max(0, ...over.map((mark) => mark.tier)),
      triggers: [...new Set(over.map((mark) => mark.trigger))],
    }
  })
}
