/** Opening hours as pieces of the seven days, for drawing them. */

export interface Hours {
  opens?: unknown
  closes?: unknown
}
/** A stretch in which somebody is there, minutes of its day. */
export interface OpenPiece {
  day: number
  from: number
  to: number
}

/** @returns minutes since midnight, null when it is no time of day */
export function minutesOf(text: unknown): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(String(text)) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** Hours past midnight reach into the next day. @param week Monday first; undefined = always open */
export function openPieces(week: readonly (Hours | null)[] | undefined): OpenPiece[] {
  if (week === undefined) return Array.from({ length: 7 }, (_, day) => ({ day, from: 0, to: 1440 }))
  return week.flatMap((hours, day) => {
    const from = minutesOf(hours?.opens)
    const closes = minutesOf(hours?.closes)
    if (from === null || closes === null) return []
    if (closes > from) return [{ day, from, to: Math.min(closes, 1440) }]
    const tonight = { day, from, to: 1440 }
    return closes === 0 ? [tonight] : [tonight, { day: (day + 1) % 7, from: 0, to: closes }]
  })
}

/** The hours in which somebody is there in a week; what two days share counts once. */
export function openHours(pieces: readonly OpenPiece[]): number {
  let minutes = 0
  for (let day = 0; day < 7; day++) {
    let until = 0
    const own = pieces.filter((piece) => piece.day === day).sort((a, b) => a.from - b.from)
    for (const { from, to } of own) {
      minutes += Math.max(0, to - Math.max(from, until))
      until = Math.max(until, to)
    }
  }
  return minutes / 60
}

/** What the clock says there. @param zone IANA; one that nobody knows gives null */
export function localMoment(
  zone: string,
  at: number,
): { day: number; minute: number; date: string; words: string } | null {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    }).formatToParts(at)
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
    const day = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].indexOf(of('weekday'))
    return {
      day,
      minute: Number(of('hour')) * 60 + Number(of('minute')),
      date: `${of('year')}-${of('month')}-${of('day')}`,
      words: `${of('weekday')}, ${of('hour')}:${of('minute')}`,
    }
  } catch {
    return null
  }
}
