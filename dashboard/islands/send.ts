import type { PolicyFault } from '../../contract/parse-policy.ts'

/** Changing something by the API: what came of it, or why nothing did, with the fields that are at fault. */
export type Sent<T> = { ok: true; body: T } | { ok: false; reason: string; faults: PolicyFault[] }

export interface Sending {
  method: 'PUT' | 'POST' | 'DELETE'
  body?: object
  /** the version that is believed to be in force: a change is refused when another came in between */
  expected?: number
  signal?: AbortSignal
}

export async function send<T>(path: string, { method, body, expected, signal }: Sending): Promise<Sent<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(expected === undefined ? {} : { 'if-match': `"${expected}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    if (response.status === 401) location.assign('/sign-in')
    const answer = await response.json()
    if (response.ok) return { ok: true, body: answer }
    return {
      ok: false,
      reason: answer?.detail ?? `the server answered ${response.status}`,
      faults: answer?.faults ?? [],
    }
  } catch {
    return { ok: false, reason: 'the server does not answer', faults: [] }
  }
}

/** In one line, where no field can be pointed at. */
export const whyNot = ({ reason, faults }: Sent<unknown> & { ok: false }): string =>
  faults.map(({ message }) => message).join('; ') || reason

export const pathIn = (path: string, workspace: string): string => `${path}?${new URLSearchParams({ workspace })}`
