import { useEffect, useRef, useState } from 'react'
import type { ConsoleAnswer } from '../../contract/console.ts'
import { askConsole, type Failure } from './ask-console.ts'
import { type Asking, forgetHistory, keepAsking, readHistory } from './statement-history.ts'

/** What was asked last, and what became of it. */
export type Outcome =
  | { state: 'none' }
  | { state: 'running'; sql: string; since: number }
  | { state: 'answered'; sql: string; answer: ConsoleAnswer }
  | { state: 'failed'; sql: string; failure: Failure }

export interface Asker {
  outcome: Outcome
  history: readonly Asking[]
  run(sql: string): void
  /** the server ends the statement when nobody waits for it */
  cancel(): void
  forget(): void
}

export function useAsking(workspace: string): Asker {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' })
  const [history, setHistory] = useState(() => readHistory(localStorage))
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const run = async (sql: string) => {
    if (running.current !== undefined) return
    const attempt = new AbortController()
    running.current = attempt
    const since = Date.now()
    setOutcome({ state: 'running', sql, since })
    const reply = await askConsole(sql, workspace, attempt.signal)
    running.current = undefined
    const asking = { sql, asked_at: since, elapsed_ms: Date.now() - since }
    const told = reply.ok ? 'answered' : reply.failure.code
    setHistory(keepAsking(localStorage, { ...asking, outcome: told, row_count: reply.ok ? reply.body.row_count : 0 }))
    setOutcome(
      reply.ok ? { state: 'answered', sql, answer: reply.body } : { state: 'failed', sql, failure: reply.failure },
    )
  }
  return {
    ...{ outcome, history },
    run: (sql) => void run(sql),
    cancel: () => running.current?.abort(),
    forget: () => setHistory(forgetHistory(localStorage)),
  }
}
