import { useReadOnly } from '../islands/read-only.ts'
import { WhyMoved } from '../moved/why-moved.tsx'
import { minimumSample } from './format.ts'
import type { SharesBefore } from './use-shares-before.ts'
import { isShareMove, shareChangeWords } from './words.ts'

interface ShareChangeProps {
  reason: string
  share: number
  /** handoffs it is a share of */
  n: number
  /** null where nothing is compared */
  before: SharesBefore | null
}

/** How the share of a reason moved, and the way to why; nothing where there are too few to tell. */
export function ShareChange({ reason, share, n, before }: ShareChangeProps) {
  const isReadOnly = useReadOnly()
  if (before === null || Math.min(n, before.n) < minimumSample) return null
  const then = before.rateOf(reason)
  return (
    <span className="reason-change">
      {shareChangeWords(share, then)}
      {isShareMove(share, then) && !isReadOnly && <WhyMoved of="reason" reason={reason} />}
    </span>
  )
}
