import type { Logger } from 'pino'

/** What was started and how to stop it, last started first stopped. */
export interface Life {
  /** Registers how to stop what has just been started. */
  onStop(name: string, stop: () => unknown): void
  /** Stops everything once, however often it is called; a part that fails to stop does not keep the others. */
  stop(): Promise<void>
}

export function createLife(log: Logger): Life {
  const parts: { name: string; stop: () => unknown }[] = []
  let stopping: Promise<void> | null = null
  async function stopAll(): Promise<void> {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      const began = performance.now()
      try {
        await part.stop()
      } catch (error) {
        log.error({ err: error, part: part.name }, `${part.name} did not stop cleanly`)
      }
      log.info({ part: part.name, elapsed_ms: Math.round(performance.now() - began) }, `${part.name} stopped`)
    }
  }
  return {
    onStop: (name, stop) => void parts.push({ name, stop }),
    stop: () => {
      stopping ??= stopAll()
      return stopping
    },
  }
}
