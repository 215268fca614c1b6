import type { Scope } from '../scope.ts'
import { type MetricValues, metricStatement, metricValues } from './metric-statement.ts'

/** The questions of the pages' lists, as statements to work on: `/sql?question=handoffs&tier=3` opens what that list asks. */

/** what DateTime64(3) keeps without loss */
const LAST = Date.UTC(2299, 11, 31)
const MOST_ROWS = 1000

type Own = Readonly<Record<string, string | number>>

/** What each has besides the scope, where the address does not say it. @param to of the scope, epoch ms */
const questions: Readonly<Record<string, (to: number) => Own>> = {
  handoffs: () => ({
    ...{ moment: 'requested', tier: -1, outcome: '', ghost: '', waiting: '', min_wait_seconds: 0, min_repeat_count: 0 },
    ...{ sort: 'newest', before_value: 1e15, before_at: LAST, before_id: '', until: LAST, limit: MOST_ROWS },
  }),
  conversations: (to) => ({
    ...{ text: '', outcome: '', rating: '', segment: '', answer: '', intent: '' },
    ...{ confidence_from_percent: 0, confidence_to_percent: 0, conversation_id: '' },
    ...{ before_at: to, before_id: '', before_episode: 0, skip: 0, limit: MOST_ROWS },
  }),
  handoff: () => ({ handoff_id: '', conversation_id: '', episode: 1 }),
  handoff_events: () => ({ conversation_id: '', episode: 1, from: 0, to: LAST, requested_at: 0 }),
  dead_letter_reasons: () => ({}),
  alerts_fired: () => ({}),
}

export const isQuestion = (name: string): boolean => Object.hasOwn(questions, name)
export const questionNames = Object.keys(questions)

/** What an address calls otherwise than the placeholder. */
const renamed: Readonly<Record<string, string>> = { q: 'text' }

/** @param search of the address @param now epoch ms */
export function openedQuestion(name: string, sql: string, scope: Scope, search: string, now: number): string {
  const values = metricValues(scope, now)
  const own = questions[name]?.(Number(values.to)) ?? {}
  const said = [...new URLSearchParams(search)].flatMap(([key, value]): [string, string | number][] => {
    const param = renamed[key] ?? key
    if (!Object.hasOwn(own, param) || value === '') return []
    return [[param, typeof own[param] === 'number' ? Number(value) : value]]
  })
  return metricStatement({ sql }, { ...values, ...own, ...Object.fromEntries(said) } as MetricValues)
}
