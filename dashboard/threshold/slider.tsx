import { useId } from 'react'
import { LEAST, MOST } from './choice.ts'
import { thresholdWords } from './words.ts'

interface SliderProps {
  percent: number
  now: number
  /** of the policy, which may be more exact */
  policy: string
  words: string
  onMove(percent: number): void
  /** the hand is off it */
  onRest(): void
}

/** The threshold to drag: by mouse, finger or arrow keys, under the chart and on its scale. */
export function Slider({ percent, now, policy, words, onMove, onRest }: SliderProps) {
  const id = useId()
  return (
    <div className="threshold-slider">
      <label htmlFor={id} className="sr-only">
        Threshold to try
      </label>
      <input
        id={id}
        type="range"
        min={LEAST}
        max={MOST}
        step={1}
        value={percent}
        aria-valuetext={words}
        onChange={(event) => onMove(Number(event.target.value))}
        onPointerUp={onRest}
        onKeyUp={onRest}
        onBlur={onRest}
      />
      <p className="threshold-words">
        {/* the slider says it itself, with what would change */}
        <output htmlFor={id} aria-live="off">
          What if it were <b>{thresholdWords(percent)}</b>
        </output>{' '}
        <span className="quiet">the policy has {policy}</span>
        {percent !== now && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onMove(now)
              onRest()
            }}
          >
            Back to {policy}
          </button>
        )}
      </p>
    </div>
  )
}
