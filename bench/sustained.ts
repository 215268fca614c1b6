import { type Figure, milliseconds, quantile, thousands } from './figures.ts'
import { type Instance, prepareLoad } from './instance.ts'
import type { Stage } from './stages.ts'

/** As much as goes through the door, until all of it can be seen. */
export async function measureSustained(instance: Instance, seconds: number, stages: Stage[]): Promise<Figure[]> {
  const warm = await prepareLoad(instance, { rate: 0, seconds: 5, run: 'warm' })
  await warm.begin()
  await instance.untilVisible()
  const load = await prepareLoad(instance, { rate: 0, seconds, run: 'full' })
  const before = instance.cpu()
  const result = await load.begin()
  const visible_at = await instance.untilVisible()
  const after = instance.cpu()
  const [rows] = await instance.ask<{ n: string }[]>({
    ask: 'sql',
    text: "SELECT count() AS n FROM events WHERE event_id LIKE 'full-%'",
  })
  const wall = (visible_at - result.began_at) / 1000
  const rate = result.acknowledged / wall
  const micros = {
    program: ((after.program - before.program) * 1e6) / result.acknowledged,
    broker: ((after.broker - before.broker) * 1e6) / result.acknowledged,
    load: result.cpu_micros / result.acknowledged,
  }
  const whole = micros.program + micros.broker + micros.load
  const floor = stages.filter(({ isFloor }) => isFloor).reduce((sum, stage) => sum + stage.micros, 0)
  const lost = result.acknowledged - Number(rows?.n)
  const behind = visible_at - result.ended_at
  return [
    {
      what: `end to end, NDJSON × 100, visible to SQL, ${seconds} s`,
      must: '20 k events/s',
      aim: '50 k events/s',
      ours: `${thousands(rate)} events/s`,
      met: rate >= 20_000,
      note: `${thousands(result.acknowledged)} acknowledged, ${lost === 0 ? 'all of them in the table' : `${lost} NOT in the table`}; the last seen ${milliseconds(behind)} after the last sent; request p99 ${milliseconds(quantile(result.request_ms, 0.99))}; ${result.refused_requests} refused`,
    },
    {
      what: 'whole-system CPU per event',
      must: '≤ 60 µs',
      aim: '≤ 35 µs',
      ours: `${whole.toFixed(1)} µs`,
      met: whole <= 60,
      note: `Baton ${micros.program.toFixed(1)}, broker ${micros.broker.toFixed(1)}, load generator ${micros.load.toFixed(1)}; ${(whole / floor).toFixed(1)} × the floor (bare publish + bare insert: ${floor.toFixed(1)} µs)`,
    },
  ]
}
