import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSeconds } from './cpu.ts'
import { type Figure, milliseconds, quantile } from './figures.ts'
import type { RunningDemo } from './memory.ts'

/** Whoever drags rests about so long before the page asks. */
const REST_MS = 250
const WEEK_MS = 7 * 86_400_000
/** What the demo takes by itself is looked at for so long; afterwards, as what its past leaves to do takes more. */
const ALONE_MS = 10_000

/**
 * What the time machine asks over HTTP while the demo's customers go on: what would have changed, and the conversations behind
 * it. No two calls are alike, so that nothing is answered from before.
 * @param calls of each of the two
 */
export async function measureThreshold(demo: RunningDemo, calls: number): Promise<Figure> {
  const intents = await intentsOf(demo)
  const outcomes: number[] = []
  const conversations: number[] = []
  const askAll = async () => {
    for (let i = 0; i < calls; i++) {
      outcomes.push(await timeOf(demo, 'threshold_outcomes', { intent: intents[i % intents.length] ?? '' }))
      const threshold_percent = String(Math.round(1 + (98 * i) / calls))
      const effect = effects[i % effects.length] as string
      conversations.push(await timeOf(demo, 'threshold_episodes', { threshold_percent, effect, limit: '20' }))
    }
  }
  const asking = await cpuShare(demo, askAll)
  const usual = await cpuShare(demo, () => sleep(ALONE_MS))
  const cpu_ms = ((asking.share - usual.share) * asking.ms) / (2 * calls)
  const both = [...outcomes, ...conversations].sort((a, b) => a - b)
  const worst = quantile(both, 0.95)
  return {
    what: 'threshold time machine, 7 days of the demo, p95',
    must: '300 ms',
    aim: '–',
    ours: milliseconds(worst),
    met: worst < 300,
    note: `what would have changed ${spread(outcomes)}; the conversations behind it ${spread(conversations)}; ${calls} calls of each over HTTP, all different, while the demo goes on (${demo.told} of its past); ${milliseconds(cpu_ms)} of CPU a call, above what the demo takes`,
  }
}

/** @returns the share of a core that the demo took meanwhile, and how long that was */
async function cpuShare(demo: RunningDemo, meanwhile: () => Promise<unknown>): Promise<{ share: number; ms: number }> {
  const [cpu, began] = [cpuSeconds(demo.pid), performance.now()]
  await meanwhile()
  const ms = performance.now() - began
  return { share: ((cpuSeconds(demo.pid) - cpu) * 1000) / ms, ms }
}

/** '' = all of them; the first half falls, the second rises with a threshold. */
const effects = ['', 'offered', 'avoided', 'not_offered']

const spread = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const [p50, p95, slowest] = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? Number.NaN]
  return `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, slowest ${milliseconds(slowest)}`
}

/** As the page's list has them, and all of them together. */
async function intentsOf(demo: RunningDemo): Promise<string[]> {
  const { rows } = await measured(demo, 'confidence_by_intent', {})
  return ['', ...rows.map((row) => String(row.intent)).filter((intent) => intent !== '')]
}

async function timeOf(demo: RunningDemo, metric: string, own: Record<string, string>): Promise<number> {
  await sleep(REST_MS)
  const began = performance.now()
  await measured(demo, metric, own)
  return performance.now() - began
}

/** Its window ends now. @throws Error when there is no answer, or one of nothing */
async function measured(demo: RunningDemo, metric: string, own: Record<string, string>) {
  const to = Date.now()
  const window = { workspace: 'demo', from: String(to - WEEK_MS), to: String(to) }
  const response = await fetch(`${demo.url}/v1/metrics/${metric}?${new URLSearchParams({ ...window, ...own })}`)
  if (!response.ok) throw new Error(`${metric} was refused: ${response.status} ${await response.text()}`)
  const answer = (await response.json()) as { rows: Record<string, unknown>[] }
  if (metric !== 'threshold_episodes' && answer.rows.length === 0) throw new Error(`${metric} found nothing`)
  return answer
}
