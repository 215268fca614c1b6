import { useCallback, useEffect, useState } from 'react'
import type { PolicyBody, PolicyVersion } from '../../contract/policy.ts'
import { confidenceThreshold } from '../../contract/threshold.ts'
import { type Answer, ask } from '../islands/ask.ts'

/** The policy in force, and the next version of it with another threshold. */
export interface PolicyInForce {
  /** null while loading */
  version: PolicyVersion | null
  failed: string
  reload(): void
}

export function usePolicy(workspace: string): PolicyInForce {
  const [state, setState] = useState<{ version: PolicyVersion | null; failed: string }>({ version: null, failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (workspace === '') return
    const control = new AbortController()
    void ask<PolicyVersion>(pathOf('', workspace), control.signal).then((answer) => {
      if (control.signal.aborted) return
      setState((before) =>
        answer.ok ? { version: answer.body, failed: '' } : { version: before.version, failed: answer.reason },
      )
    })
    return () => control.abort()
  }, [workspace, attempt])
  return { ...state, reload: useCallback(() => setAttempt((count) => count + 1), []) }
}

export const thresholdOf = (policy: PolicyBody, intent: string): number =>
  confidenceThreshold(policy, intent === '' ? undefined : intent)

/** @returns whole percent */
export const percentOf = (policy: PolicyBody, intent: string): number => Math.round(thresholdOf(policy, intent) * 100)

export function withThreshold(policy: PolicyBody, intent: string, percent: number): PolicyBody {
  const threshold = percent / 100
  if (intent === '') return { ...policy, confidence_threshold: threshold }
  return { ...policy, intent_thresholds: { ...policy.intent_thresholds, [intent]: threshold } }
}

/** @param place '' = in force, '/candidate' = tried out beside it; refused when another version came in between */
export async function putPolicy(
  place: '' | '/candidate',
  workspace: string,
  { version, policy }: { version: number; policy: PolicyBody },
  note: string,
): Promise<Answer<PolicyVersion>> {
  try {
    const response = await fetch(pathOf(place, workspace), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify({ policy, note }),
    })
    const body = await response.json()
    if (response.ok) return { ok: true, body }
    return { ok: false, status: response.status, reason: body?.detail ?? `the server answered ${response.status}` }
  } catch {
    return { ok: false, status: 0, reason: 'the server does not answer' }
  }
}

const pathOf = (place: string, workspace: string): string => `/v1/policy${place}?${new URLSearchParams({ workspace })}`
