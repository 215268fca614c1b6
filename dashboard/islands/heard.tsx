import { useEffect, useRef, useState } from 'react'

interface HeardProps {
  /** how it is now, '' = nothing to say */
  words: string
  id?: string
}

/** Long enough that what one is doing is not talked over. */
const rest_ms = 30_000

/**
 * What a screen reader says by itself: how it is, at most twice a minute. What changed and changed back meanwhile is not told,
 * of several changes the last.
 */
export function Heard({ words, id }: HeardProps) {
  const [told, setTold] = useState('')
  const told_at = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (words === told) return
    const tell = () => {
      told_at.current = performance.now()
      setTold(words)
    }
    const timer = setTimeout(tell, Math.max(0, told_at.current + rest_ms - performance.now()))
    return () => clearTimeout(timer)
  }, [words, told])
  return (
    <p className="sr-only" aria-live="polite" id={id}>
      {told}
    </p>
  )
}
