import type { Logger } from 'pino'

/** What was started and how to stop it, last started first stopped. */
export interface Life {
  /** Registers how to stop what has just been started. */
  onStop(name: string, stop: () => unknown): void
  /** Stops everything once, however often it is called; a part that fails to stop does not keep the others. */
  stop(): Promise<void>
  /** the part that is being stopped at this moment, '' for none */
  stoppingNow(): string
}

export function createLife(log: Logger): Life {
  const parts: { name: string; stop: () => unknown }[] = []
  let stopping: Promise<void> | null = null
  let current = ''
  async function stopOne({ name, stop }: (typeof parts)[number]): Promise<void> {
    const began = performance.now()
    current = name
    try {
      await stop()
    } catch (error) {
      log.error({ err: error, part: name }, `${name} did not stop cleanly`)
    }
    log.debug({ part: name, elapsed_ms: Math.round(performance.now() - began) }, `${name} stopped`)
  }
  async function stopAll(): Promise<void> {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) await stopOne(part)
  }
  return {
    onStop(name, stop) {
      parts.push({ name, stop })
      // started while everything was being stopped already: it goes right away
      if (stopping !== null) stopping = stopping.then(stopAll)
    },
    stop() {
      stopping ??= stopAll()
      return stopping
    },
    stoppingNow: () => current,
  }
}
