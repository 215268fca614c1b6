import { useCallback, useEffect, useState } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import type { PolicyBody, PolicyVersion } from '../../contract/policy.ts'
import { type Answer, ask } from '../islands/ask.ts'

/** Asking for the policy and changing it. */

export type ListedVersion = Omit<PolicyVersion, 'policy' | 'candidate'> & { has_candidate: boolean }

export interface PolicyPageState {
  /** null while loading */
  version: PolicyVersion | null
  /** newest first */
  versions: ListedVersion[]
  failed: string
  reload(): void
}

export function usePolicyPage(workspace: string): PolicyPageState {
  const [state, setState] = useState<Omit<PolicyPageState, 'reload'>>({ version: null, versions: [], failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    const asked = [
      ask<PolicyVersion>(policyPath('', workspace), signal),
      ask<{ versions: ListedVersion[] }>(policyPath('/versions', workspace), signal),
    ] as const
    void Promise.all(asked).then(([version, listed]) => {
      if (signal.aborted) return
      setState((before) =>
        version.ok && listed.ok
          ? { version: version.body, versions: listed.body.versions, failed: '' }
          : { ...before, failed: reasonOf(version) || reasonOf(listed) },
      )
    })
    return () => control.abort()
  }, [workspace, attempt])
  return { ...state, reload: useCallback(() => setAttempt((count) => count + 1), []) }
}

const reasonOf = (answer: Answer<unknown>): string => (answer.ok ? '' : answer.reason)

export const policyPath = (place: string, workspace: string): string =>
  `/v1/policy${place}?${new URLSearchParams({ workspace })}`

/** What came of a change: the version that was made, or why none was, with the fields that are at fault. */
export type Sent = { ok: true; version: PolicyVersion } | { ok: false; reason: string; faults: PolicyFault[] }

interface Change {
  method: 'PUT' | 'POST' | 'DELETE'
  place: '' | '/candidate' | '/rollback'
  /** what is believed to be in force: a change is refused when another came in between */
  expected: number
  body?: { policy: PolicyBody | object; note: string } | { to: number; note: string }
}

export async function sendChange(workspace: string, { method, place, expected, body }: Change): Promise<Sent> {
  try {
    const response = await fetch(policyPath(place, workspace), {
      method,
      headers: { 'content-type': 'application/json', 'if-match': `"${expected}"` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (response.status === 401) location.assign('/sign-in')
    const answer = await response.json()
    if (response.ok) return { ok: true, version: answer }
    return {
      ok: false,
      reason: answer?.detail ?? `the server answered ${response.status}`,
      faults: answer?.faults ?? [],
    }
  } catch {
    return { ok: false, reason: 'the server does not answer', faults: [] }
  }
}
