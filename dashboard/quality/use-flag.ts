import type { FlagChange, SaidOfFlag } from '../../contract/flag.ts'
import type { Answer } from '../islands/ask.ts'

/** What was said last about a flag. */
export type Changed = SaidOfFlag

export async function putFlag(workspace: string, flag_id: string, change: FlagChange): Promise<Answer<Changed>> {
  try {
    const path = `/v1/flags/${encodeURIComponent(flag_id)}/state?${new URLSearchParams({ workspace })}`
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(change) })
    const body = await response.json()
    if (response.ok) return { ok: true, body: body.changes[0] }
    return { ok: false, status: response.status, reason: body?.detail ?? `the server answered ${response.status}` }
  } catch {
    return { ok: false, status: 0, reason: 'the server does not answer' }
  }
}
