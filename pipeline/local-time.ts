import { Temporal } from 'temporal-polyfill'

/** A workspace's wall clock. What its days and times are is Temporal's; here is only remembered what is asked again and again. */

/** A date with the instants at which it begins and is over, epoch ms. */
export interface LocalDay {
  date: Temporal.PlainDate
  begins: number
  ends: number
}

export interface WallClock {
  /** The local day of an instant, epoch ms. */
  dayOf(at: number): LocalDay
  /**
   * The instant of a local time, epoch ms. A time that a clock change skips is as much later as was skipped, one that comes
   * twice is the first.
   * @param minutes of the day; from 1,440 on of the next
   */
  instantOf(date: Temporal.PlainDate, minutes: number): number
  /** A zone that moves over the date line leaves one out. */
  hasDate(date: Temporal.PlainDate): boolean
}

const clocks = new Map<string, WallClock>()

/** @param zone IANA name @throws RangeError when there is no such zone */
export function wallClock(zone: string): WallClock {
  const clock = clocks.get(zone) ?? createWallClock(zone)
  clocks.set(zone, clock)
  return clock
}

function createWallClock(zone: string): WallClock {
  // most instants that are asked about are of the present day
  let last = readDay(zone, 0)
  return {
    dayOf(at) {
      if (at < last.begins || at >= last.ends) last = readDay(zone, at)
      return last
    },
    instantOf: (date, minutes) => date.toPlainDateTime().add({ minutes }).toZonedDateTime(zone).epochMilliseconds,
    hasDate: (date) => date.toZonedDateTime(zone).toPlainDate().equals(date),
  }
}

function readDay(zone: string, at: number): LocalDay {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone)
  const begin = local.startOfDay()
  const begins = begin.epochMilliseconds
  return { date: local.toPlainDate(), begins, ends: begin.add({ days: 1 }).startOfDay().epochMilliseconds }
}
