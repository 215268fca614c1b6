import { day, hour, minute, type Scene, seconds } from './scene.ts'
import type { Script } from './schedule.ts'
import { leaveDesk, returnToDesk } from './shifts.ts'

/** Releases of the bot, the weather, and how many customers come. */

/** conversations a minute while somebody watches */
export const LIVE_RATE = 8
/** conversations a minute at the busiest hour of the days before */
const PEAK_RATE = 1.05
const STORM_FACTOR = 3.2
/** minutes' worth of customers who come at once when the storm breaks out */
const BURST_MINUTES = 20
const CALM_VERSION = '2.4.1'

/** by UTC hour, relative to the peak */
const hours = [
  0.22, 0.16, 0.13, 0.12, 0.14, 0.22, 0.38, 0.58, 0.8, 0.94, 1, 0.98, 0.9, 0.93, 0.97, 0.94, 0.88, 0.8, 0.74, 0.7, 0.66,
  0.56, 0.42, 0.3,
]

/** How many conversations begin a minute: the day's shape, then, within an hour of being watched, the live rate. */
export function arrivalRate(at: number, liveFrom: number, storm: boolean): number {
  const date = new Date(at)
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  const usual = PEAK_RATE * (hours[date.getUTCHours()] as number) * (weekend ? 0.6 : 1)
  const nearness = Math.min(1, Math.max(0, (at - (liveFrom - 70 * minute)) / (25 * minute)))
  return (usual + (LIVE_RATE - usual) * nearness) * (storm ? STORM_FACTOR : 1)
}

/** Customers come, one after the other, for ever. */
export function* arrive(scene: Scene, begin: () => void): Script {
  for (;;) {
    const { schedule, weather, random } = scene
    const gap = random.exponential(minute / arrivalRate(schedule.now(), weather.live_from, weather.storm))
    // looked at again, so that a change of weather is felt soon
    if (gap > 2 * minute) yield 2 * minute
    else {
      yield gap
      begin()
    }
  }
}

/** Puts a version into service and says so. @param quality 0–1 */
export function release(scene: Scene, version: string, quality: number, note: string): void {
  scene.bot.version = version
  scene.bot.quality = quality
  const at = scene.schedule.now().toString(36)
  scene.emit({
    type: 'bot.released',
    event_id: `${scene.prefix}-release-${version}-${at}`,
    bot_id: scene.bot.id,
    bot_version: version,
    note,
  })
}

/** Agents leave, the bot gets worse, customers come in numbers. */
export function breakOut(scene: Scene, begin: () => void): void {
  if (scene.weather.storm) return
  scene.weather.storm = true
  release(scene, '2.5.0-rc1', 0, 'storm: a release that should not have been')
  scene.schedule.start(leaveDesk(scene))
  scene.schedule.start(burst(scene, begin))
}

export function calmDown(scene: Scene): void {
  if (!scene.weather.storm) return
  scene.weather.storm = false
  release(scene, CALM_VERSION, 1, 'storm over: rolled back')
  scene.schedule.start(returnToDesk(scene))
}

function* burst(scene: Scene, begin: () => void): Script {
  const { schedule, weather, random } = scene
  const count = Math.round(arrivalRate(schedule.now(), weather.live_from, false) * BURST_MINUTES)
  for (let i = 0; i < count && weather.storm; i++) {
    begin()
    yield seconds(random, 0, 30 / count)
  }
}

/** What happened in the days before: two releases and one bad half hour. */
export function* remember(scene: Scene, begin: () => void): Script {
  yield 6 * hour
  release(scene, '2.4.0', 0.6, 'new answers for returns')
  yield 1.7 * day
  release(scene, CALM_VERSION, 1, 'fixes the answers for returns')
  yield untilTime(scene.schedule.now() + 2 * day, 13.5) - scene.schedule.now()
  if (scene.schedule.now() > scene.weather.live_from - 3 * hour) return
  breakOut(scene, begin)
  yield 35 * minute
  calmDown(scene)
}

/** The next instant with this UTC hour of the day. */
const untilTime = (after: number, hourOfDay: number): number => {
  const midnight = Math.floor(after / day) * day
  const at = midnight + hourOfDay * hour
  return at > after ? at : at + day
}
