import { flag } from '../signals/lexicon.ts'
import type { Line, Span } from '../signals/line.ts'
import { findUnless, noRefusal, over, type Patterns } from '../signals/patterns.ts'
import { anew, bare, mine } from './refund-claim-english.ts'
import { bareElsewhere, french, german, refusedElsewhere, spanish } from './refund-request-elsewhere.ts'
import { asked } from './refund-request-english.ts'
import { otherwise } from './refund-request-otherwise.ts'
import { refused, refusedAfter, refusedMine, refusedNew } from './refund-taken-back.ts'

const english = over(...asked, ...otherwise.en)
const elsewhere: Readonly<Record<string, Patterns>> = {
  de: over(...german, ...otherwise.de),
  es: over(...spanish, ...otherwise.es),
  fr: over(...french, ...otherwise.fr),
}

/** Where the customer asks for money back, whatever the amount; "where is my refund" is not it. Null otherwise. @param back told of what is taken back */
export function findRefundRequest(line: Line, language: string, back?: (span: Span) => void): Span | null {
  if ((line.flags & flag.refund) === 0) return null
  if (language === 'en')
    return (
      findUnless(line, english, refused, refusedAfter, back) ??
      findUnless(line, anew, refusedNew, refusedAfter, back) ??
      findUnless(line, mine, refusedMine, refusedAfter, back) ??
      findUnless(line, bare, noRefusal)
    )
  const patterns = elsewhere[language]
  if (patterns === undefined) return null
  return findUnless(line, patterns, refusedElsewhere, undefined, back) ?? findUnless(line, bareElsewhere, noRefusal)
}
