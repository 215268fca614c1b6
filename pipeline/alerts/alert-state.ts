import type { AlertPhase } from '../../contract/alert.ts'
import type { AlertRule, Reading } from './rule.ts'

/**
 * normal → pending → firing → recovering → normal, one evaluation at a time. Pure: the same readings at the same times
 * give the same states. Time on the way to the next state is added up between evaluations that agree, and a hole in the
 * evaluations (a restart, an outage) adds no more than LONGEST_STEP_MS: nobody was watching.
 */
export interface AlertState {
  phase: AlertPhase
  /** when the phase began, epoch ms */
  since: number
  /** when it began to fire, 0 while it does not */
  firing_since: number
  progress_ms: number
  evaluated_at: number
}

export type AlertChange = 'triggered' | 'resolved' | null

export const LONGEST_STEP_MS = 60_000

export const initialState = (now: number): AlertState => ({
  phase: 'normal',
  since: now,
  firing_since: 0,
  progress_ms: 0,
  evaluated_at: now,
})

/** @returns the next state, and what people must be told */
export function step(
  state: AlertState,
  reading: Reading,
  rule: Pick<AlertRule, 'for_ms' | 'resolve_for_ms'>,
  now: number,
): { state: AlertState; change: AlertChange } {
  const elapsed = Math.min(Math.max(now - state.evaluated_at, 0), LONGEST_STEP_MS)
  const next = { ...state, evaluated_at: Math.max(now, state.evaluated_at) }
  if (state.phase === 'firing' || state.phase === 'recovering') return stepOpen(next, reading, rule, elapsed)
  return stepQuiet(next, reading, rule, elapsed)
}

function stepQuiet(state: AlertState, reading: Reading, rule: Pick<AlertRule, 'for_ms'>, elapsed: number) {
  const isPending = state.phase === 'pending'
  // one evaluation that fails does not start the two minutes again, nor does it count towards them
  if (reading.level === 'error') return quiet(isPending ? state : enter(state, 'error'))
  if (reading.level === 'no_data' || !reading.enough) return quiet(enter(state, 'no_data'))
  if (reading.level === 'under') return quiet(enter(state, 'normal'))
  if (reading.level === 'between') return quiet(isPending ? state : enter(state, 'normal'))
  const pending = isPending ? { ...state, progress_ms: state.progress_ms + elapsed } : enter(state, 'pending')
  if (pending.progress_ms < rule.for_ms) return quiet(pending)
  const firing = enter(pending, 'firing')
  return { state: { ...firing, firing_since: firing.since }, change: 'triggered' as const }
}

/** A running alert ends only on evidence that it is over, never on silence. */
function stepOpen(state: AlertState, reading: Reading, rule: Pick<AlertRule, 'resolve_for_ms'>, elapsed: number) {
  const isRecovering = state.phase === 'recovering'
  if (reading.level === 'error' || reading.level === 'no_data') return quiet(state)
  if (reading.level !== 'under') return quiet(isRecovering ? enter(state, 'firing') : state)
  const recovering = isRecovering ? { ...state, progress_ms: state.progress_ms + elapsed } : enter(state, 'recovering')
  if (recovering.progress_ms < rule.resolve_for_ms) return quiet(recovering)
  return { state: { ...enter(recovering, 'normal'), firing_since: 0 }, change: 'resolved' as const }
}

const enter = (state: AlertState, phase: AlertPhase): AlertState =>
  state.phase === phase ? state : { ...state, phase, since: state.evaluated_at, progress_ms: 0 }

const quiet = (state: AlertState): { state: AlertState; change: AlertChange } => ({ state, change: null })
