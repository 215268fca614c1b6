import { existsSync } from 'node:fs'

/** ends with a code of our choice, and nothing else */
const SHELL = '/bin/sh'

/**
 * Ends the process at this very instant. `process.exit` takes the embedded engine down while its threads work: with a
 * statement running it waits for that for ever, or dies of a segmentation fault. So another program takes the place of this one,
 * which ends every thread where it stands, and ends with `code`. Where no shell is, SIGKILL does it.
 */
export function endNow(code: number): never {
  try {
    // who ends with us is told, such as our own broker
    process.emit('exit', code)
    if (existsSync(SHELL)) process.execve?.(SHELL, ['sh', '-c', `exit ${code}`], {})
  } finally {
    process.kill(process.pid, 'SIGKILL')
  }
  process.abort()
}
