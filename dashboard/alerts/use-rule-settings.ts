import { useCallback, useEffect, useState } from 'react'
import type { AlertRules, RuleInfo, RulePreview } from '../../contract/alert-rules.ts'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import { type Answer, ask } from '../islands/ask.ts'

/** Asking for the rules a workspace has set, and changing them. */

export interface RuleSettings {
  version: number
  rules: AlertRules
  defaults: RuleInfo[]
  metrics: Record<string, { columns: string[]; groups: string[] }>
  /** null = no pipeline has said which there are */
  receivers: string[] | null
  may_write: boolean
}

export interface ListedRules {
  version: number
  at: string
  who: string
  note: string
}

interface State {
  /** null while loading */
  settings: RuleSettings | null
  /** newest first */
  versions: ListedRules[]
  failed: string
}

export function useRuleSettings(workspace: string): State & { reload(): void } {
  const [state, setState] = useState<State>({ settings: null, versions: [], failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (workspace === '') return
    const { signal, abort } = controlled()
    const asked = [
      ask<RuleSettings>(rulesPath('', workspace), signal),
      ask<{ versions: ListedRules[] }>(rulesPath('/versions', workspace), signal),
    ] as const
    void Promise.all(asked).then(([settings, listed]) => {
      if (signal.aborted) return
      setState((before) =>
        settings.ok && listed.ok
          ? { settings: settings.body, versions: listed.body.versions, failed: '' }
          : { ...before, failed: reasonOf(settings) || reasonOf(listed) },
      )
    })
    return abort
  }, [workspace, attempt])
  return { ...state, reload: useCallback(() => setAttempt((count) => count + 1), []) }
}

function controlled() {
  const control = new AbortController()
  return { signal: control.signal, abort: () => control.abort() }
}

const reasonOf = (answer: Answer<unknown>): string => (answer.ok ? '' : answer.reason)

export const rulesPath = (place: string, workspace: string): string =>
  `/v1/alerts/rules${place}?${new URLSearchParams({ workspace })}`

/** What came of it, or why nothing did, with the fields that are at fault. */
export type Sent<T> = { ok: true; body: T } | { ok: false; reason: string; faults: PolicyFault[] }

async function send<T>(method: 'PUT' | 'POST', path: string, body: object, headers = {}): Promise<Sent<T>> {
  try {
    const init = { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
    const response = await fetch(path, init)
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

/** @param expected what is believed to be in force: a change is refused when another came in between */
export const saveRules = (workspace: string, rules: object, note: string, expected: number) =>
  send<RuleSettings>('PUT', rulesPath('', workspace), { rules, note }, { 'if-match': `"${expected}"` })

export const rollBackRules = (workspace: string, to: number, note: string, expected: number) =>
  send<RuleSettings>('POST', rulesPath('/rollback', workspace), { to, note }, { 'if-match': `"${expected}"` })

export const previewRule = (workspace: string, rules: object, rule: string) =>
  send<RulePreview>('POST', rulesPath('/preview', workspace), { rules, rule })
