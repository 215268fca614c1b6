import type { OutgoingEvent, SendTotals } from '../replay/send.ts'
import { openSender } from '../replay/send.ts'
import { type Notes, openNotebook } from './notebook.ts'
import { day, minute } from './scene.ts'
import { createWorld, type World } from './world.ts'

export interface BackfillOptions {
  url: string
  /** scope ingest */
  key: string
  /** Baton's data directory: what was told already is noted there */
  directory: string
  seed?: string | number
  /** epoch ms */
  clock: () => number
  log: { info(fields: object, message: string): void }
  /** Resolves when everything acknowledged so far can be seen in the metrics. */
  untilVisible: () => Promise<void>
  /** days of history at the first start */
  days?: number
  /** for the person in front of it: how far it is, every few seconds */
  print?: (line: string) => void
}

export interface Backfilled {
  event_count: number
  seconds: number
  /** goes on living where its past ends: hand it to `startDemo` */
  world: World
}

const BATCH_SIZE = 1000
const REPORT_MS = 2000
const GAP_MS = 5 * minute

/**
 * Tells the past through the HTTP door: at the first start the last eight days (what stays
 * resolved for seven is shown, too), later the time since the demo was last
 * alive. Ids follow from the seed and the time it begins, so an interrupted back-fill told again changes nothing.
 * @throws SendError when the door stays away or refuses the key
 */
export async function backfill(options: BackfillOptions): Promise<Backfilled> {
  const { clock, directory, log } = options
  const notebook = openNotebook(directory)
  const before = await notebook.read()
  const begun = performance.now()
  const now = clock()
  const past = choosePast(before, now, (options.days ?? 8) * day)
  const world = createWorld({
    seed: options.seed ?? 'larkspur',
    from: past.from,
    live_from: past.to,
    with_past: past.whole,
  })
  await notebook.write({ from: past.from, to: past.to, told: false, alive_at: now, open: before?.open ?? [] })
  const events: OutgoingEvent[] = [...farewells(before), ...world.advance(past.to)]
  log.info({ events: events.length, from: new Date(past.from).toISOString() }, 'telling the past')
  await sendAll(events, options)
  await options.untilVisible()
  await notebook.write({
    from: past.from,
    to: past.to,
    told: true,
    alive_at: past.to,
    open: world.open().conversation_ids,
  })
  const seconds = (performance.now() - begun) / 1000
  log.info({ events: events.length, seconds: Number(seconds.toFixed(1)) }, 'the past is told')
  return { event_count: events.length, seconds, world }
}

/** `whole` = the first start, or one that was interrupted: the same stretch again. */
function choosePast(before: Notes | null, now: number, length: number): { from: number; to: number; whole: boolean } {
  if (before === null) return { from: Math.floor(now / minute) * minute - length, to: now, whole: true }
  if (!before.told) return { from: before.from, to: before.to, whole: before.to - before.from >= length }
  const from = Math.max(before.alive_at, now - length)
  return { from: now - from < GAP_MS ? now : from, to: now, whole: false }
}

/** Whoever was left in the middle when the demo last ended went home then. */
function farewells(before: Notes | null): OutgoingEvent[] {
  if (before === null) return []
  const occurred_at = new Date(before.alive_at).toISOString()
  return before.open.map((conversation_id) => ({
    type: 'conversation.resolved',
    event_id: `${conversation_id}:shop-closed`,
    conversation_id,
    occurred_at,
    by: 'platform',
    confirmed: false,
  }))
}

async function sendAll(events: OutgoingEvent[], { url, key, print, clock }: BackfillOptions): Promise<SendTotals> {
  let said_at = clock()
  const onProgress = ({ sent }: SendTotals) => {
    if (clock() - said_at < REPORT_MS) return
    said_at = clock()
    print?.(`  Telling the past: ${sent} of ${events.length} events …`)
  }
  const sender = openSender({ url, key, batch_size: BATCH_SIZE, in_flight: 1, gzip: false, onProgress })
  for (let at = 0; at < events.length; at += BATCH_SIZE) await sender.send(events.slice(at, at + BATCH_SIZE))
  return sender.flush()
}
