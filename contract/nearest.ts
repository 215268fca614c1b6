/** The name that was meant: "mesage.customer", "Message-Customer" and "customer_message" are all message.customer. */

const MOST_CHARACTERS = 64

/** @returns the nearest of `names`, null when none is near */
export function nearest(written: string, names: readonly string[]): string | null {
  if (written.length > MOST_CHARACTERS) return null
  const words = wordsOf(written)
  const [best] = names
    .map((name) => ({ name, edits: editsBetween(words, wordsOf(name)) }))
    .filter(({ name, edits }) => edits <= name.length / 4)
    .sort((a, b) => a.edits - b.edits)
  return best?.name ?? null
}

/** Its words in the order of the alphabet: neither their order nor what stands between them is meant. */
const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[^a-z]/)
    .sort()
    .join('')

/** Levenshtein: letters to put in, take out or change. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
