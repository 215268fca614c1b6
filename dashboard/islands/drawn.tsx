import { type ReactNode, Suspense, useEffect, useState } from 'react'

/** Charts are drawn by a library that comes after the numbers, and only in a browser. */
export function Drawn({ children }: { children: ReactNode }) {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  const waiting = (
    <div className="tile tile-chart" aria-busy="true">
      <div className="tile-head" />
      <span className="bone bone-chart" aria-hidden="true" />
    </div>
  )
  return isHere ? <Suspense fallback={waiting}>{children}</Suspense> : waiting
}
