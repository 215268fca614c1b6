import type { ConversationEvent } from '../../contract/event.ts'
import type { Policy } from '../../contract/policy.ts'
import { type ConversationState, currentEpisode, type Episode } from '../conversation.ts'
import { idleEnd } from './deadlines.ts'
import { type Effect, type EffectName, effects, type Moment, type PlacingName, placings } from './effects.ts'
import { happeningOf, stateOf } from './life-state.ts'
import { type Happening, happenings, type Row, rows, type State, states } from './lifecycle.ts'
import type { Step } from './step.ts'

/** Does what the table of lifecycle.ts says. */

export interface Cell {
  to: State
  /** which episode it is about; null = the current one */
  place: PlacingName | null
  effects: readonly EffectName[]
  /** … the same, as what is called */
  run: readonly Effect[]
}

export type Table = Record<State, Record<Happening, Cell>>

/** The rows, spread out. @throws when a combination stands in two of them, or in none: a mistake in the table, not in an event */
export function tableOf(some: readonly Row[]): Table {
  const table = Object.fromEntries(states.map((state) => [state, {}])) as Table
  const put = (state: State, happening: Happening, cell: Cell) => {
    if (table[state][happening] !== undefined) throw new Error(`${state} × ${happening} stands in two rows`)
    table[state][happening] = cell
  }
  const isLike = ([, , to]: Row) => to === 'as with_bot'
  for (const row of [...some.filter((row) => !isLike(row)), ...some.filter(isLike)]) {
    const [happened, from, to, names] = row
    for (const happening of listOf(happened))
      for (const state of listOf(from)) {
        if (to !== 'as with_bot') put(state, happening, cellOf(to === 'same' ? state : to, names))
        else put(state, happening, { ...table.with_bot[happening], place: cellOf(state, names).place })
      }
  }
  for (const state of states)
    for (const happening of happenings)
      if (table[state][happening] === undefined) throw new Error(`${state} × ${happening} stands in no row`)
  return table
}

const listOf = <T extends string>(one: T | readonly T[]): readonly T[] => (typeof one === 'string' ? [one] : one)

/** The name of the episode it is about stands first. */
function cellOf(to: State, names: readonly (PlacingName | EffectName)[]): Cell {
  const place = names.find((name): name is PlacingName => Object.hasOwn(placings, name)) ?? null
  const rest = names.filter((name): name is EffectName => Object.hasOwn(effects, name))
  return { to, place, effects: rest, run: rest.map((name) => effects[name]) }
}

export const table = tableOf(rows)

/** What is to be done about an event. */
export function cellFor(state: ConversationState, event: ConversationEvent, at: number): Cell {
  const episode = currentEpisode(state)
  return table[stateOf(episode, state.history.holder)][happeningOf(event, episode, at)]
}

/** The episode the event belongs to, which may begin with it. */
export function placeOf(cell: Cell, state: ConversationState, at: number, version: number): Episode {
  return cell.place === null ? (currentEpisode(state) as Episode) : placings[cell.place](state, at, version)
}

/** Does it. */
export function advance(step: Step, { run }: Cell): void {
  for (let i = 0; i < run.length; i++) (run[i] as Effect)(step, raise)
}

/** Something more has happened in the middle of an event. */
function raise(step: Step, happening: Happening): void {
  advance(step, table[stateOf(step.episode, step.state.history.holder)][happening])
}

/** The current episode ends if it was idle for too long before `at`; when the time ran out, not when it was noticed. */
export function endIdle(state: ConversationState, at: number, version: number, policy: Policy): void {
  const episode = currentEpisode(state)
  if (episode === undefined || episode.ended_at > 0) return
  const end = idleEnd(episode, policy)
  if (at >= end) fallSilent({ state, episode, at: end, version, policy })
}

/** Nobody said anything for too long. @param moment `at` is when that was so; the episode may be a copy */
export function fallSilent(moment: Moment): void {
  // what a silence does needs no more than the moment
  advance(moment as Step, table[stateOf(moment.episode, moment.state.history.holder)].silence)
}
