import type { ResolutionDefinition } from '../../contract/resolution.ts'
import { numberOf, useRow } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Behind } from './behind.tsx'
import { SampleLine } from './containment-tile.tsx'
import { formatCount, formatPercent } from './format.ts'
import { BigNumber } from './number.tsx'
import { Tile } from './tile.tsx'
import { enough } from './words.ts'

/** Does what the bot resolved stay resolved? */
export function DurableTile() {
  const [scope] = useScope()
  return (
    <Tile
      title="Does it stay resolved?"
      metrics={['durable_resolution_rate']}
      needs={['durable_resolution_rate']}
      aside={
        <a className="aim" href={hrefIn(scope, '/conversations?outcome=reopened')}>
          Reopened
        </a>
      }
    >
      <div className="pair">
        <Kept span="24h" words="24 h" definition="resolved" />
        <Kept span="7d" words="7 days" definition="resolved_7d" />
      </div>
    </Tile>
  )
}

interface KeptProps {
  span: '24h' | '7d'
  words: string
  /** the list of those that came back */
  definition: ResolutionDefinition
}

/** Of those that are old enough; the others are counted beside it. */
function Kept({ span, words, definition }: KeptProps) {
  const [scope] = useScope()
  const row = useRow('durable_resolution_rate')
  const n = numberOf(row, `old_${span}_count`) ?? 0
  const young = numberOf(row, `young_${span}_count`) ?? 0
  const kept = numberOf(row, `durable_${span}_count`) ?? 0
  const listOf = (part: string) => `/quality?definition=${definition}${part === '' ? '' : `.${part}`}#resolved`
  const label = `did not come back in ${words}`
  return (
    <div className="rate">
      <BigNumber value={numberOf(row, `durable_${span}_rate`)} format={formatPercent} short={enough(n)} label={label} />
      <p className="rate-label" aria-hidden="true">
        {label}
      </p>
      <SampleLine k={kept} n={n} of="resolved by the bot" behind={listOf('counted')} />
      {n > kept && (
        <p className="sample">
          <a href={hrefIn(scope, listOf(''))}>{formatCount(n - kept)} came back</a>
        </p>
      )}
      {young > 0 && (
        <p className="sample">
          <Behind path={listOf('young')}>{formatCount(young)} more</Behind> not {words} old yet
        </p>
      )}
    </div>
  )
}
