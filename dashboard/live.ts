import type { Gauge } from 'prom-client'
import type { ServerEvent } from './event-stream.ts'
import type { Clock } from './measured.ts'
import type { Scope } from './scope.ts'
import { type LiveMessage, lastUrgent, type PartName, type View } from './snapshot.ts'

/** Live numbers: measured once for everybody who looks at the same thing, sent to each at the pace they take it. */

export interface Selection extends Scope {
  view: View
  /** for who may see no other workspace, not even its name */
  isAlone?: boolean
}

/** One measurement in progress: each part is told as soon as it is known. */
export interface Measurement {
  workspace: string
  from: string
  to: string
  each(tell: (part: PartName, outcome: { rows: unknown } | { failed: string }) => void): Promise<void>
}
export type MeasureParts = (selection: Selection, ages: ReadonlyMap<PartName, number>) => Promise<Measurement>

export interface LiveLimits {
  clients: number
  /** a stream that has nothing to say says so this often, and its key is looked at again */
  heartbeat_ms: number
  /** a client that takes nothing for this long is dropped */
  stalled_ms: number
  /** never more often than this … */
  at_least_ms: number
  /** … nor than this times the duration of the last measurement, for the urgent part and the rest each */
  duration_multiple: number
  /** without any insert: clocks go on, windows slide */
  refresh_ms: number
  /** for a while after an insert: parts that were measured too recently then get their turn */
  catch_up_ms: number
}
export const defaultLimits: LiveLimits = {
  clients: 200,
  heartbeat_ms: 15_000,
  stalled_ms: 60_000,
  at_least_ms: 250,
  duration_multiple: 3,
  refresh_ms: 5000,
  catch_up_ms: 1000,
}

interface Topic {
  selection: Selection
  parts: Map<PartName, { version: number; json: string; failed: string }>
  measured_at: Map<PartName, number>
  version: number
  announced_at: number
  /** on the monotonic clock, ms: before it only what is urgent is measured */
  rest_due_at: number
  head: Omit<LiveMessage, 'parts' | 'failed'>
  clients: number
  dirty: boolean
  /** the server stops: streams end instead of waiting for more */
  over: boolean
  wake: () => void
  changed: PromiseWithResolvers<void>
}

export interface Live {
  /** @returns null when there are too many clients already */
  watch(selection: Selection, signal: AbortSignal): AsyncIterator<ServerEvent> | null
  /** new rows of these workspaces can be seen; '*' = of any */
  rowsInserted(workspaces: readonly string[]): void
  close(): void
}

export interface LiveOptions {
  measureParts: MeasureParts
  clock: Clock
  limits: LiveLimits
  clientGauge: Gauge
  onError: (error: unknown) => void
}

export function createLive(options: LiveOptions): Live {
  const topics = new Map<string, Topic>()
  let clients = 0
  let closed = false
  const count = (change: 1 | -1) => {
    clients += change
    options.clientGauge.set(clients)
  }
  const join = (selection: Selection): Topic => {
    const key = JSON.stringify(selection)
    const known = topics.get(key)
    if (known !== undefined) return known
    const topic = createTopic(selection)
    topics.set(key, topic)
    const isOver = () => closed || topic.clients === 0
    void keepMeasuring(topic, options, isOver, () => topics.delete(key))
    return topic
  }
  return {
    watch(selection, signal) {
      if (clients >= options.limits.clients || closed) return null
      const topic = join(selection)
      topic.clients++
      count(1)
      signal.addEventListener(
        'abort',
        () => {
          topic.clients--
          count(-1)
          if (topic.clients === 0) topic.wake()
        },
        { once: true },
      )
      return follow(topic, signal)
    },
    rowsInserted(workspaces) {
      for (const topic of topics.values()) {
        const own = topic.head.workspace
        if (own !== '' && !workspaces.includes(own) && !workspaces.includes('*')) continue
        topic.dirty = true
        topic.wake()
      }
    },
    close() {
      closed = true
      for (const topic of topics.values()) {
        topic.over = true
        topic.wake()
        topic.changed.resolve()
      }
    },
  }
}

function createTopic(selection: Selection): Topic {
  return {
    selection,
    parts: new Map(),
    measured_at: new Map(),
    version: 0,
    announced_at: 0,
    rest_due_at: 0,
    head: { workspace: selection.workspace, window: selection.window, from: '', to: '' },
    // one client is about to be counted: the loop must not end before its first turn
    clients: 0,
    dirty: true,
    over: false,
    wake: () => undefined,
    changed: Promise.withResolvers(),
  }
}

