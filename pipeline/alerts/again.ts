import type { Logger } from 'pino'
import { type AlertRecord, isOpen } from '../../contract/alert.ts'
import { noCircumstances } from './circumstances.ts'
import type { AlertCounters } from './counters.ts'
import type { Disabled } from './disabled.ts'
import { WATCHDOG_ID } from './heartbeat.ts'
import { formatNotice, isOver, readNotice } from './notice.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxEntry, Sent } from './outbox-entry.ts'
import type { Pauses } from './pauses.ts'
import type { Receiver } from './receivers/receiver.ts'
import type { SignsOfLife } from './signs-of-life.ts'

/**
 * Tells receivers that forget (Alertmanager) again and again of what is open, and for a while of what is over. Nothing is
 * retried: the next round says it once more. The first word is the outbox's, which keeps the order, and beside it what is
 * answered now when that is not what was answered the time before.
 */
export interface Again {
  /** Starts what is due; resolves at once. @param records of all rules and workspaces, as just evaluated */
  tell(records: readonly AlertRecord[]): void
  /** It has ended just now. @param body as the outbox has it */
  ended(alert_id: string, body: string): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

export interface AgainOptions {
  receivers: readonly Receiver[]
  disabled: Disabled
  pauses: Pauses
  /** what was held back is not told by another way */
  outbox: Pick<Outbox, 'isUntold' | 'groupsOf' | 'entries' | 'again'>
  base_url: string
  clock: () => number
  log: Logger
  counters: AlertCounters
  signs: SignsOfLife
  signal: AbortSignal
}

/** As Prometheus does, should the receiver have been away when it ended. */
const ENDED_MS = 300_000

export function createAgain(options: AgainOptions): Again {
  const { clock, log, counters, signal, disabled, pauses, outbox } = options
  const forgetful = options.receivers.filter(({ again_ms }) => again_ms !== undefined)
  const told_at = new Map<Receiver, number>()
  const over = new Map<string, { body: string; at: number }>()
  const onTheirWay = new Set<Promise<void>>()

  const send = async (receiver: Receiver, message_id: string, body: string) => {
    const begun_at = clock()
    const outcome = await receiver.send({ message_id, body }, signal)
    pauses.note(receiver.name, outcome)
    counters.notifications.inc({ receiver: receiver.name, outcome: outcome.ok ? 'repeated' : outcome.reason })
    if (outcome.ok && message_id === WATCHDOG_ID) options.signs.taken(receiver.name, clock())
    if (!outcome.ok && outcome.reason !== 'stopped')
      log.warn({ receiver: receiver.name, detail: outcome.detail }, 'an open alert could not be told again')
    if (outcome.ok || outcome.reason !== 'stopped') await note(receiver, message_id, body, { outcome, begun_at })
  }
  const note = (receiver: Receiver, message_id: string, body: string, sent: Sent) => {
    const kind = isOver(readNotice(body)) ? 'resolved' : 'triggered'
    return outbox
      .again(receiver.name, message_id, kind, sent, clock())
      .catch((error: unknown) =>
        log.error({ err: error, receiver: receiver.name }, 'that an open alert was told again is not noted'),
      )
  }
  const start = (receiver: Receiver, message_id: string, body: string) => {
    if (outbox.isUntold(receiver.name, message_id)) return
    const done = send(receiver, message_id, body)
      .catch((error: unknown) =>
        log.error({ err: error, receiver: receiver.name }, 'an open alert could not be told again'),
      )
      .finally(() => onTheirWay.delete(done))
    onTheirWay.add(done)
  }

  return {
    tell(records) {
      const now = clock()
      for (const [alert_id, { at }] of over) if (now - at > ENDED_MS) over.delete(alert_id)
      const open = records.filter(isOpen)
      for (const receiver of forgetful) {
        const isDue = now - (told_at.get(receiver) ?? 0) >= (receiver.again_ms ?? 0)
        if (!isDue || signal.aborted || disabled.has(receiver) || pauses.has(receiver.name)) continue
        told_at.set(receiver, now)
        const beginnings = open.length === 0 ? new Map<string, string>() : beginningsTo(receiver, outbox.entries())
        for (const record of open) {
          const body = bodyOf(record, now, options.base_url)
          start(receiver, record.alert_id, withCircumstances(body, beginnings.get(record.alert_id)))
        }
        for (const [alert_id, { body }] of over) start(receiver, alert_id, body)
        for (const { alert_id, body } of outbox.groupsOf(receiver.name, now)) start(receiver, alert_id, body)
      }
    },
    ended(alert_id, body) {
      over.set(alert_id, { body, at: clock() })
    },
    async idle() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay)
    },
  }
}

const bodyOf = (record: AlertRecord, at: number, base_url: string): string =>
  formatNotice({ kind: 'triggered', record, at, base_url, ...noCircumstances })

/** What it was told first, by the alert. */
const beginningsTo = ({ name }: Receiver, entries: readonly OutboxEntry[]): Map<string, string> =>
  new Map(
    entries
      .filter(({ receiver, kind }) => receiver === name && kind === 'triggered')
      .map(({ alert_id, body }) => [alert_id, body]),
  )

/** The figures of now with the causes and the handoffs of the beginning: what is said last is all that it keeps. */
function withCircumstances(body: string, beginning: string | undefined): string {
  if (beginning === undefined) return body
  const now = readNotice(body)
  const { worst_handoffs, likely_causes, chart, chart_url } = readNotice(beginning).data
  return JSON.stringify({ ...now, data: { ...now.data, worst_handoffs, likely_causes, chart, chart_url } })
}
