import { followDecisions } from './decision-stream.ts'

/** What Baton made of a replay, asked from the running instance's API. */

export interface Reading {
  url: string
  key: string
  sleep: (ms: number) => Promise<void>
}

/** Decisions by tier (0 = nothing needed) of the conversations in question, counted while they are made. */
export interface DecisionCount {
  tiers: [number, number, number, number]
  stop(): void
}

/** Begins to count; resolves when the stream is open, so that none is missed. */
export async function countDecisions(
  { url, key, sleep }: Reading,
  conversations: ReadonlySet<string>,
): Promise<DecisionCount> {
  const tiers: DecisionCount['tiers'] = [0, 0, 0, 0]
  const ended = new AbortController()
  const opened = Promise.withResolvers<void>()
  void followDecisions({
    ...{ url, key, sleep, signal: ended.signal, onOpen: opened.resolve },
    onDecision: ({ conversation_id, tier }) => {
      if (conversations.has(conversation_id)) tiers[tier] += 1
    },
  })
  await Promise.race([opened.promise, sleep(3000)])
  return { tiers, stop: () => ended.abort() }
}

/** How many events the pipeline has dropped because it knew them, ever. @returns 0 when it does not say */
export async function readKnownCount(url: string): Promise<number> {
  const answer = await fetch(new URL('/metrics', url)).catch(() => null)
  const text = answer?.ok ? await answer.text() : ''
  return Number(/^baton_pipeline_dropped_total\{reason="duplicate"\} (\d+)/m.exec(text)?.[1] ?? 0)
}

export interface Window {
  /** epoch ms */
  from: number
  to: number
  /** '' = all */
  channel: string
}

export interface Outcome {
  episode_count: number
  /** not ended yet */
  open_count: number
  handoff_count: number
  /** handoffs requested, by the tier of their reason; the last is the platform's */
  by_tier: [number, number, number, number]
  resolved_count: number
  ended_count: number
  /** null when none was resolved */
  hfs: number | null
  wait_minutes: number
  repeat_count: number
}

type Row = Record<string, number | null>

/** Reads the metrics of the window. A handoff that nobody answers ends a day after its last event, so the window must hold that. */
export async function readOutcome(reading: Reading, window: Window): Promise<Outcome> {
  const [episodes] = await readMetric(reading, 'episodes', window)
  const [hfs] = await readMetric(reading, 'hfs', window)
  const step_seconds = Math.max(3600, Math.ceil((window.to - window.from) / 1000 / 1000))
  const steps = await readMetric(reading, 'escalations_by_tier', { ...window, step_seconds })
  const sum = (name: string) => steps.reduce((total, row) => total + Number(row[name] ?? 0), 0)
  return {
    episode_count: Number(episodes?.episode_count ?? 0),
    open_count: Number(episodes?.open_count ?? 0),
    handoff_count: sum('requested_count'),
    by_tier: [sum('tier_1_count'), sum('tier_2_count'), sum('tier_3_count'), sum('platform_count')],
    resolved_count: Number(hfs?.resolved_count ?? 0),
    ended_count: Number(hfs?.ended_count ?? 0),
    hfs: hfs?.hfs ?? null,
    wait_minutes: Number(hfs?.wait_minutes ?? 0),
    repeat_count: Number(hfs?.repeat_count ?? 0),
  }
}

async function readMetric(
  { url, key }: Reading,
  name: string,
  params: Window & { step_seconds?: number },
): Promise<Row[]> {
  const address = new URL(`/v1/metrics/${name}`, url)
  const { from, to, ...rest } = params
  const asked = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...rest }
  for (const [param, value] of Object.entries(asked))
    if (value !== undefined) address.searchParams.set(param, String(value))
  const response = await fetch(address, key === '' ? {} : { headers: { authorization: `Bearer ${key}` } })
  const body = (await response.json()) as { rows?: Row[]; detail?: string }
  if (!response.ok) throw new Error(`the metric ${name} answers ${response.status}: ${body.detail ?? ''}`)
  return body.rows ?? []
}
