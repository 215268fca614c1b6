import type { Decision } from '../contract/decision.ts'

/** Baton's decisions as a bot hears them: server-sent events, resumed after a break with the last id. */

export interface DecisionStreamOptions {
  url: string
  /** scope read; '' = none, as an open dashboard allows */
  key: string
  onDecision: (decision: Decision) => void
  /** from now on nothing is missed */
  onOpen?: () => void
  signal: AbortSignal
  sleep: (ms: number) => Promise<void>
}

const RETRY_MS = 1000

/** Follows until `signal` aborts. Never throws: while the stream is away the bot goes by its own rules. */
export async function followDecisions(options: DecisionStreamOptions): Promise<void> {
  let last = ''
  while (!options.signal.aborted) {
    try {
      for await (const { id, event, data } of readEvents(options, last)) {
        if (id !== '') last = id
        if (event === 'open') options.onOpen?.()
        if (event === 'decision') options.onDecision(JSON.parse(data) as Decision)
      }
    } catch {
      // asked again below
    }
    if (!options.signal.aborted) await options.sleep(RETRY_MS)
  }
}

interface ServerEvent {
  id: string
  event: string
  data: string
}

async function* readEvents({ url, key, signal }: DecisionStreamOptions, last: string): AsyncGenerator<ServerEvent> {
  const headers: Record<string, string> = {
    accept: 'text/event-stream',
    ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
  }
  if (last !== '') headers['last-event-id'] = last
  const response = await fetch(new URL('/v1/decisions', url), { headers, signal })
  if (!response.ok || response.body === null) throw new Error(`the decisions answer ${response.status}`)
  let rest = ''
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) yield parseBlock(block)
  }
}

/** @returns the fields of one block of the stream; lines of `data` joined as the standard says */
export function parseBlock(block: string): ServerEvent {
  const fields = { id: '', event: 'message', data: [] as string[] }
  for (const line of block.split('\n')) {
    const at = line.indexOf(':')
    const name = at < 0 ? line : line.slice(0, at)
    const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '')
    if (name === 'data') fields.data.push(value)
    else if (name === 'id' || name === 'event') fields[name] = value
  }
  return { ...fields, data: fields.data.join('\n') }
}
