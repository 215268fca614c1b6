/** A dead letter's text as something to be corrected. */

/** @returns the same with its lines broken, where it is JSON; else as it came */
export function readable(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2)
  } catch {
    return raw
  }
}

/** @returns the event, or why there is none */
export function eventIn(text: string): { ok: true; event: object } | { ok: false; reason: string } {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { ok: false, reason: 'one event is a JSON object' }
    return { ok: true, event: value }
  } catch (error) {
    return { ok: false, reason: `not JSON: ${(error as Error).message}` }
  }
}

/** The line on which the field stands that a pointer names, from 0; -1 = not found. @param text as `readable` gives it */
export function lineOf(text: string, pointer: string): number {
  const steps = pointer.split('/').slice(1)
  const lines = text.split('\n')
  let line = -1
  for (const [depth, step] of steps.entries()) {
    const name = JSON.stringify(step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const start = `${'  '.repeat(depth + 1)}${name}: `
    const found = lines.findIndex((one, index) => index > line && one.startsWith(start))
    if (found < 0) return line
    line = found
  }
  return line
}
