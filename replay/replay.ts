import { untilCaughtUp } from './caught-up.ts'
import { countDecisions, type Outcome, type Reading, readKnownCount, readOutcome, type Window } from './outcome.ts'
import { pace } from './pace.ts'
import { converters, findFile, type Piece, ReplayError, readPieces } from './read.ts'
import { openSender, type SendTotals } from './send.ts'

export interface ReplayOptions extends Reading {
  file: string
  /** null = as fast as it goes, with the recorded times; else live, that many times as fast, with the times of now */
  speed: number | null
  /** makes the same dialogues new ones; '' = they are what they are */
  run: string
  /** epoch ms */
  clock: () => number
  onStart(event_count: number): void
  onProgress(totals: SendTotals): void
  onRetry(problem: string): void
  /** all is sent, and what nobody ended is yet to end by itself */
  onSilence(): void
}

export interface ReplayResult {
  totals: SendTotals
  /** what the converter invents or reads into the data */
  notes: string[]
  left_out: Record<string, number>
  /** false = the pipeline had not caught up, so the outcome may be too small */
  caught_up: boolean
  /** decisions made on this replay's messages, by tier from 0 */
  decisions: [number, number, number, number]
  window: Window
  outcome: Outcome
}

const DAY_MS = 86_400_000
const CAUGHT_UP_PATIENCE_MS = 120_000
/** the clock leaves what was sent in from the past alone for half a minute */
const IDLE_PATIENCE_MS = 60_000

/** Sends a file's events and asks what became of them. @throws ReplayError, SendError */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const pieces = await readAll(options)
  const events = pieces.flatMap((piece) => piece.events)
  if (events.length === 0) throw new ReplayError(`there is nothing to send in ${options.file}`)
  const conversations = new Set(events.flatMap((event) => event.conversation_id ?? []))
  const count = await countDecisions(options, conversations)
  try {
    return await sendAndAsk(pieces, count.tiers, options)
  } finally {
    // also when the door refuses: who listens to the stream holds the process
    count.stop()
  }
}

async function sendAndAsk(
  pieces: Piece[],
  tiers: [number, number, number, number],
  options: ReplayOptions,
): Promise<ReplayResult> {
  options.onStart(pieces.reduce((sum, { events }) => sum + events.length, 0))
  const began = options.clock()
  const known = await readKnownCount(options.url)
  const totals =
    options.speed === null ? await sendFast(pieces, options) : await sendLive(pieces, options, options.speed)
  const caught_up = await untilCaughtUp({ url: options.url, sleep: options.sleep, patience_ms: CAUGHT_UP_PATIENCE_MS })
  await settle(tiers, options.sleep)
  totals.duplicates += (await readKnownCount(options.url)) - known
  const window =
    options.speed === null ? windowOf(pieces) : { ...windowOf(pieces), from: began, to: options.clock() + DAY_MS }
  const names = [...new Set(pieces.map((piece) => piece.dataset))]
  return {
    totals,
    notes: names.flatMap((name) => converters[name]?.note ?? []),
    left_out: sumLeftOut(pieces),
    caught_up,
    decisions: tiers,
    window,
    outcome: await readSettledOutcome(options, window),
  }
}

/** Recorded conversations that nobody ended have idled out long ago; Baton's clock says so within seconds, which is waited for. */
async function readSettledOutcome(options: ReplayOptions, window: Window): Promise<Outcome> {
  const isPast = window.to < options.clock()
  for (let waited = 0; ; waited += 500) {
    const outcome = await readOutcome(options, window)
    if (outcome.open_count === 0 || !isPast || waited >= IDLE_PATIENCE_MS) return outcome
    if (waited === 0) options.onSilence()
    await options.sleep(500)
  }
}

async function readAll({ file, run }: ReplayOptions): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const piece of readPieces(await findFile(file))) pieces.push(run === '' ? piece : renamed(piece, run))
  return pieces
}

/** The same dialogue as a new conversation. */
function renamed(piece: Piece, run: string): Piece {
  const events = piece.events.map((event) => ({
    ...event,
    event_id: `${run}:${event.event_id}`,
    ...(event.conversation_id === undefined ? {} : { conversation_id: `${run}:${event.conversation_id}` }),
  }))
  return { ...piece, events }
}

async function sendFast(pieces: Piece[], options: ReplayOptions): Promise<SendTotals> {
  const sender = openSender(options)
  for (const piece of pieces) await sender.send(piece.events)
  return sender.flush()
}

async function sendLive(pieces: Piece[], options: ReplayOptions, speed: number): Promise<SendTotals> {
  const { clock, sleep } = options
  const sender = openSender(options)
  const began = clock()
  const paced = pace(pieces, speed)
  for (let at = 0; at < paced.length; ) {
    const due = began + (paced[at]?.after_ms ?? 0)
    if (due > clock()) await sleep(Math.min(due - clock(), 250))
    const batch = []
    while (at < paced.length && began + (paced[at]?.after_ms ?? 0) <= clock()) {
      const { event, after_ms } = paced[at++] as (typeof paced)[number]
      batch.push({ ...event, occurred_at: new Date(began + after_ms).toISOString() })
    }
    await sender.send(batch)
    await sender.flush()
  }
  return sender.totals()
}

/** From the first event to a day after the last, when what nobody ended has ended by itself; of the data set's own channel. */
function windowOf(pieces: Piece[]): Window {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  const channels = new Set<unknown>()
  for (const { events } of pieces) {
    for (const { occurred_at, channel } of events) {
      channels.add(channel)
      const at = occurred_at === undefined ? Number.NaN : Date.parse(occurred_at)
      if (at < from) from = at
      if (at > to) to = at
    }
  }
  const [only] = [...channels]
  const channel = channels.size === 1 && typeof only === 'string' ? only : ''
  return { from: Number.isFinite(from) ? from : 0, to: to + DAY_MS + 60_000, channel }
}

/** Decisions come on a stream of their own: waits until no more arrive. */
async function settle(tiers: readonly number[], sleep: (ms: number) => Promise<void>): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 2; ) {
    const now = tiers.reduce((sum, count) => sum + count, 0)
    quiet = now === before ? quiet + 1 : 0
    before = now
    await sleep(150)
  }
}

function sumLeftOut(pieces: Piece[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { left_out } of pieces) {
    for (const [why, count] of Object.entries(left_out)) sums[why] = (sums[why] ?? 0) + count
  }
  return sums
}
