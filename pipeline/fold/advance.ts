import type { ConversationEvent } from '../../contract/event.ts'
import type { Policy } from '../../contract/policy.ts'
import { type ConversationState, currentEpisode, type Episode, FACT_LIMIT } from '../conversation.ts'
import { HISTORY_LENGTH, type History, type Message, OPENING_LENGTH } from '../history.ts'
import { idleEnd } from './deadlines.ts'
import { type Effect, type EffectName, effects, type Moment, type PlacingName, placings } from './effects.ts'
import { episodeAt } from './episodes.ts'
import { forgetOldest } from './judge.ts'
import { happeningOf, isBeforeEnd, lastHandoffOf, stateOf } from './life-state.ts'
import {
  type Happening,
  happenings,
  type LastHandoff,
  lastIn,
  type Row,
  rows,
  type State,
  states,
} from './lifecycle.ts'
import type { Step } from './step.ts'

/** Does what the table of lifecycle.ts says. */

export interface Cell {
  to: State
  /** false: the episode stays in its state */
  moves: boolean
  /** which episode it is about; null = the current one */
  place: PlacingName | null
  effects: readonly EffectName[]
  /** … the same, as what is called */
  run: readonly Effect[]
}

/** One cell for every last handoff, or one for each that the state can have. */
export type Choice = { always: Cell } | { always: null; byLast: Partial<Record<LastHandoff, Cell>> }

export type Table = Record<State, Record<Happening, Choice>>

/** The rows, spread out. @throws when a combination stands in two of them, or in none: a mistake in the table, not in an event */
export function tableOf(some: readonly Row[]): Table {
  const table = Object.fromEntries(states.map((state) => [state, {}])) as Table
  const isLike = ([, , to]: Row) => to === 'as with_bot'
  for (const row of [...some.filter((row) => !isLike(row)), ...some.filter(isLike)])
    for (const happening of listOf(row[0])) for (const state of listOf(row[1])) put(table, state, happening, row)
  for (const state of states)
    for (const happening of happenings) for (const last of lastIn[state]) mustStand(table, state, happening, last)
  return table
}

const listOf = <T extends string>(one: T | readonly T[]): readonly T[] => (typeof one === 'string' ? [one] : one)

function put(table: Table, state: State, happening: Happening, row: Row): void {
  const cell = cellIn(table, state, happening, row)
  const [, , , , last] = row
  const there = table[state][happening]
  const isTwice = new Error(`${state} × ${happening} stands in two rows`)
  if (last === undefined) {
    if (there !== undefined) throw isTwice
    table[state][happening] = { always: cell }
    return
  }
  const choice = there ?? { always: null, byLast: {} }
  for (const one of listOf(last)) {
    if (!lastIn[state].includes(one)) continue
    if (choice.always !== null || choice.byLast[one] !== undefined) throw isTwice
    choice.byLast[one] = cell
  }
  table[state][happening] = choice
}

/** The name of the episode it is about stands first. */
function cellIn(table: Table, state: State, happening: Happening, [, , to, names]: Row): Cell {
  const place = names.find((name): name is PlacingName => Object.hasOwn(placings, name)) ?? null
  if (to === 'as with_bot') return { ...(table.with_bot[happening].always as Cell), moves: true, place }
  const rest = names.filter((name): name is EffectName => Object.hasOwn(effects, name))
  const isMove = to !== 'same' && to !== state
  return { to: isMove ? to : state, moves: isMove, place, effects: rest, run: rest.map((name) => effects[name]) }
}

function mustStand(table: Table, state: State, happening: Happening, last: LastHandoff): void {
  const choice = table[state][happening]
  const isThere = choice !== undefined && (choice.always ?? choice.byLast[last]) !== undefined
  if (!isThere) throw new Error(`${state} × ${happening} stands in no row, with the last handoff ${last}`)
}

export const table = tableOf(rows)

