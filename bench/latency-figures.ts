import { type Bus, connectBus } from '../adapters/bus.ts'
import { type Figure, milliseconds, quantile, thousands } from './figures.ts'
import { type Instance, prepareLoad } from './instance.ts'

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
      Array.from({ length: 16 }, (_, i) => i),
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
