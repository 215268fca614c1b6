import type { Answer } from '../islands/ask.ts'

/** Changes something about alerts. @returns the answer, or why there is none in words for people */
export async function send<T>(
  method: 'POST' | 'DELETE',
  place: string,
  workspace: string,
  body?: object,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/v1/alerts${place}?${new URLSearchParams({ workspace })}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (response.status === 401) location.assign('/sign-in')
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer }
    const faults: { path: string; message: string }[] = answer?.faults ?? []
    const reason = faults.map(({ message }) => message).join('; ') || answer?.detail
    return { ok: false, status: response.status, reason: reason || `the server answered ${response.status}` }
  } catch {
    return { ok: false, status: 0, reason: 'the server does not answer' }
  }
}
