/** Asking the API once: the answer, or why there is none in words for people. */
export type Answer<T> = { ok: true; body: T } | { ok: false; status: number; reason: string }

export async function ask<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { signal, cache: 'no-store' })
    if (response.status === 401) location.assign('/sign-in')
    const body = await response.json()
    if (response.ok) return { ok: true, body }
    return { ok: false, status: response.status, reason: body?.detail ?? `the server answered ${response.status}` }
  } catch {
    return { ok: false, status: 0, reason: 'the server does not answer' }
  }
}
