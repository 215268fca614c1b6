import { Behind } from '../tiles/behind.tsx'
import { formatCount } from '../tiles/format.ts'
import type { Effect } from './groups.ts'
import { effectWords, type Figure } from './words.ts'

interface FiguresProps {
  figures: readonly Figure[]
  counts: Record<Effect, number>
  effect: Effect | ''
  setEffect(effect: Effect | ''): void
}

/** What would have been different, each with its interval and the way to its conversations. */
export function Figures({ figures, counts, effect, setEffect }: FiguresProps) {
  return (
    <dl className="threshold-figures">
      {figures.map((figure) => (
        <div key={figure.name} className="threshold-figure">
          <dt>{figure.name}</dt>
          <dd>
            <span className={`number number-small${figure.short === null ? '' : ' number-short'}`}>
              {figure.value}
              {figure.short !== null && <span className="needed">{figure.short}</span>}
            </span>
            <span className="sample">{figure.interval || '\u00a0'}</span>
            <span className="threshold-detail">
              {figure.detail}
              {figure.behind !== undefined && (
                <>
                  , from <Behind path={figure.behind.path}>{figure.behind.words}</Behind>
                </>
              )}
            </span>
            <span className="threshold-effects">
              {figure.effects
                .filter((one) => counts[one] > 0)
                .map((one) => (
                  <button
                    key={one}
                    type="button"
                    className={`button button-quiet${one === effect ? ' is-set' : ''}`}
                    aria-pressed={one === effect}
                    onClick={() => setEffect(one === effect ? '' : one)}
                  >
                    {effectWords[one]} {formatCount(counts[one])}
                  </button>
                ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
