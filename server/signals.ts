import type { Logger } from 'pino'
import { endNow } from './end-now.ts'
import type { Life } from './life.ts'

/** `npm run …` and the README promise five seconds. */
const HARD_STOP_MS = 4500

/**
 * Ctrl-C, a service manager or a launcher that is gone: everything stops in order. A bug stops the process at once.
 * @returns the same stop, for a start that failed; the process ends with `code`
 */
export function stopOnSignals(life: Life, log: Logger): (reason: string, code: number) => void {
  let stopping = false
  const stop = (reason: string, code: number) => {
    // Ctrl-C reaches us from the terminal and again through npm and the launcher: one stop is enough
    if (stopping) return
    stopping = true
    // a start that failed has said why in one line, and that is enough
    const level = code === 0 ? 'info' : 'debug'
    log[level]({ reason }, 'stopping')
    setTimeout(() => {
      log.error(`${life.stoppingNow()} did not stop in time, ending now; what was accepted is with the broker`)
      endNow(1)
    }, HARD_STOP_MS).unref()
    void life.stop().then(() => {
      log[level]('stopped')
      process.exit(code)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal, 0))
  process.on('disconnect', () => stop('the launcher is gone', 0))
  const fail = (error: unknown) => {
    log.fatal({ err: error }, 'a bug: stopping at once, the next start goes on from what is stored')
    endNow(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  return stop
}