/** What one client gets. It remembers only how far it has come. */
async function* follow(topic: Topic, signal: AbortSignal): AsyncGenerator<ServerEvent> {
  let sent = 0
  while (!signal.aborted && !topic.over) {
    if (topic.version > sent) {
      const event = sent === 0 ? 'snapshot' : 'patch'
      const data = messageSince(topic, sent)
      sent = topic.version
      yield event === 'snapshot' ? { event, data, retry_ms: 1000 } : { event, data }
    } else await untilChanged(topic, signal)
  }
}

/** No race against one promise of the whole stream: that would keep every round of it for as long as the page is open. */
function untilChanged(topic: Topic, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done, { once: true })
    void topic.changed.promise.then(done)
  })
}

/** Put together as text: each part's JSON is made once, whoever gets it. */
function messageSince(topic: Topic, version: number): string {
  const newer = [...topic.parts].filter(([, part]) => part.version > version)
  const rows = newer
    .filter(([, part]) => part.json !== '')
    .map(([name, part]) => `${JSON.stringify(name)}:${part.json}`)
  const failed = [...topic.parts].filter(([, part]) => part.failed !== '').map(([name, part]) => [name, part.failed])
  const head = JSON.stringify({ ...topic.head, failed: Object.fromEntries(failed) })
  return `${head.slice(0, -1)},"parts":{${rows.join(',')}}}`
}

/** Ends with its last client. `forget` runs in the same turn as the last look at them: nobody can join in between. */
async function keepMeasuring(
  topic: Topic,
  options: LiveOptions,
  isOver: () => boolean,
  forget: () => void,
): Promise<void> {
  const { limits, onError } = options
  // the client that asked is counted in the same turn of the event loop
  await Promise.resolve()
  let quietRounds = 0
  while (!isOver()) {
    const begun = performance.now()
    quietRounds = topic.dirty ? 0 : quietRounds + 1
    topic.dirty = false
    const taken = await measureOnce(topic, options).catch((error: unknown) => {
      onError(error)
      return performance.now() - begun
    })
    await pause(begun + Math.max(limits.at_least_ms, limits.duration_multiple * taken) - performance.now())
    if (!topic.dirty && !isOver()) await untilWoken(topic, quietRounds < 3 ? limits.catch_up_ms : limits.refresh_ms)
  }
  forget()
}

/**
 * What is urgent every time, the rest when its turn has come: each is paced by what it costs itself, so that seventeen
 * slow numbers do not hold up the four that cannot wait.
 * @returns how long the urgent part kept the database busy, ms: without the wait that only keeps messages apart
 */
async function measureOnce(topic: Topic, { measureParts, clock, limits }: LiveOptions): Promise<number> {
  const begun = performance.now()
  const now = clock()
  const isRestDue = begun >= topic.rest_due_at
  const ages = new Map([...topic.measured_at].map(([name, at]) => [name, isRestDue ? now - at : 0]))
  const measurement = await measureParts(topic.selection, ages)
  const { workspace, from, to } = measurement
  if (workspace !== topic.head.workspace) topic.parts.clear()
  topic.head = { ...topic.head, workspace, from, to }
  const isFirst = topic.version === 0
  let urgent_ms = 0
  await measurement.each((name, outcome) => {
    topic.measured_at.set(name, now)
    keep(topic, name, outcome)
    // whoever opens a page before the database is warm sees what there is, in its order, and not nothing until the slowest
    if (isFirst && performance.now() - Math.max(begun, topic.announced_at) >= limits.at_least_ms) announce(topic)
    if (name !== lastUrgent[topic.selection.view]) return
    urgent_ms = performance.now() - begun
    const isTime = performance.now() - topic.announced_at >= limits.at_least_ms
    if (!isFirst && isTime) announce(topic)
  })
  const rest_ms = performance.now() - begun - urgent_ms
  if (isRestDue) topic.rest_due_at = performance.now() + (limits.duration_multiple - 1) * rest_ms
  // the rest follows what was urgent, but not too closely
  await pause(topic.announced_at + limits.at_least_ms - performance.now())
  announce(topic)
  return urgent_ms
}

/** Takes in what was measured; equal rows are no news. */
function keep(topic: Topic, name: PartName, outcome: { rows: unknown } | { failed: string }): void {
  const known = topic.parts.get(name)
  const json = 'rows' in outcome ? JSON.stringify(outcome.rows) : (known?.json ?? '')
  const failed = 'failed' in outcome ? outcome.failed : ''
  if (known?.json === json && known.failed === failed) return
  topic.parts.set(name, { version: topic.version + 1, json, failed })
}

/** Also without a change: the page learns that the line and the numbers are alive. */
function announce(topic: Topic): void {
  topic.version++
  topic.announced_at = performance.now()
  topic.changed.resolve()
  topic.changed = Promise.withResolvers()
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms)).unref()
  })

function untilWoken(topic: Topic, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms).unref()
    topic.wake = () => {
      clearTimeout(timer)
      topic.wake = () => undefined
      resolve()
    }
  })
}
