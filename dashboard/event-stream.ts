/** Server-sent events by pull: nothing is made for a client that has not taken what it got, so no queue can grow. */

export interface ServerEvent {
  event?: string
  data?: string
  id?: string
  retry_ms?: number
}

export interface StreamOptions {
  /** a `beat` after this long without anything else, so that both sides notice a dead line */
  heartbeat_ms: number
  /** a client that has taken nothing for this long is dropped */
  stalled_ms: number
  /** asked as often as a beat is due, however much there is to send; false ends the stream (the key was revoked) */
  allowed: () => Promise<boolean>
  /** extra fields of a beat, such as the id reached so far */
  beat?: () => ServerEvent
  /** called once, whoever ends it */
  onEnd: () => void
}

const encoder = new TextEncoder()

/** One event as the wire has it. Line breaks in `data` become further data lines. */
export function formatEvent({ event, data, id, retry_ms }: ServerEvent): string {
  const lines: string[] = []
  if (retry_ms !== undefined) lines.push(`retry: ${retry_ms}`)
  if (id !== undefined) lines.push(`id: ${id}`)
  if (event !== undefined) lines.push(`event: ${event}`)
  if (data !== undefined) for (const line of data.split(/\r\n|\r|\n/)) lines.push(`data: ${line}`)
  return `${lines.join('\n')}\n\n`
}

/** @returns the body and headers of an SSE answer that yields what `source` yields until either side ends it. */
export function eventStream(source: AsyncIterator<ServerEvent>, options: StreamOptions): Response {
  const reader = createReader(source, options)
  const body = new ReadableStream<Uint8Array>(reader, { highWaterMark: 0 })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

function createReader(source: AsyncIterator<ServerEvent>, options: StreamOptions): UnderlyingDefaultSource<Uint8Array> {
  let pending: Promise<IteratorResult<ServerEvent>> | null = null
  let stalled: NodeJS.Timeout | undefined
  let ended = false
  let asked_at = performance.now()
  const isAllowed = async (): Promise<boolean> => {
    if (performance.now() - asked_at < options.heartbeat_ms) return true
    asked_at = performance.now()
    return options.allowed()
  }
  const end = () => {
    clearTimeout(stalled)
    if (ended) return
    ended = true
    options.onEnd()
  }
  const take = async (): Promise<ServerEvent | null> => {
    pending ??= source.next()
    const first = await within(options.heartbeat_ms, pending)
    if (!(await isAllowed())) return null
    if (first === undefined) return { event: 'beat', data: '{}', ...options.beat?.() }
    pending = null
    return first.done === true ? null : first.value
  }
  return {
    async pull(controller) {
      clearTimeout(stalled)
      const event = await take().catch(() => null)
      if (ended) return
      if (event === null) {
        end()
        return controller.close()
      }
      controller.enqueue(encoder.encode(formatEvent(event)))
      stalled = setTimeout(() => {
        end()
        controller.error(new Error('the client takes nothing'))
      }, options.stalled_ms)
    },
    cancel: end,
  }
}

/** @returns undefined when it takes longer */
const within = <T>(ms: number, promise: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms).unref()
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
