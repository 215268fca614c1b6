import { type Scope, scopeQuery } from '../scope.ts'
import type { KnownParts, LiveMessage, PartName, PartRows, View } from '../snapshot.ts'
import { readEvents } from './read-events.ts'

/** One connection, one place with the numbers, any number of tiles that look at a part of it. */

export type Connection =
  | { state: 'connecting' }
  | { state: 'live' }
  /** it worked before, or never did (`since` = when it was lost or first tried); tries go on */
  | { state: 'lost'; since: number; reason: string; hadNumbers: boolean }
  /** the server says no; only the reader can change that */
  | { state: 'refused'; reason: string }
  /** nobody looks; resumes by itself */
  | { state: 'resting' }

export interface LiveState {
  selection: Scope
  /** what is shown where the selection names none */
  workspace: string
  connection: Connection
  /** null until the first numbers of this selection */
  head: Pick<LiveMessage, 'workspace' | 'window' | 'from' | 'to'> | null
  parts: Partial<PartRows>
  failed: Partial<Record<PartName, string>>
  /** what to add to this machine's clock to get the server's */
  offset_ms: number
}

export interface LiveStore {
  get(): LiveState
  subscribe(listener: () => void): () => void
  select(selection: Scope): void
  retry(): void
  /** the tab is hidden: give the connection back, browsers allow six per site */
  rest(): void
  stop(): void
}

export interface Surroundings {
  /** what the page looks at */
  view: View
  /** whose numbers come, and what else is known before the first of them */
  workspace: string
  known: KnownParts
  fetch: typeof fetch
  now(): number
  leave(url: string): void
}

/** longer than the server's beat; a line this quiet is dead, whatever the socket says */
const silence_ms = 20_000
const waits_ms = [500, 1000, 2000, 4000, 8000]

const blank = (selection: Scope, workspace: string): LiveState => ({
  ...{ selection, workspace },
  connection: { state: 'connecting' },
  head: null,
  parts: {},
  failed: {},
  offset_ms: 0,
})

/** Whatever is looked at, there is a demo, and there are these workspaces. What fires is of one of them. */
function whatStays(
  { selection: { workspace }, parts: { alerts, demo, workspaces } }: LiveState,
  next: Scope,
): KnownParts {
  return {
    ...(demo !== undefined && { demo }),
    ...(workspaces !== undefined && { workspaces }),
    ...(alerts !== undefined && next.workspace === workspace && { alerts }),
  }
}

export function createLiveStore(first: Scope, surroundings: Surroundings): LiveStore {
  let state: LiveState = { ...blank(first, surroundings.workspace), parts: surroundings.known }
  const listeners = new Set<() => void>()
  let running: AbortController | null = null
  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const start = () => {
    running?.abort()
    running = new AbortController()
    void keepFollowing(() => state, set, surroundings, running.signal)
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    select(selection) {
      set({ ...blank(selection, state.workspace), parts: whatStays(state, selection) })
      start()
    },
    retry: start,
    rest() {
      running?.abort()
      set({ connection: { state: 'resting' } })
    },
    stop: () => running?.abort(),
  }
}

type Change = (change: Partial<LiveState>) => void

async function keepFollowing(
  get: () => LiveState,
  set: Change,
  around: Surroundings,
  signal: AbortSignal,
): Promise<void> {
  const { selection } = get()
  let failures = 0
  while (!signal.aborted) {
    const outcome = await follow(selection, get, set, around, signal)
    if (signal.aborted) return
    if (outcome.kind === 'sign_in') return around.leave('/sign-in')
    if (outcome.kind === 'refused') return set({ connection: { state: 'refused', reason: outcome.reason } })
    failures = outcome.received ? 0 : failures + 1
    const before = get().connection
    const since = before.state === 'lost' && !outcome.received ? before.since : around.now()
    set({ connection: { state: 'lost', since, reason: outcome.reason, hadNumbers: get().head !== null } })
    await sleep(waits_ms[Math.min(failures, waits_ms.length - 1)] ?? 8000, signal)
  }
}

type Outcome =
  | { kind: 'sign_in' }
  | { kind: 'refused'; reason: string }
  | { kind: 'lost'; reason: string; received: boolean }

async function follow(
  selection: Scope,
  get: () => LiveState,
  set: Change,
  around: Surroundings,
  signal: AbortSignal,
): Promise<Outcome> {
  let received = false
  const attempt = new AbortController()
  const giveUp = () => attempt.abort()
  signal.addEventListener('abort', giveUp, { once: true })
  let watchdog = setTimeout(giveUp, silence_ms)
  try {
    const response = await around.fetch(liveUrl(selection, around.view), { signal: attempt.signal, cache: 'no-store' })
    if (!response.ok || response.body === null) return await refusalOf(response)
    for await (const { event, data } of readEvents(response.body)) {
      clearTimeout(watchdog)
      watchdog = setTimeout(giveUp, silence_ms)
      received = true
      if (event === 'snapshot' || event === 'patch') set(merge(get(), JSON.parse(data), around.now()))
    }
    return { kind: 'lost', reason: 'the server ended the stream', received }
  } catch {
    return { kind: 'lost', reason: 'the server does not answer', received }
  } finally {
    clearTimeout(watchdog)
    signal.removeEventListener('abort', giveUp)
  }
}

const liveUrl = (selection: Scope, view: View): string =>
  `/v1/live?${new URLSearchParams([['view', view], ...scopeQuery(selection)])}`

/** Parts that did not change keep their identity, so their tiles need not look again. */
function merge(state: LiveState, message: LiveMessage, now: number): Partial<LiveState> {
  const { parts, failed, ...head } = message
  const isOther = state.head !== null && state.head.workspace !== head.workspace
  return {
    connection: { state: 'live' },
    ...{ head, workspace: head.workspace },
    parts: { ...(isOther ? {} : state.parts), ...parts },
    failed,
    offset_ms: head.to === '' ? 0 : Date.parse(head.to) - now,
  }
}

async function refusalOf(response: Response): Promise<Outcome> {
  if (response.status === 401) return { kind: 'sign_in' }
  const problem = (await response.json().catch(() => ({}))) as { detail?: unknown }
  const reason = typeof problem.detail === 'string' ? problem.detail : `the server answered ${response.status}`
  const isFinal = response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408
  return isFinal ? { kind: 'refused', reason } : { kind: 'lost', reason, received: false }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
