import type { ListedHandoff } from '../../contract/handoff.ts'
import { outcomeWords, spoken } from '../tiles/words.ts'

const levels: Record<string, string> = {
  resolved: 'good',
  unresolved: 'watch',
  abandoned: 'bad',
  ghosted: 'bad',
}

/** What became of a handoff, as a word with the shape of its meaning. */
export function Outcome({ handoff }: { handoff: Pick<ListedHandoff, 'outcome' | 'waiting' | 'responded_at'> }) {
  const { outcome, waiting, responded_at } = handoff
  if (waiting) return <span className="chip chip-watch">Waiting</span>
  // silent for longer than a policy waits, and nothing has come since that would end it
  if (outcome === 'open' && responded_at === '') return <span className="chip chip-none">Went silent</span>
  return <span className={`chip chip-${levels[outcome] ?? 'none'}`}>{spoken(outcomeWords, outcome)}</span>
}
