import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../../adapters/bus.ts'
import type { Webhooks } from '../../adapters/webhooks.ts'
import type { Said } from '../../contract/notice.ts'
import type { WebhookCounters } from './counters.ts'
import { type Line, openLine } from './line.ts'
import { createSending, type Sending } from './sending.ts'
import type { SendDecisionsOptions } from './webhooks.ts'

const BEAT_MS = 100
const SAVE_MS = 250

/** One term of sending: a line per webhook, one reader of the stream for all of them, until `ended` aborts. @throws when the broker refuses */
export async function work(
  options: SendDecisionsOptions,
  webhooks: Webhooks,
  counters: WebhookCounters,
  ended: AbortSignal,
): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([ended, over.signal])
  const lines = new Map<string, Line>()
  const sending = createSending({ ...options, counters, signal })
  let reading: AbortController | null = null
  let broken: unknown = null
  const read = () => {
    reading?.abort(new Error('begins anew'))
    reading = lines.size === 0 ? null : new AbortController()
    if (reading === null) return
    const until = AbortSignal.any([signal, reading.signal])
    readDecisions(options.bus, lines, sending, until).catch((error: unknown) => {
      if (!until.aborted) broken = error
    })
  }
  const beat = async () => {
    const isNew = await followWebhooks(options, webhooks, lines, sending)
    const wantsMore = [...lines.values()].filter(({ queue }) => queue.wantsMore()).length > 0
    if (isNew || wantsMore || (reading !== null && lines.size === 0)) read()
    for (const line of lines.values()) {
      sending.drop(line, 'given_up', line.queue.expire(options.clock()))
      sending.kick(line)
    }
    show(lines, counters, options.clock())
  }
  let saved_at = performance.now()
  try {
    while (!signal.aborted) {
      await beat()
      if (broken !== null) throw broken
      if (performance.now() - saved_at >= SAVE_MS) {
        await save(lines)
        saved_at = performance.now()
      }
      await sleep(BEAT_MS, undefined, { signal }).catch(() => {})
    }
  } finally {
    // with the broker away the term ends by itself, and nothing may leave that cannot be written down
    over.abort(new Error('ended'))
    await sending.idle()
    await save(lines).catch(() => {})
  }
}

const save = async (lines: Map<string, Line>): Promise<void> => {
  await Promise.all([...lines.values()].map((line) => line.save()))
}

/** Every line takes what is its own, from where it has come to. */
async function readDecisions(bus: Bus, lines: Map<string, Line>, sending: Sending, signal: AbortSignal): Promise<void> {
  // whoever comes later begins at an earlier place, with a reader of its own
  const begun = [...lines.values()]
  const after = Math.min(...begun.map(({ queue }) => queue.takenSeq()))
  for await (const { stream_seq, said } of bus.readDecisions({ after }, signal)) {
    if (signal.aborted) return
    for (const line of begun) if (lines.get(line.workspace) === line) take(line, stream_seq, said, sending)
  }
}

function take(line: Line, stream_seq: number, said: Said[], sending: Sending): void {
  const wanted = said.filter(line.wants)
  const missing_count = line.queue.take(stream_seq, wanted)
  sending.drop(line, 'forgotten', missing_count, `${missing_count} messages of the stream before ${stream_seq}`)
  if (wanted.length > 0) sending.kick(line)
}

/** @returns whether there is one to begin with */
async function followWebhooks(
  options: SendDecisionsOptions,
  webhooks: Webhooks,
  lines: Map<string, Line>,
  sending: Sending,
): Promise<boolean> {
  for (const line of lines.values()) {
    if (line.isOf(webhooks.of(line.workspace))) continue
    lines.delete(line.workspace)
    sending.drop(line, 'removed', line.queue.waitingCount())
  }
  let isNew = false
  for (const record of webhooks.all()) {
    const line = lines.get(record.workspace)
    if (line !== undefined) line.change(record)
    else {
      const last_seq = await options.bus.lastDecisionSequence()
      const { allowed, clock, random = Math.random } = options
      lines.set(record.workspace, await openLine(record, { webhooks, allowed, clock, random, last_seq }))
      isNew = true
    }
  }
  return isNew
}

function show(lines: Map<string, Line>, counters: WebhookCounters, now: number): void {
  const queues = [...lines.values()].map(({ queue }) => queue)
  counters.waiting.set(queues.reduce((sum, queue) => sum + queue.waitingCount(), 0))
  const oldest = Math.min(now, ...queues.map((queue) => queue.oldestAt() ?? now))
  counters.oldest.set((now - oldest) / 1000)
}
