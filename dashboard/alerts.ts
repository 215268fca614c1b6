import type { Bus } from '../adapters/bus.ts'
import {
  type Acknowledgement,
  ALERTS_BUCKET,
  type AlertRecord,
  alertKey,
  EVALUATED_BUCKET,
  type Evaluated,
  isWatched,
  type RecentValues,
  readAlert,
  type SignOfLife,
} from '../contract/alert.ts'
import { followBucket } from './follow-bucket.ts'

/** What the rules say, from the bucket in which the alerts keep their state. Followed, so that asking costs nothing. */

export type ListedAlert = Omit<AlertRecord, 'announcements' | 'recent' | 'told_as'>

/** As the API lists it. */
export type AlertOnPage = ListedAlert & { acknowledged: Pick<Acknowledgement, 'at' | 'who'> | null }

/** That the rules are evaluated, and who outside hears of it. */
export interface Watchdog extends Pick<Evaluated, 'at' | 'interval_ms' | 'round_ms'> {
  ways: SignOfLife[]
  /** since the last round was seen here */
  age_seconds: number
  lives: boolean
}

export interface Alerts {
  /** @param workspace '' = of all */
  of(workspace: string): ListedAlert[]
  /** what its value was at the last evaluations, where that is kept */
  recentOf(workspace: string, rule: string): RecentValues | undefined
  /** null = the rules were never evaluated */
  watchdog(): Watchdog | null
  close(): void
}

/** @param clock epoch ms @param onChange called when a rule enters another state */
export function followAlerts(bus: Bus, clock: () => number, onChange: (workspace: string) => void): Alerts {
  const known = new Map<string, ListedAlert>()
  const recents = new Map<string, RecentValues>()
  const take = (key: string, record: AlertRecord | null) => {
    const before = known.get(key)
    if (record === null) known.delete(key)
    else known.set(key, listedOf(record))
    if (record?.recent === undefined) recents.delete(key)
    else recents.set(key, record.recent)
    if (before?.state !== record?.state) onChange(record?.workspace ?? before?.workspace ?? '')
  }
  let last: Evaluated | null = null
  /** by this clock, once a round was seen to be made: that of whoever evaluates may be off */
  let seen_at = 0
  const note = (_key: string, round: Evaluated | null) => {
    if (round !== null) seen_at = last === null ? Math.min(round.at, clock()) : clock()
    last = round
  }
  const ends = [
    followBucket<AlertRecord>(bus, ALERTS_BUCKET, take),
    followBucket<Evaluated>(bus, EVALUATED_BUCKET, note),
  ]
  return {
    of: (workspace) => [...known.values()].filter((alert) => workspace === '' || alert.workspace === workspace),
    recentOf: (workspace, rule) => recents.get(alertKey(workspace, rule)),
    watchdog: () => (last === null ? null : watchdogOf(last, Math.max(0, clock() - seen_at))),
    close() {
      for (const end of ends) end()
    },
  }
}

function watchdogOf(round: Evaluated, age_ms: number): Watchdog {
  const { at, interval_ms, round_ms, watchdog: ways = [] } = round
  return { at, interval_ms, round_ms, ways, age_seconds: Math.round(age_ms / 1000), lives: isWatched(age_ms, round) }
}

/** The bodies of webhooks are nothing a reader has to see, and what it was before is asked for by itself. */
function listedOf(record: AlertRecord): ListedAlert {
  const { announcements: _bodies, recent: _before, told_as: _name, ...listed } = readAlert(record)
  return listed
}

/** What the page shows of it: nothing that changes with every evaluation. */
export interface ShownAlert {
  rule: string
  title: string
  state: ListedAlert['state']
  /** epoch ms */
  since: number
  summary: string
}

export const shown = ({ rule, title, state, since, summary }: ListedAlert): ShownAlert => ({
  rule,
  title,
  state,
  since,
  summary,
})
