import { useCallback, useEffect, useState } from 'react'
import type { DeadLetter, DeadLetters } from '../../contract/dead-letter.ts'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import { ask } from '../islands/ask.ts'

/** Dead letters of a workspace, and what is done about them. */

const every_ms = 2000
export const SHOWN = 100

export interface Asked {
  state: 'open' | 'done' | ''
  code: string
}

export interface ReadLetters {
  letters: DeadLetters | null
  /** they are of another question than the present one */
  isOld: boolean
  failed: string
  reload(): void
}

export function useLetters(workspace: string, { state, code }: Asked): ReadLetters {
  const key = `${workspace} ${state} ${code}`
  const [read, setRead] = useState<{ key: string; letters: DeadLetters | null; failed: string }>({
    ...{ key: '', letters: null, failed: '' },
  })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks at once
  useEffect(() => {
    if (workspace === '') return
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const query = new URLSearchParams({ workspace, state, code, limit: String(SHOWN) })
      const answer = await ask<DeadLetters>(`/v1/dead-letters?${query}`, control.signal)
      if (control.signal.aborted) return
      setRead((before) =>
        answer.ok ? { key, letters: answer.body, failed: '' } : { ...before, failed: answer.reason },
      )
      timer = setTimeout(look, document.hidden ? 5 * every_ms : every_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [key, attempt])
  return {
    ...{ letters: read.letters, failed: read.failed, isOld: read.letters !== null && read.key !== key },
    reload: useCallback(() => setAttempt((count) => count + 1), []),
  }
}

/** A letter with all of it that is kept: a list has the beginning of a long one. */
export function useWholeLetter(workspace: string, listed: DeadLetter): { letter: DeadLetter | null; failed: string } {
  const [read, setRead] = useState<{ raw: string | null; failed: string }>({ raw: null, failed: '' })
  const { dead_letter_id, raw } = listed
  const isWhole = listed.raw_bytes === new TextEncoder().encode(raw).length
  useEffect(() => {
    if (isWhole) return
    const control = new AbortController()
    const path = `/v1/dead-letters/${dead_letter_id}?${new URLSearchParams({ workspace })}`
    void ask<DeadLetter>(path, control.signal).then((answer) => {
      if (control.signal.aborted) return
      setRead(answer.ok ? { raw: answer.body.raw, failed: '' } : { raw: null, failed: answer.reason })
    })
    return () => control.abort()
  }, [isWhole, dead_letter_id, workspace])
  if (isWhole) return { letter: listed, failed: '' }
  // what became of it is newer in the list
  return { letter: read.raw === null ? null : { ...listed, raw: read.raw }, failed: read.failed }
}

export type Done = { ok: true; event_id: string } | { ok: false; reason: string; faults: PolicyFault[] }

/** @param event null = it is set aside */
export async function finishLetter(workspace: string, id: string, event: object | null): Promise<Done> {
  const query = new URLSearchParams({ workspace })
  const path = `/v1/dead-letters/${id}/${event === null ? 'set-aside' : 'replay'}?${query}`
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event === null ? {} : { event }),
    })
    if (response.status === 401) location.assign('/sign-in')
    const answer = await response.json()
    if (response.ok) return { ok: true, event_id: answer?.event_id ?? '' }
    return {
      ok: false,
      reason: answer?.detail ?? `the server answered ${response.status}`,
      faults: answer?.faults ?? [],
    }
  } catch {
    return { ok: false, reason: 'the server does not answer', faults: [] }
  }
}
