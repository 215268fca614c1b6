/** A list of what was in one step of a series. @param path may have a query @param from epoch ms @param to excluded */
export function stepPath(path: string, from: number, to: number): string {
  const span = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })
  return `${path}${path.includes('?') ? '&' : '?'}${span}`
}
