import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who uses a data directory: chDB and JetStream allow one process each, so Baton does too. */
export interface Holder {
  pid: number
  /** of the HTTP server, so that a tool finds the running Baton; 0 = a tool holds the directory for a moment */
  port: number
  host: string
  /** which process of that pid: a pid is given out again some day */
  command: string
}

/** The directory is in use; the message says by whom. */
export class DirectoryInUse extends Error {
  readonly holder: Holder
  constructor(directory: string, holder: Holder) {
    super(
      `the data directory ${directory} is in use by a running Baton (pid ${holder.pid}${holder.port > 0 ? `, port ${holder.port}` : ''}): stop it, or try BATON_DATA=another/directory`,
    )
    this.holder = holder
  }
}

const lockOf = (directory: string) => join(directory, 'baton.lock')

/**
 * Takes the directory for this process; the lock of a process that is gone is taken over.
 * @returns gives it back
 * @throws DirectoryInUse
 */
export function holdDirectory(directory: string, host: string, port: number): () => void {
  mkdirSync(directory, { recursive: true })
  const holder: Holder = { pid: process.pid, port, host, command: commandLine(process.pid) }
  for (let attempt = 0; !create(lockOf(directory), holder); attempt++) {
    const other = holderOf(directory)
    if (other !== null) throw new DirectoryInUse(directory, other)
    if (attempt > 3) throw new Error(`the data directory ${directory} cannot be locked`)
    rmSync(lockOf(directory), { force: true })
  }
  return () => {
    if (holderOf(directory)?.pid === process.pid) rmSync(lockOf(directory), { force: true })
  }
}

/** @returns the Baton that runs on this directory, or null */
export function holderOf(directory: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(lockOf(directory), 'utf8')) as Holder
    return commandLine(holder.pid) === holder.command ? holder : null
  } catch {
    return null
  }
}

/** Whole or not at all: a lock that is seen half-written would look like a stale one. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** @returns the arguments of a running process joined by a space, with its start on Linux; '' when there is none */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'lstart=,args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return ''
    return `${rest[18]} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`
  } catch {
    return ''
  }
}
