import type { MissReason } from '../../contract/miss.ts'
import { vocabulary } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'

/** Why a trigger did not fire, with what came nearest to firing it. */
export interface Miss {
  reason: MissReason
  /** it lacked little: half of the way was made, or what would fire it was there and did not count */
  is_close?: boolean
  score?: number
  threshold?: number
  /** pieces of this message */
  spans?: Span[]
  /** event ids of the earlier messages that count */
  earlier?: string[]
}

/**
 * Told by a trigger that does not fire; the last close miss counts, else the last. Nobody asks while events stream by, so
 * call it as `why?.(…)`: then its arguments are not even made.
 */
export type WhyNot = (miss: Miss) => void

/** For `findUnless`: what was found and taken back. */
export const takenBack = (why: WhyNot | undefined): ((span: Span) => void) | undefined =>
  why && ((span) => why({ reason: 'taken_back', is_close: true, spans: [span] }))

/** Nothing of a trigger's patterns is in the message. @param flags the words it needs, all of them */
export function missing({ line, language }: Signals, flags: number): Miss {
  if (language === '') return { reason: 'not_judged' }
  const spans = wordsWith(line, flags)
  return { reason: (line.flags & flags) === flags ? 'no_match' : 'no_cue', spans }
}

const MOST_WORDS = 8

function wordsWith(line: Line, flags: number): Span[] {
  const spans: Span[] = []
  for (let i = 0; i < line.typed.length && spans.length < MOST_WORDS; i++) {
    const own = line.words[i]?.flags ?? vocabulary.get(line.typed[i] as string)?.flags ?? 0
    if (own & flags) spans.push({ start: line.from[i] as number, end: line.to[i] as number })
  }
  return spans
}
