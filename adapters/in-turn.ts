/** One task at a time, in the order they came. */
export function createTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <R>(task: () => Promise<R>): Promise<R> => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}
