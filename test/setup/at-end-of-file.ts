const waiting: (() => Promise<unknown>)[] = []

/**
 * For helpers that keep something for all tests of a file: it is put away at the file's end. The next file may be in the same
 * process, where the helper is not loaded again, and its own `afterAll` would be heard by the first file only.
 */
export function atEndOfFile(putAway: () => Promise<unknown>): void {
  waiting.push(putAway)
}

/** What was begun last goes first, and each goes whatever becomes of the others. */
export async function putAwayAll(): Promise<void> {
  const failed: unknown[] = []
  for (const putAway of waiting.splice(0).reverse()) await putAway().catch((error) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}
