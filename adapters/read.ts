import {
  type ConsumerMessages,
  type ConsumerNotification,
  DeliverPolicy,
  JetStreamApiError,
  type JetStreamClient,
  type JsMsg,
} from '@nats-io/jetstream'
import type { Link } from './link.ts'

const EXPIRES_MS = 10_000
const RETRY_MS = { first: 50, most: 2000 }

export interface ReadFrom {
  stream: string
  subjects: string[]
  /** the first sequence wanted */
  start: number
  /** The client asks for more only as messages leave the iterator, so this bounds what is held for a slow reader. */
  ahead_count: number
}

/**
 * An ordered reader: no acknowledgements, our own cursor decides where it starts. After an outage it is made anew from the
 * message after the last one it gave: the client's own way to do that kept the count of what it had asked for, asked for
 * nothing more, and stood still for 45 s.
 * @throws JetStreamApiError when the broker refuses, as for a stream that does not exist; an outage is waited out
 */
export async function* readStream(
  js: JetStreamClient,
  link: Link,
  from: ReadFrom,
  signal: AbortSignal,
): AsyncIterable<JsMsg> {
  let next = from.start
  let wait_ms = RETRY_MS.first
  while (!signal.aborted && !link.isClosed()) {
    const messages = await openReader(js, { ...from, start: next })
    if (messages === null) {
      await pause(wait_ms, signal)
      wait_ms = Math.min(wait_ms * 2, RETRY_MS.most)
      continue
    }
    wait_ms = RETRY_MS.first
    const release = stopWhenBroken(messages, link, signal)
    try {
      for await (const message of messages) {
        if (signal.aborted) return
        if (message.seq < next) continue
        next = message.seq + 1
        yield message
      }
    } finally {
      release()
      await messages.close()
    }
  }
}

/** @returns null when the broker is away or not ready */
async function openReader(
  js: JetStreamClient,
  { stream, subjects, start, ahead_count }: ReadFrom,
): Promise<ConsumerMessages | null> {
  try {
    const place = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: start }
    const consumer = await js.consumers.get(stream, { filter_subjects: subjects, ...place })
    return await consumer.consume({ max_messages: ahead_count, expires: EXPIRES_MS })
  } catch (error) {
    if (error instanceof JetStreamApiError && error.status < 500) throw error
    return null
  }
}

const broken = new Set<ConsumerNotification['type']>([
  'heartbeats_missed',
  'reset',
  'consumer_not_found',
  'consumer_deleted',
])

/** What was read ahead is still given: it is in order and complete up to the break. */
function stopWhenBroken(messages: ConsumerMessages, link: Link, signal: AbortSignal): () => void {
  const stop = () => void messages.close()
  const watch = async () => {
    for await (const notice of messages.status()) if (broken.has(notice.type)) stop()
  }
  void watch()
  const forget = link.onUp(stop)
  signal.addEventListener('abort', stop, { once: true })
  // aborted while the reader was being opened: nobody will tell us any more
  if (signal.aborted) stop()
  return () => {
    forget()
    signal.removeEventListener('abort', stop)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
