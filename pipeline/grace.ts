/** what is on its way when a process ends has so long to arrive: a second is all that Ctrl-C leaves */
const GRACE_MS = 1000

/** Aborts a second after `signal`: what was sent and not answered would be sent once more by the next process. */
export function withGrace(signal: AbortSignal): AbortSignal {
  const late = new AbortController()
  const end = () => setTimeout(() => late.abort(signal.reason), GRACE_MS).unref()
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  return late.signal
}
