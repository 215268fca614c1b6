import { readdirSync, readFileSync } from 'node:fs'

/** What processes really use, read from the kernel: theirs and their threads', not their clocks. */

/** Linux counts in hundredths of a second. */
const TICK_SECONDS = 0.01
const PAGE_BYTES = 4096

/** CPU seconds a process has used so far, user and system. @returns 0 when it is gone */
export function cpuSeconds(pid: number): number {
  const fields = statOf(pid)
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS
}

/** Memory that a process has in RAM, bytes. */
export function residentBytes(pid: number): number {
  const fields = statOf(pid)
  return fields === null ? 0 : Number(fields[21]) * PAGE_BYTES
}

/** The process and everything it has started. */
export function family(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = statOf(Number(name))
    if (fields !== null) parents.set(Number(name), Number(fields[1]))
  }
  const members = [pid]
  for (const member of members) {
    for (const [child, parent] of parents) if (parent === member) members.push(child)
  }
  return members
}

/** @returns the fields after the program's name: state, parent, … */
function statOf(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** CPU ms of this process so far. Unlike a clock it stands still while others have the core. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** CPU ms of the cheapest of some runs; stops at the first that costs less than `enough_ms`. */
export function leastCpuMs(run: () => unknown, enough_ms = 0, runs = 20): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs && least >= enough_ms; i++) {
    const began = ownCpuMs()
    run()
    least = Math.min(least, ownCpuMs() - began)
  }
  return least
}
