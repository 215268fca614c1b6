import { type ReceivedEvent, readEvents } from '../../dashboard/islands/read-events.ts'
import type { LiveMessage } from '../../dashboard/snapshot.ts'

/** One SSE answer, read event by event. */
export interface TestStream {
  /** @throws when none comes in time or the stream ends */
  next(within_ms?: number): Promise<ReceivedEvent>
  /** everything that comes from now on until `ms` have passed */
  during(ms: number): Promise<ReceivedEvent[]>
  /** resolves when the server ends it */
  ended: Promise<void>
  cancel(): Promise<void>
}

export function readStream(response: Response): TestStream {
  if (response.body === null || response.status !== 200) throw new Error(`no stream: ${response.status}`)
  const arrived: ReceivedEvent[] = []
  let wake = () => {}
  const abort = new AbortController()
  const body = response.body.pipeThrough(new TransformStream(), { signal: abort.signal })
  const ended = (async () => {
    for await (const event of readEvents(body)) {
      arrived.push(event)
      wake()
    }
  })().catch(() => undefined)
  const take = async (within_ms: number): Promise<ReceivedEvent | null> => {
    const deadline = Date.now() + within_ms
    while (arrived.length === 0 && Date.now() < deadline)
      await Promise.race([
        new Promise<void>((resolve) => {
          wake = resolve
        }),
        pause(deadline - Date.now()),
      ])
    return arrived.shift() ?? null
  }
  return {
    async next(within_ms = 20_000) {
      const event = await take(within_ms)
      if (event === null) throw new Error(`no event within ${within_ms} ms`)
      return event
    },
    async during(ms) {
      await pause(ms)
      return arrived.splice(0)
    },
    ended,
    async cancel() {
      abort.abort()
      await ended
    },
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Every part of a page for the first time: what is slow comes after the first message. */
export async function wholeOf(stream: TestStream): Promise<LiveMessage> {
  let message: LiveMessage | undefined
  // the last that is measured
  while (message === undefined || !('filter_values' in message.parts)) {
    const next: LiveMessage = JSON.parse((await stream.next()).data)
    message = { ...next, parts: { ...message?.parts, ...next.parts } }
  }
  return message
}
