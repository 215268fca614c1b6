import { setTimeout as sleep } from 'node:timers/promises'
import type { Receipt } from '../contract/receipt.ts'
import { followDecisions } from '../replay/decision-stream.ts'
import { openConnection } from './connection.ts'
import { makeTemplates, stamp, type Template } from './corpus.ts'

/** A process of its own that sends the usual mix: `fork` it with a LoadOrder, it answers with LoadReports and a LoadResult. */

export interface LoadOrder {
  url: string
  /** one per connection, so that no key goes over its rate */
  keys: string[]
  /** begins every id */
  run: string
  /** events a second over all connections; 0 = as many as the door takes */
  rate: number
  seconds: number
  batch: number
  /** conversations under way on each connection */
  open: number
  /** only so many events of each conversation, then the next; 0 = all of them */
  cut: number
  /** times from a message's request to its decision on the stream, or in the answer with `decide_ms`; ms */
  time_decisions: boolean
  /** how long each message's request waits for its decision, ms; 0 = not at all. Then a batch is one event */
  decide_ms: number
}

export interface LoadResult {
  sent: number
  acknowledged: number
  refused_requests: number
  /** requests that waited for a decision and were answered without */
  undecided: number
  /** epoch ms */
  began_at: number
  ended_at: number
  /** CPU of the time of sending, without the making of the templates; µs */
  cpu_micros: number
  /** ms, sorted */
  request_ms: number[]
  decision_ms: number[]
}

if (process.send !== undefined) {
  process.once('message', (order: LoadOrder) => void run(order))
  process.once('disconnect', () => process.exit(1))
}

async function run(order: LoadOrder): Promise<void> {
  const templates = makeTemplates(1200).map(inBytes)
  const result: LoadResult = {
    sent: 0,
    acknowledged: 0,
    refused_requests: 0,
    undecided: 0,
    began_at: 0,
    ended_at: 0,
    cpu_micros: 0,
    request_ms: [],
    decision_ms: [],
  }
  const sentAt = new Map<string, number>()
  const ended = new AbortController()
  if (order.time_decisions) await listen(order, sentAt, result, ended.signal)
  process.send?.({ is: 'ready' })
  await new Promise((resolve) => process.once('message', resolve))
  process.once('message', () => ended.abort())
  const cpu = process.cpuUsage()
  result.began_at = Date.now()
  await Promise.all(order.keys.map((key, i) => send(order, key, i, templates, result, sentAt, ended.signal)))
  result.ended_at = Date.now()
  const { user, system } = process.cpuUsage(cpu)
  result.cpu_micros = user + system
  if (order.time_decisions) await sleep(1500)
  ended.abort()
  result.request_ms.sort((a, b) => a - b)
  result.decision_ms.sort((a, b) => a - b)
  process.send?.({ is: 'result', result }, () => process.exit(0))
}

async function listen(
  order: LoadOrder,
  sentAt: Map<string, number>,
  result: LoadResult,
  signal: AbortSignal,
): Promise<void> {
  const opened = Promise.withResolvers<void>()
  void followDecisions({
    url: order.url,
    key: order.keys[0] as string,
    signal,
    sleep,
    onOpen: opened.resolve,
    onDecision: ({ event_id }) => {
      const at = sentAt.get(event_id)
      if (at === undefined) return
      sentAt.delete(event_id)
      result.decision_ms.push(performance.now() - at)
    },
  })
  await opened.promise
}

/** One connection: a request after the other, each with the next events of many conversations in turn. */
async function send(
  order: LoadOrder,
  key: string,
  number: number,
  templates: Template[],
  result: LoadResult,
  sentAt: Map<string, number>,
  signal: AbortSignal,
): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' }
  const query = order.decide_ms === 0 ? '' : `?decide=true&timeout_ms=${order.decide_ms}`
  const post = openConnection(new URL(`/v1/events${query}`, order.url), headers)
  const talks = openTalks(order, number, templates)
  const began = performance.now()
  const rate = order.rate / order.keys.length
  // many who ask one by one are not of one mind: begun together they would all send in the same millisecond, for ever
  const begun = order.decide_ms > 0 ? number / order.keys.length / rate : 0
  for (let sent = 0; performance.now() - began < order.seconds * 1000 && !signal.aborted; sent += order.batch) {
    const ahead = rate === 0 ? 0 : began + (begun + sent / rate) * 1000 - performance.now()
    if (ahead > 1) await sleep(ahead)
    const now = performance.now()
    const time = new Date().toISOString()
    const { body, message_ids } = talks.nextBody(order.batch, time)
    const isAsking = order.decide_ms > 0 && message_ids.length > 0
    if (!isAsking) for (const event_id of message_ids) sentAt.set(event_id, now)
    const answer = await post(body, !isAsking)
    const took_ms = performance.now() - now
    result.request_ms.push(took_ms)
    if (isAsking) result.decision_ms.push(took_ms)
    if (isAsking && answer.status === 202) result.undecided += 1
    result.sent += order.batch
    if (answer.status === 202 || answer.status === 200)
      result.acknowledged += (JSON.parse(answer.body) as Receipt).accepted
    else result.refused_requests += 1
  }
}

/** A character for each byte of UTF-8: what is joined from such texts is written as it is, and is as long as it says. */
function inBytes({ events }: Template): Template {
  const bytesOf = (text: string) => Buffer.from(text).toString('latin1')
  return { events: events.map((event) => ({ ...event, pieces: event.pieces.map(bytesOf) })) }
}

function openTalks(order: LoadOrder, number: number, templates: Template[]) {
  let begun = 0
  const begin = () => {
    const template = templates[(number * 577 + begun) % templates.length] as Template
    const events = order.cut === 0 ? template.events : template.events.slice(0, order.cut)
    return { id: `${order.run}-${number}-${begun++}`, events, at: 0 }
  }
  const talks = Array.from({ length: order.open }, begin)
  let turn = 0
  const next = () => {
    const place = turn++ % talks.length
    const { id, events, at } = talks[place] as (typeof talks)[number]
    if (at + 1 < events.length) (talks[place] as (typeof talks)[number]).at += 1
    else talks[place] = begin()
    return { id, event: events[at] as Template['events'][number] }
  }
  return {
    /** The next events as NDJSON, one character for each byte; the ids of those a decision is made on, when they are asked for. */
    nextBody(count: number, time: string): { body: string; message_ids: string[] } {
      const message_ids: string[] = []
      let body = ''
      for (let i = 0; i < count; i++) {
        const { id, event } = next()
        const line = stamp(event, id, time)
        body += i === 0 ? line : `\n${line}`
        if ((order.time_decisions || order.decide_ms > 0) && event.isMessage)
          message_ids.push(/"event_id":"([^"]+)"/.exec(line)?.[1] ?? '')
      }
      return { body, message_ids }
    },
  }
}
