import { useEffect, useState } from 'react'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import type { Trial } from '../../contract/trial.ts'
import { pathIn, send } from '../islands/send.ts'
import type { Draft } from './draft.ts'
import { POLICY } from './policy-api.ts'

/** A message as it is typed, held against the draft and against the policy in force. */

export interface TrialInput {
  messages: readonly object[]
  agents: 'free' | 'away' | 'unknown'
}

export interface Tried {
  /** of which question; another one is on its way while it differs */
  key: string
  trial: Trial | null
  /** under the policy in force, where the draft is another */
  live: Trial | null
  failed: string
  faults: readonly PolicyFault[]
}

const nothing: Tried = { key: '', trial: null, live: null, failed: '', faults: [] }
/** after the last key */
const pause_ms = 250

/** @param draft null = the policy in force alone */
export function useTrial(workspace: string, input: TrialInput | null, draft: Draft | null): Tried & { isOld: boolean } {
  const [tried, setTried] = useState<Tried>(nothing)
  const key = input === null ? '' : JSON.stringify({ ...input, draft })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is all in the key
  useEffect(() => {
    if (input === null) {
      setTried(nothing)
      return
    }
    const control = new AbortController()
    const timer = setTimeout(async () => {
      const sent = draft === null ? input : { ...input, policy: draft }
      const asked = [sent, ...(draft === null ? [] : [input])].map((body) => tryOut(workspace, body, control.signal))
      const [first, second] = await Promise.all(asked)
      if (control.signal.aborted || first === undefined) return
      setTried({ key, ...first, live: second?.trial ?? null })
    }, pause_ms)
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [key, workspace])
  return { ...tried, isOld: tried.key !== key }
}

async function tryOut(
  workspace: string,
  body: object,
  signal: AbortSignal,
): Promise<Pick<Tried, 'trial' | 'failed' | 'faults'>> {
  const sent = await send<Trial>(pathIn(`${POLICY}/try`, workspace), { method: 'POST', body, signal })
  return sent.ok
    ? { trial: sent.body, failed: '', faults: [] }
    : { trial: null, failed: sent.reason, faults: sent.faults }
}
