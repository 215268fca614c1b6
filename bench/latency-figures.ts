import { type Bus, connectBus } from '../adapters/bus.ts'
import { SHARD_COUNT } from '../contract/envelope.ts'
import { type Figure, milliseconds, quantile, thousands } from './figures.ts'
import { type Instance, prepareLoad } from './instance.ts'
import type { LoadResult } from './load.ts'

/** How long it takes: to a decision, and to the tables. */

/** From the request of a message to its decision at a reader of the HTTP stream, at 1,000 events a second. */
export async function measureDecisions(instance: Instance, seconds: number): Promise<Figure> {
  const order = { rate: 1000, batch: 10, time_decisions: true }
  await (await prepareLoad(instance, { ...order, seconds: 5, run: 'warm-decide' })).begin()
  const result = await (await prepareLoad(instance, { ...order, seconds, run: 'decide' })).begin()
  const p99 = quantile(result.decision_ms, 0.99)
  return {
    what: 'message in → decision out, p99 at 1 k events/s',
    must: '50 ms',
    aim: '15 ms',
    ours: milliseconds(p99),
    met: p99 <= 50,
    note: `p50 ${milliseconds(quantile(result.decision_ms, 0.5))}, ${thousands(result.decision_ms.length)} decisions; from the client's request (NDJSON × 10) to the client's event stream, both HTTP hops included`,
  }
}

/** How the 1,000 events a second come: these as single messages that are answered with their decision, the rest as always. */
const ASKING = { rate: 200, connections: 20 }

/** From the request of a message to its answer with the decision, with all the rest of 1,000 events a second going on. */
export async function measureReplies(instance: Instance, seconds: number): Promise<Figure> {
  await sendAsking(instance, 5, 'warm-reply')
  const { decision_ms, undecided } = await sendAsking(instance, seconds, 'reply')
  const p99 = quantile(decision_ms, 0.99)
  return {
    what: 'decide in the reply path, p99 at 1 k events/s',
    must: '50 ms',
    aim: '15 ms',
    ours: milliseconds(p99),
    met: p99 <= 50 && undecided === 0,
    note: `p50 ${milliseconds(quantile(decision_ms, 0.5))}, slowest ${milliseconds(quantile(decision_ms, 1))}, ${thousands(decision_ms.length)} answers, ${undecided} of them without the decision; ${ASKING.rate} events/s one by one with decide=true on ${ASKING.connections} connections, the rest NDJSON × 10`,
  }
}

async function sendAsking(instance: Instance, seconds: number, run: string): Promise<LoadResult> {
  const asking = { rate: ASKING.rate, batch: 1, open: 10, decide_ms: 5000 }
  const loads = [
    await prepareLoad(instance, { ...asking, seconds, run: `${run}-asking` }, ASKING.connections),
    await prepareLoad(instance, { rate: 1000 - ASKING.rate, batch: 10, seconds, run: `${run}-rest` }),
  ]
  const [result] = await Promise.all(loads.map((load) => load.begin()))
  return result as LoadResult
}

const RATE = 10_000

/** From the client's request to the end of the insert, at 10,000 events a second. */
export async function measureVisible(instance: Instance, seconds: number): Promise<Figure> {
  const bus = await connectBus({ ...instance.broker, name: 'bench-watch' })
  const watch = await watchInserts(bus)
  const result = await (await prepareLoad(instance, { rate: RATE, seconds, run: 'visible' })).begin()
  await instance.untilVisible()
  const latencies = (await watch.stop()).slice(RATE).sort((a, b) => a - b)
  await bus.close()
  const p99 = quantile(latencies, 0.99)
  const rate = result.acknowledged / ((result.ended_at - result.began_at) / 1000)
  return {
    what: 'event → visible to SQL at 10 k/s, p99',
    must: '1 s',
    aim: '350 ms',
    ours: milliseconds(p99),
    met: p99 <= 1000 && rate > 0.97 * RATE,
    note: `p50 ${milliseconds(quantile(latencies, 0.5))} at ${thousands(rate)} events/s, from the making of the request to the end of the insert`,
  }
}

/** Holds the time of each envelope's events against the insert that covers it. @returns ms per event, in order */
async function watchInserts(bus: Bus): Promise<{ stop(): Promise<number[]> }> {
  const { last_seq } = await bus.eventsState()
  const waiting: { seq: number; at: number; count: number }[] = []
  const latencies: number[] = []
  const inserted: { last_seq: number; at: number }[] = []
  const settle = () => {
    for (let pulse = inserted[0]; pulse !== undefined; pulse = inserted[0]) {
      while (waiting[0] !== undefined && waiting[0].seq <= pulse.last_seq) {
        const { at, count } = waiting.shift() as (typeof waiting)[number]
        for (let i = 0; i < count; i++) latencies.push(pulse.at - at)
      }
      // an envelope of this insert may still be on its way here
      if (reached < pulse.last_seq) return
      inserted.shift()
    }
  }
  let reached = last_seq
  const unlisten = bus.onPulse<{ last_seq: number; at: number }>('inserted.*', (pulse) => {
    inserted.push(pulse)
    settle()
  })
  const ended = new AbortController()
  const reading = (async () => {
    for await (const { stream_seq, lines } of bus.readEnvelopes(
      Array.from({ length: SHARD_COUNT }, (_, i) => i),
      last_seq,
      ended.signal,
    )) {
      reached = stream_seq
      const time = /"occurred_at":"([^"]+)"/.exec(lines[0] ?? '')?.[1]
      if (time !== undefined) waiting.push({ seq: stream_seq, at: Date.parse(time), count: lines.length })
      settle()
    }
  })().catch(() => undefined)
  return {
    async stop() {
      await new Promise((resolve) => setTimeout(resolve, 500))
      unlisten()
      ended.abort()
      await reading
      return latencies
    },
  }
}
