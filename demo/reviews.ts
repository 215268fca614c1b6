import type { FlagChange, FlagList, ListedFlag } from '../contract/flag.ts'
import { createRandom } from './random.ts'
import { day, hour } from './scene.ts'

export interface ReviewOptions {
  url: string
  /** scope admin */
  key: string
  /** epoch ms */
  clock: () => number
}

/** Somebody works on the flags of the past week: what is older than some hours is looked at, much of it fixed. Only what is still open is touched. */
export async function reviewFlags({ url, key, clock }: ReviewOptions): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const now = clock()
  const asked = new URLSearchParams({ from: String(now - 8 * day), to: String(now), state: 'open', limit: '1000' })
  const { flags } = (await (await fetch(`${url}/v1/flags?${asked}`, { headers })).json()) as FlagList
  const changes = flags.map((flag) => [flag, changeOf(flag, now)] as const).filter(([, change]) => change !== null)
  for (const [{ flag_id }, change] of changes) {
    const path = `${url}/v1/flags/${encodeURIComponent(flag_id)}/state`
    const answer = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(change) })
    if (!answer.ok) throw new Error(`the demo's review of a flag was refused: ${answer.status}`)
  }
  return changes.length
}

/** The version that came, or will come, after the one that answered. */
const after: Record<string, string> = { '2.3.2': '2.4.0', '2.4.0': '2.4.1' }

/** By the flag's own id: the same flag always comes to the same. */
function changeOf({ flag_id, flagged_at, label, bot_version }: ListedFlag, now: number): FlagChange | null {
  const random = createRandom(flag_id)
  const age = now - Date.parse(flagged_at)
  if (age < 3 * hour || random.chance(0.25)) return null
  if (age > day && random.chance(0.65))
    return {
      state: 'fixed',
      bot_version: after[bot_version] ?? '2.5.0',
      note: random.pick(['help page corrected', 'prompt changed', '']),
    }
  return { state: 'in_review', note: label === 'unsafe' ? 'asked the legal team' : '' }
}