/** What is to be done about an event. @param past see `pastEpisode` */
export function cellFor(state: ConversationState, event: ConversationEvent, at: number, past: Episode | null): Cell {
  const episode = past ?? currentEpisode(state)
  return cellOf(state, episode, happeningOf(event, episode, at))
}

/** They find their episode themselves, or begin one. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['conversation.started', 'conversation.reopened', 'csat.submitted', 'handoff.marked_unneeded', 'answer.flagged'],
])

/**
 * Of an event that comes days late the episode that had not ended by then, when another has begun since: what the table
 * says about it is done there. What is older than all that is kept is about the first of them.
 * @returns null = it is about the current one
 */
export function pastEpisode(state: ConversationState, { type }: ConversationEvent, at: number): Episode | null {
  const current = currentEpisode(state)
  if (current === undefined || at >= current.began_at || elsewhere.has(type)) return null
  const past = episodeAt(state, at)
  return past !== current && isBeforeEnd(past, at) ? past : null
}

/** The conversation as it was then: what had been said up to that instant, and who had it in the end. What is said now is not changed by it. */
export function pastState(state: ConversationState, past: Episode, at: number): ConversationState {
  const { messages, opening = [], facts, ...rest } = past.history ?? nothingSaid
  const holder = holderAtEnd[lastHandoffOf(past)]
  const said = { messages: messages.filter(isBy(at)), ...openingOf(opening.filter(isBy(at))) }
  return { ...state, history: { ...rest, ...said, facts: facts.filter(isBy(at)), holder } }
}

/** What was added to it stands before what was said after that instant. */
export function keepPast(past: Episode, { messages, opening = [], facts, ...rest }: History, at: number): void {
  const known = past.history ?? nothingSaid
  const later = <T extends Timed>(some: readonly T[] = []): T[] => some.filter((one) => !isBy(at)(one))
  const kept: History = {
    ...rest,
    messages: [...messages, ...later(known.messages)],
    ...openingOf([...opening, ...later(known.opening)].slice(0, OPENING_LENGTH)),
    facts: [...facts, ...later(known.facts)].slice(0, FACT_LIMIT),
  }
  // never the one that has just come in: what follows it may say the same
  if (kept.messages.length > HISTORY_LENGTH) forgetOldest(kept, messages.length === 1 ? 1 : 0)
  past.history = kept
}

const openingOf = (opening: Message[]): Pick<History, 'opening'> => (opening.length === 0 ? {} : { opening })

type Timed = { occurred_at: number }
const isBy =
  (at: number) =>
  ({ occurred_at }: Timed): boolean =>
    occurred_at <= at
/** Nobody wrote in it, or an earlier version did not keep it. */
const nothingSaid: History = { messages: [], facts: [], holder: 'bot' }

const holderAtEnd: Record<LastHandoff, History['holder']> = {
  ...{ 'no handoff': 'bot', 'taken back': 'bot', 'given back': 'bot' },
  ...{ unanswered: 'queue', answered: 'agent' },
}

function cellOf({ history }: ConversationState, episode: Episode | undefined, happening: Happening): Cell {
  const choice = table[stateOf(episode, history.holder)][happening]
  // the table was not made if one were missing
  return choice.always ?? (choice.byLast[lastHandoffOf(episode as Episode)] as Cell)
}

/** The episode the event belongs to, which may begin with it. */
export function placeOf(cell: Cell, state: ConversationState, at: number, version: number): Episode {
  return cell.place === null ? (currentEpisode(state) as Episode) : placings[cell.place](state, at, version)
}

/** Does it. What happens in the middle of it finds the state it leads to. */
export function advance(step: Step, { to, moves, run }: Cell): void {
  if (moves) step.episode.life = to
  for (let i = 0; i < run.length; i++) (run[i] as Effect)(step, raise)
}

/** Something more has happened in the middle of an event. */
function raise(step: Step, happening: Happening): void {
  advance(step, cellOf(step.state, step.episode, happening))
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
  advance(moment as Step, cellOf(moment.state, moment.episode, 'silence'))
}
