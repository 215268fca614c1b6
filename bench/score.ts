/** One labelled text and what ours said to it. */
export interface Judged {
  id: string
  text: string
  /** null = borderline, left out of every figure */
  truth: boolean | null
  fired: boolean
  /** how much of it, for the ranking */
  score?: number
  /** the words that made it fire */
  words?: string
  /** what it does that the label covers and the trigger is not meant for, whether it fired or not; it still counts */
  apart?: string
}

/** A share with its 95 % interval. */
export interface Share {
  value: number
  low: number
  high: number
}

export interface Score {
  n: number
  positives: number
  hits: number
  false_alarms: number
  precision: Share | null
  recall: Share | null
  f1: Share | null
  /** the chance that a positive scores higher than a negative, ties half; where there are scores */
  auc: number | null
}

export function scoreOf(judged: readonly Judged[]): Score {
  const known = judged.filter((one) => one.truth !== null)
  const positives = known.filter((one) => one.truth).length
  const fired = known.filter((one) => one.fired).length
  const hits = known.filter((one) => one.fired && one.truth).length
  return {
    n: known.length,
    positives,
    hits,
    false_alarms: fired - hits,
    precision: wilson(hits, fired),
    recall: wilson(hits, positives),
    f1: f1Of(hits, fired, positives),
    auc: known.some((one) => one.score !== undefined) ? auc(known) : null,
  }
}

/** Wilson's interval for `hits` of `n`, 95 %. @returns null when there is nothing to share */
export function wilson(hits: number, n: number): Share | null {
  if (n === 0) return null
  const z = 1.96
  const share = hits / n
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** F1 rises with hits ÷ (hits, misses and false alarms together), which is a plain share: its interval is carried over. */
function f1Of(hits: number, fired: number, positives: number): Share | null {
  if (fired === 0 || positives === 0) return null
  const share = wilson(hits, fired + positives - hits) as Share
  const carry = (part: number): number => (2 * part) / (1 + part)
  return { value: carry(share.value), low: carry(share.low), high: carry(share.high) }
}

function auc(known: readonly Judged[]): number | null {
  const sorted = known.map((one) => ({ score: one.score ?? 0, truth: one.truth })).sort((a, b) => a.score - b.score)
  const positives = sorted.filter((one) => one.truth).length
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return null
  let ranks = 0
  for (let i = 0; i < sorted.length; ) {
    let j = i
    while (j < sorted.length && sorted[j]!.score === sorted[i]!.score) j++
    for (let k = i; k < j; k++) if (sorted[k]!.truth) ranks += (i + j + 1) / 2
    i = j
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
