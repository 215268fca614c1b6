import { JetStreamApiError } from '@nats-io/jetstream'
import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node'
import type { Link } from './link.ts'

/**
 * Publishes to a stream with one shared reply inbox: `js.publish` makes a request with its own timer, race and stack for
 * every message, which costs more than the message.
 */
export interface Publisher {
  /**
   * @param messageId the same id is stored once for a while; '' for none
   * @param more further headers, such as what the broker must find before it takes the message
   * @returns after the broker has the message on file
   * @throws JetStreamApiError when the broker refuses it, Error when no answer came: then it may be on file or not
   */
  store(subject: string, body: Uint8Array, messageId: string, more?: Record<string, string>): Promise<Acknowledgement>
  close(): void
}

export interface Acknowledgement {
  stream_seq: number
  duplicate: boolean
}

interface Pending {
  due_at: number
  resolve(acknowledgement: Acknowledgement): void
  reject(error: Error): void
}

interface PubAck {
  stream?: string
  seq?: number
  duplicate?: boolean
  error?: { code: number; err_code: number; description: string }
}

const SWEEP_MS = 100

export function createPublisher(nc: NatsConnection, link: Link, timeout_ms: number): Publisher {
  const prefix = `${createInbox()}.`
  const pending = new Map<string, Pending>()
  let count = 0
  const failAll = (reason: string) => {
    const error = new Error(reason)
    for (const one of pending.values()) one.reject(error)
    pending.clear()
  }
  const subscription = nc.subscribe(`${prefix}*`, {
    callback: (error, message) => {
      if (error) return failAll(error.message)
      const token = message.subject.slice(prefix.length)
      const waiting = pending.get(token)
      if (waiting === undefined) return
      pending.delete(token)
      settle(waiting, message)
    },
  })
  // An answer can never come over a new connection, so nobody has to wait for the time-out.
  const forget = link.onDown(() => failAll('the connection was lost before the answer'))
  const sweep = setInterval(() => expire(pending, performance.now()), SWEEP_MS).unref()
  return {
    store(subject, body, messageId, more = {}) {
      // What is written while the connection is down waits in the client and could be stored after the caller was told no.
      if (!link.isUp()) return Promise.reject(new Error('not connected'))
      const token = (count++).toString(36)
      return new Promise((resolve, reject) => {
        nc.publish(subject, body, {
          reply: prefix + token,
          headers: encodedHeaders(messageId === '' ? more : { 'Nats-Msg-Id': messageId, ...more }),
        })
        pending.set(token, { resolve, reject, due_at: performance.now() + timeout_ms })
      })
    },
    close() {
      clearInterval(sweep)
      forget()
      subscription.unsubscribe()
      failAll('the bus was closed')
    },
  }
}

/**
 * All that the client does with headers is to encode them; its own class takes nine times as long to fill and to write.
 * @throws when a value could begin a header of its own
 */
function encodedHeaders(values: Record<string, string>): MsgHdrs {
  let text = 'NATS/1.0\r\n'
  for (const name in values) {
    if (/[\r\n]/.test(values[name] as string)) throw new Error(`a header ${name} may have no line break`)
    text += `${name}: ${values[name]}\r\n`
  }
  const bytes = Buffer.from(`${text}\r\n`)
  return { encode: () => bytes } as unknown as MsgHdrs
}

function settle(waiting: Pending, message: Msg): void {
  const ack = parseAck(message)
  if (message.headers?.code === 503) waiting.reject(new Error('no stream listens'))
  else if (ack.error !== undefined) waiting.reject(new JetStreamApiError(ack.error))
  else if (!ack.stream || ack.seq === undefined) waiting.reject(new Error('not an acknowledgement'))
  else waiting.resolve({ stream_seq: ack.seq, duplicate: ack.duplicate === true })
}

function parseAck(message: Msg): PubAck {
  try {
    return message.json<PubAck>()
  } catch {
    return {}
  }
}

/** All have the same time-out and the map keeps their order, so the first that is not due ends the search. */
function expire(pending: Map<string, Pending>, now: number): void {
  for (const [token, one] of pending) {
    if (one.due_at > now) return
    pending.delete(token)
    one.reject(new Error('no answer in time'))
  }
}
