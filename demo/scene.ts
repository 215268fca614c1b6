import type { BatonEvent } from '../contract/event.ts'
import type { Desk } from './desk.ts'
import type { Random } from './random.ts'
import type { Schedule } from './schedule.ts'

/** A simulated event: always with its id and its time. */
export type SimulatedEvent = BatonEvent & { event_id: string; occurred_at: string }

/** What every story shares. */
export interface Scene {
  /** begins every id, so that two worlds never share one */
  prefix: string
  random: Random
  schedule: Schedule
  desk: Desk
  bot: Bot
  weather: Weather
  /** Adds an event at the present instant. */
  emit(event: { type: BatonEvent['type']; event_id: string; [field: string]: unknown }): void
}

export interface Bot {
  id: string
  version: string
  /** 0–1, how often its answers are good; a storm lowers it */
  quality: number
}

export interface Weather {
  storm: boolean
  /** from here on, epoch ms, the day is as busy as when somebody watches, and agents say every change of theirs */
  live_from: number
}

/** @returns ms, for `yield` */
export const seconds = (random: Random, low: number, high: number): number => random.between(low, high) * 1000

export const second = 1000
export const minute = 60_000
export const hour = 3_600_000
export const day = 86_400_000
