import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useReadOnly } from '../islands/read-only.ts'
import { useLive } from '../islands/use-live.ts'
import { type Change, wentMarks } from './words.ts'

const duration_ms = 160

/** A number that moved counts up once. */
function useCounted(value: number | null): number | null {
  const [shown, setShown] = useState(value)
  const last = useRef(value)
  useEffect(() => {
    const from = last.current
    last.current = value
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden
    if (value === null || from === null || from === value || isStill) return setShown(value)
    const begun = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const done = Math.min(1, (now - begun) / duration_ms)
      setShown(from + (value - from) * done)
      if (done < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [value])
  return shown
}

interface NumberProps {
  value: number | null
  format: (value: number) => string
  /** below the minimum sample: "12 of 30 needed" */
  short?: string | null
  size?: 'hero' | 'tile' | 'small'
  label?: string
}

/** Rounded for reading, exact on hover, grey below the minimum sample. */
export function BigNumber({ value, format, short = null, size = 'tile', label }: NumberProps) {
  const shown = useCounted(value)
  const exact = value === null ? 'no value: there is nothing to divide by' : String(value)
  return (
    <span
      className={`number number-${size}${short === null ? '' : ' number-short'}${value === null ? ' number-none' : ''}`}
      title={exact}
    >
      {label !== undefined && <span className="sr-only">{label}: </span>}
      {shown === null ? '–' : format(shown)}
      {short !== null && <span className="needed">{short}</span>}
    </span>
  )
}

interface ChangeLineProps {
  /** undefined while the other period is on its way, and where nothing is compared */
  change: Change | undefined
  /** what is compared, where it is not the number itself */
  of?: string
  /** behind it, where there is a change */
  why?: ReactNode
}

/** The change against the period before, in words, or its place while that is on its way; the mark is decoration. */
export function ChangeLine({ change, of = '', why }: ChangeLineProps) {
  const isReadOnly = useReadOnly()
  const isCompared = useLive(({ selection }) => selection.compare)
  if (change === undefined && !isCompared) return null
  if (change === undefined || change.words === '') return <p className="change">&nbsp;</p>
  return (
    <p className={`change change-${change.direction}`}>
      <span aria-hidden="true">{change.direction === 'same' ? '=' : wentMarks[change.went]} </span>
      {of !== '' && `${of}: `}
      {change.words}
      {change.isMove && !isReadOnly && why}
    </p>
  )
}

/** Where the true value is, 95 %: a bar on the scale from 0 to 100 %. */
export function IntervalBar({ rate, low, high, hue }: { rate: number; low: number; high: number; hue: string }) {
  return (
    <svg className={`interval hue-${hue}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="interval-track" x="0" y="3" width="100" height="2" />
      <rect className="interval-range" x={low * 100} y="1.5" width={Math.max(0.6, (high - low) * 100)} height="5" />
      <rect className="interval-point" x={Math.min(99, rate * 100 - 0.5)} y="0" width="1" height="8" />
    </svg>
  )
}
