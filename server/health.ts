import { Hono } from 'hono'
import type { Registry } from 'prom-client'
import type { PartState } from '../contract/plumbing.ts'

export type { PartState } from '../contract/plumbing.ts'
export type Parts = Record<string, () => PartState | Promise<PartState>>

/** A part that does not answer is not ready. */
const ANSWER_MS = 2000

/** `/healthz`: the process lives. `/readyz`: it can do its job, part by part. `/metrics`: for Prometheus. */
export function createHealth(parts: Parts, registry: Registry): Hono {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ ok: true }, 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) => {
    const states = await Promise.all(
      Object.entries(parts).map(async ([name, ask]) => [name, await answerOf(ask)] as const),
    )
    const ok = states.every(([, state]) => state.ok)
    return c.json({ ok, parts: Object.fromEntries(states) }, ok ? 200 : 503, { 'cache-control': 'no-store' })
  })
  app.get('/metrics', async (c) => c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }))
  return app
}

/** What a part says, or that it does not. */
export async function answerOf(ask: Parts[string]): Promise<PartState> {
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<PartState>((resolve) => {
    late = setTimeout(resolve, ANSWER_MS, { ok: false, reason: `no answer within ${ANSWER_MS} ms` })
  })
  try {
    return await Promise.race([ask(), silence])
  } catch {
    // the reason may name hosts and paths; it is in the log of the part
    return { ok: false, reason: 'it failed' }
  } finally {
    clearTimeout(late)
  }
}
