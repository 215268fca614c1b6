import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandoffRow } from '../../../contract/row.ts'
import { ownScore, ownWorst } from '../../../pipeline/alerts/own-score.ts'
import { seeded } from '../../faults/load.ts'
import { at, type Bench, handoff, openBench } from '../../queries/rows.ts'

/** The live score out of memory and out of the tables are one number. Now is 10:00, the window the half hour before. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const close = (value: unknown) => expect.closeTo(Number(value), 6)
const now = at('10:00')
const from = at('09:30')
const outcomes = ['resolved', 'resolved', 'unresolved', 'abandoned', 'ghosted', 'withdrawn'] as const

/** Waiting or ended, in and around the window; with and without hours, callbacks and idle ends. */
function anyHandoff(random: () => number): HandoffRow {
  const requested_at = at('08:30') + Math.floor(random() * 90) * 60_000
  const channel = random() < 0.5 ? 'web' : 'mail'
  if (random() < 0.6) {
    const ended_at = Math.min(now + 60_000, requested_at + Math.floor(random() * 3_600_000))
    const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? 'resolved'
    const numbers = { wait_seconds: Math.floor(random() * 600), repeat_count: Math.floor(random() * 4) }
    return handoff({ requested_at, channel, ended_at, outcome, waiting: 0, ...numbers })
  }
  const isCallback = random() < 0.3
  const clock_started_at = isCallback ? requested_at + Math.floor(random() * 7_200_000) : requested_at
  const idle_at = random() < 0.2 ? now - 60_000 : random() < 0.5 ? 0 : now + 3_600_000
  if (random() < 0.5) return handoff({ requested_at, channel, clock_started_at, idle_at })
  const service_from = [clock_started_at, clock_started_at + 1_200_000]
  const service_to = service_from.map((opens) => opens + 600_000)
  return handoff({ requested_at, channel, clock_started_at, idle_at, wait_seconds: 30, service_from, service_to })
}

test.each([1, 2, 3, 4, 5, 6])('of 80 handoffs by chance they agree (seed %i)', async (seed) => {
  bench.clear()
  const random = seeded(seed)
  const rows = Array.from({ length: 80 }, () => anyHandoff(random))
  await bench.put('handoffs', rows)
  for (const channel of ['', 'web']) {
    const { hfs_low: _low, hfs_high: _high, ...told } = await bench.row('hfs_live', { from, now, channel })
    const own = ownScore(rows, { workspace: 'acme', from, now, channel })
    expect(own).toEqual(
      Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value === null ? null : close(value)])),
    )
  }
})

test.each([7, 8, 9])('which of 80 weigh most is the same out of memory (seed %i)', async (seed) => {
  bench.clear()
  const random = seeded(seed)
  const rows = Array.from({ length: 80 }, () => anyHandoff(random))
  await bench.put('handoffs', rows)
  for (const channel of ['', 'web']) {
    const { rows: told } = await bench.measure('worst_handoffs', { from, now, channel, limit: 12 })
    const own = ownWorst(rows, { workspace: 'acme', from, now, channel }, 12)
    expect(own).toHaveLength(12)
    expect(own).toEqual(
      told.map(({ tier: _tier, requested_at: _at, wait_minutes, friction, ...row }) => ({
        ...{ ...row, wait_minutes: close(wait_minutes), friction: close(friction) },
      })),
    )
  }
})

test('with nothing resolved there is no score, and the parts are whole', () => {
  const waiting = [handoff({ requested_at: at('09:50') }), handoff({ requested_at: at('09:55') })]
  expect(ownScore(waiting, { workspace: 'acme', from, now })).toMatchObject({
    ...{ hfs: null, wait_part: 15, resolved_count: 0, waiting_count: 2 },
  })
})
