import type { Question } from '../../contract/console.ts'

type Asker = Pick<Question, 'who' | 'workspace'>

/** Who is being answered or waits, for those who are told to come back. */
export interface Waiting {
  /** @returns that it is over */
  begin(asker: Asker): () => void
  /** In words; of another workspace nobody is named. @param most_seconds that one of them may take */
  tell(workspace: string, most_seconds: number): string
}

/** @param clock epoch ms */
export function createWaiting(clock: () => number): Waiting {
  const all = new Set<Asker & { began: number }>()
  return {
    begin(asker) {
      const one = { ...asker, began: clock() }
      all.add(one)
      return () => void all.delete(one)
    },
    tell(workspace, most_seconds) {
      const isSeen = (one: Asker) => workspace === '' || one.workspace === workspace
      const seen = [...all].filter(isSeen)
      const named = seen.map(({ who, began }) => `${who} since ${Math.round((clock() - began) / 1000)} s`)
      const others = all.size - seen.length
      if (others > 0) named.push(`${others} of other workspaces`)
      return `${all.size} are being answered or wait (${named.join(', ')}), each for ${most_seconds} s at most: ask again in a few seconds`
    },
  }
}
