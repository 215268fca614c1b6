import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadMetrics, measure, paramsFor } from '../../queries/measure.ts'
import { measureEach } from '../../queries/measure-each.ts'
import { ofEach } from '../../queries/of-each.ts'
import { withoutUnset } from '../../queries/unset.ts'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, ended, episode, handoff, metricsDirectory, openBench, promise } from './rows.ts'

/** One statement for many workspaces says of each what one of its own says. The same ids stand in all of them. */

const metrics = await loadMetrics(metricsDirectory)
const usual = { from: at('09:00'), to: at('10:00'), now: at('10:00'), step_seconds: 600, limit: 2 }
const workspaces = ['busy', 'calm', 'empty', "it's"]
const nothingOf = (params: readonly string[]) => Object.fromEntries(params.map((name) => [name, '']))
/** of those that Baton's rules look at all, and of most others */
const carried = metrics.filter(({ sql, params }) => ofEach(withoutUnset(sql, nothingOf(params))) !== null)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await putStory()
})
afterAll(() => bench.close())

async function putStory(): Promise<void> {
  for (const [n, workspace] of ['busy', 'calm', "it's"].entries()) {
    const ids = Array.from({ length: 4 + n }, (_, i) => ({ workspace, conversation_id: `c-${i}` }))
    const rated = { state: 'agent_resolved', agent_joined: 1, csat_at: at('09:50') } as const
    await bench.put(
      'episodes',
      ids.map((id, i) =>
        episode({
          ...{ ...id, ...(i % 2 === n % 2 ? { state: 'bot_resolved' } : rated), ended_at: at('09:40') },
          ...{ handoff_count: i % 3, confident_answer_count: 1, false_positive: i === n ? 1 : 0, csat_score: 1 + i },
          ...{ human_request_count: i % 2, argued: i % 2, last_bot_message_at: at('09:00') + 1000 * (i + n) },
        }),
      ),
    )
    await bench.put(
      'handoffs',
      ids.map((id, i) =>
        i === 0
          ? handoff({ ...id, requested_at: at('09:30') + n * 60_000, ghosts: ['silent'] })
          : ended(i % 2 === 0 ? 'resolved' : 'abandoned', '09:45', 2 * i + n, { ...id, repeat_count: n }),
      ),
    )
    await bench.put('promises', [
      promise({ workspace, conversation_id: 'c-9', promised_by: 'bot', handoff_id: '', state: 'broken' }),
      promise({ workspace, conversation_id: 'c-1', due_at: at('09:20'), answered_at: n === 0 ? at('09:10') : 0 }),
    ])
    await bench.put('events', [
      ...ids.map((id) => eventRow({ ...id, occurred_at: at('09:10'), received_at: at('09:10') })),
      eventRow({
        ...{ workspace, conversation_id: '', event_type: 'agent.status', detail: 'online', agent_id: `a-${n}` },
        occurred_at: at('09:50') + n * 60_000,
      }),
    ])
  }
}

test('what alerts look at, and most of what they can look at, is carried through', () => {
  const names = carried.map(({ name }) => name)
  const looked = 'agents_there csat dead_letter_rate false_positives_jump ghost_rate hfs_budget hfs_live ingest_silence'
  expect(names).toEqual(expect.arrayContaining(looked.split(' ')))
  expect(names).toEqual(expect.arrayContaining(['worst_handoffs', 'likely_causes', 'hfs_live_series']))
  expect(names.length).toBeGreaterThan(25)
})

describe('what is too much for one statement', () => {
  const [metric] = carried.filter(({ name }) => name === 'hfs_live')
  const ask = async (message: string) => {
    const asked: unknown[] = []
    const query: typeof bench.store.query = (sql, params) => {
      asked.push(params?.workspaces ?? params?.workspace)
      return Array.isArray(params?.workspaces) ? Promise.reject(new Error(message)) : bench.store.query(sql, params)
    }
    const each = await measureEach({ query }, metric!, workspaces, paramsFor(metric!, usual)).catch(() => null)
    return { asked, each }
  }

  test('is asked of each by itself', async () => {
    const { asked, each } = await ask('Code: 241. DB::Exception: memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)')
    expect(asked).toEqual([workspaces, ...workspaces])
    expect(each).toEqual(await measureEach(bench.store, metric!, workspaces, paramsFor(metric!, usual)))
  })

  test('and what is refused of one is no answer to the others', async () => {
    const query: typeof bench.store.query = (sql, params) => {
      const isTooMuch = Array.isArray(params?.workspaces) || params?.workspace === 'calm'
      return isTooMuch ? Promise.reject(new Error('Code: 241. memory limit exceeded')) : bench.store.query(sql, params)
    }
    const each = await measureEach({ query }, metric!, workspaces, paramsFor(metric!, usual))
    const whole = await measureEach(bench.store, metric!, workspaces, paramsFor(metric!, usual))
    expect(each).toEqual(new Map([...whole, ['calm', new Error('Code: 241. memory limit exceeded')]]))
  })

  test('is not, when nobody answers', async () => {
    expect(await ask('connect ECONNREFUSED 127.0.0.1:8123')).toEqual({ asked: [workspaces], each: null })
  })
})

describe.each([
  ['narrowed by nothing', {}],
  ['of one channel', { channel: 'web' }],
])('%s', (_, filters) => {
  test.each(carried.map((metric) => [metric.name, metric] as const))('%s', async (_, metric) => {
    const params = paramsFor(metric, { ...usual, ...filters })
    const each = await measureEach(bench.store, metric, workspaces, params)
    expect([...each.keys()]).toEqual(workspaces)
    for (const workspace of workspaces)
      expect([workspace, each.get(workspace)]).toEqual([
        workspace,
        (await measure(bench.store, metric, { ...params, workspace })).rows,
      ])
  })
})
