import { setTimeout as sleep } from 'node:timers/promises'
import { type Figure, milliseconds, thousands } from './figures.ts'
import { type Instance, type Lanes, prepareLoad, startInstance } from './instance.ts'

/** When something is away: the database for a minute, the whole program at once. */

const RATE = 10_000
/** times the outage */
const GIVE_UP_AFTER = 4

/** The database refuses every insert for a while under load; afterwards the same load goes on. How fast is the rest made up for? */
export async function measureCatchUp(instance: Instance, outage_seconds: number): Promise<Figure> {
  const load = await prepareLoad(instance, { rate: RATE, seconds: 900, run: 'outage' })
  const sending = load.begin()
  await sleep(5000)
  await instance.ask({ ask: 'away' })
  await sleep(outage_seconds * 1000)
  const { cursor, last_seq } = await instance.ask<Lanes>({ ask: 'lanes' })
  await instance.ask({ ask: 'back' })
  const back_at = performance.now()
  const isLevel = await untilLevel(instance, outage_seconds * GIVE_UP_AFTER)
  const seconds = (performance.now() - back_at) / 1000
  load.end()
  const { acknowledged, began_at, ended_at } = await sending
  await instance.untilVisible()
  const rate = acknowledged / ((ended_at - began_at) / 1000)
  const ratio = (rate * outage_seconds + rate * seconds) / seconds / rate
  const [rows] = await instance.ask<{ n: string }[]>({
    ask: 'sql',
    text: "SELECT count() AS n FROM events WHERE event_id LIKE 'outage-%'",
  })
  return {
    what: `catch-up after a ${outage_seconds} s database outage, at 10 k/s`,
    must: '3 ×',
    aim: '4 ×',
    ours: isLevel ? `${ratio.toFixed(1)} ×` : 'not level again',
    met: isLevel && ratio >= 3 && rate > 0.97 * RATE,
    note: `${thousands(last_seq - cursor)} messages behind, ${isLevel ? 'level again' : 'given up'} after ${milliseconds(seconds * 1000)} while ${thousands(rate)} events/s went on coming; ${acknowledged - Number(rows?.n)} of ${thousands(acknowledged)} lost`,
  }
}

/** Level: what comes is in the tables within a second. @returns false when it was not after so many seconds */
async function untilLevel(instance: Instance, seconds: number): Promise<boolean> {
  const give_up_at = performance.now() + seconds * 1000
  while (performance.now() < give_up_at) {
    const { lag_seconds, waiting_rows } = await instance.ask<Lanes>({ ask: 'lanes' })
    if (lag_seconds < 1 && waiting_rows < RATE) return true
    await sleep(50)
  }
  return false
}

/** Kills the program and its broker at once, with many conversations open, and starts them again. */
export async function measureRestart(conversation_count: number): Promise<Figure> {
  const first = await startInstance()
  // the first two events of each: nobody ends
  const order = { rate: 0, run: 'open', cut: 2, open: 2500 }
  let open = 0
  for (let round = 0; open < conversation_count && round < 40; round++) {
    await (await prepareLoad(first, { ...order, seconds: 5, run: `open${round}` })).begin()
    await first.untilVisible()
    open = Number(
      (
        await first.ask<{ n: string }[]>({
          ask: 'sql',
          text: "SELECT count() AS n FROM episodes FINAL WHERE state = 'open'",
        })
      )[0]?.n,
    )
  }
  // a snapshot is a minute old on average: half of it since the last one
  await sleep(35_000)
  const killed_at = Date.now()
  await first.kill()
  const second = await startInstance({ directory: first.directory })
  const started_at = Date.now()
  const insert = second.nextInsert()
  const load = await prepareLoad(second, { rate: 500, seconds: 3, run: 'after' })
  const prepared_at = Date.now()
  await load.begin()
  const first_at = await insert
  // the generator's own start is not Baton's
  const ms = first_at - killed_at - (prepared_at - started_at)
  await second.stop()
  return {
    what: `kill -9 → first insert again, ${thousands(open)} open conversations`,
    must: '5 s',
    aim: '2 s',
    ours: milliseconds(ms),
    met: open >= conversation_count ? ms <= 5000 : null,
    note: `program and broker killed and started again; of it ${milliseconds(started_at - killed_at)} until the door is open`,
  }
}
