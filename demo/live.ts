import type { Bus } from '../adapters/bus.ts'
import { followDecisions } from '../replay/decision-stream.ts'
import { type OutgoingEvent, openSender } from '../replay/send.ts'
import { openNotebook } from './notebook.ts'
import { createWorld, type World } from './world.ts'

export interface DemoOptions {
  url: string
  /** scopes ingest and read */
  key: string
  /** Baton's data directory */
  directory: string
  bus: Pick<Bus, 'pulse' | 'onPulse'>
  /** epoch ms */
  clock: () => number
  seed?: string | number
  log: { info(fields: object, message: string): void; warn(fields: object, message: string): void }
  /** for the person in front of it */
  print?: (line: string) => void
  /** the world that `backfill` left; without it a new one begins now */
  world?: World
}

export interface Demo {
  /** Everybody goes home; resolves when their last events are acknowledged, or within a second. */
  stop(): Promise<void>
}

/**
 * The demo's alert waits this long instead of the rule's two minutes, so that one sees it fire within two minutes of
 * switching the storm on. It says so when it starts.
 */
export const DEMO_PENDING_SECONDS = 20

const TICK_MS = 200
const STATE_MS = 5000

/** Lets the world live in real time, sends what happens through the HTTP door and obeys Baton's decisions. */
export function startDemo(options: DemoOptions): Demo {
  const { clock, log, url, key } = options
  const now = clock()
  const world =
    options.world ?? createWorld({ seed: options.seed ?? 'larkspur', from: now, live_from: now, with_past: false })
  const ended = new AbortController()
  const pause = pauser(ended.signal)
  options.print?.(
    `  In the demo the alert fires after ${DEMO_PENDING_SECONDS} s over its limit, not after the rule's two minutes; nothing else of it is changed.`,
  )
  const unlisten = listenToSwitch(world, options)
  const hearing = followDecisions({ url, key, onDecision: world.hear, signal: ended.signal, sleep: pause })
  const living = live(world, options, ended.signal, pause).catch((error: unknown) => {
    if (!ended.signal.aborted) log.warn({ err: error }, 'the simulated customers have stopped')
  })
  const noting = keepNotes(world, options, ended.signal, pause)
  return {
    async stop() {
      ended.abort()
      unlisten()
      await Promise.all([living, hearing, noting])
      const last = [...world.advance(clock()), ...world.close()] as OutgoingEvent[]
      const sender = openSender({ url, key, patience_ms: 800 })
      const sent = await sender
        .send(last)
        .then(sender.flush)
        .catch(() => null)
      const open = sent === null ? world.open().conversation_ids : []
      await note(world, options, open)
    },
  }
}

/** Sends what happened every fifth of a second. While the door is away the same events wait, and what happens meanwhile is told late. */
async function live(
  world: World,
  { url, key, clock, log }: DemoOptions,
  signal: AbortSignal,
  pause: Pause,
): Promise<void> {
  let away = false
  const onRetry = (problem: string) => {
    if (!away) log.warn({}, `the simulated customers wait: ${problem}`)
    away = true
  }
  const sender = openSender({
    url,
    key,
    in_flight: 1,
    patience_ms: Number.POSITIVE_INFINITY,
    sleep: pause,
    signal,
    onRetry,
  })
  while (!signal.aborted) {
    await sender.send(world.advance(clock()) as OutgoingEvent[])
    await sender.flush()
    away = false
    await pause(TICK_MS)
  }
}

/** The page's switch. Any word on `demo.control` is answered with the state; `{storm}` changes it. */
function listenToSwitch(world: World, { bus, log }: DemoOptions): () => void {
  const tell = () => bus.pulse('demo.state', { storm: world.storm(), waiting_count: world.open().waiting_count })
  const stop = bus.onPulse<{ storm?: unknown } | null>('demo.control', (body) => {
    const wanted = body?.storm
    if (typeof wanted === 'boolean' && wanted !== world.storm()) {
      world.setStorm(wanted)
      log.info({}, wanted ? 'storm: agents leave, the bot gets worse, customers come in numbers' : 'the storm is over')
    }
    tell()
  })
  const timer = setInterval(tell, STATE_MS)
  tell()
  return () => {
    clearInterval(timer)
    stop()
  }
}

async function keepNotes(world: World, options: DemoOptions, signal: AbortSignal, pause: Pause): Promise<void> {
  while (!signal.aborted) {
    await note(world, options, world.open().conversation_ids)
    await pause(STATE_MS)
  }
}

async function note(world: World, { directory, log }: DemoOptions, open: string[]): Promise<void> {
  const now = world.now()
  await openNotebook(directory)
    .write({ from: now, to: now, told: true, alive_at: now, open })
    .catch((error: unknown) => log.warn({ err: error }, 'the demo cannot write its notes'))
}

type Pause = (ms: number) => Promise<void>

/** A pause that ends at once when the demo does. */
function pauser(signal: AbortSignal): Pause {
  return (ms) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', done, { once: true })
    })
}
