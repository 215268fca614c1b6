import { numberOf, useRow } from '../islands/use-live.ts'
import { Behind } from './behind.tsx'
import { budgetRange, budgetWords } from './budget-words.ts'
import { formatCount, formatPercent } from './format.ts'
import { BigNumber } from './number.tsx'
import { Tile } from './tile.tsx'

/** How much of the bad minutes that 30 days may have is left: the objective behind the score. */
export function BudgetTile() {
  return (
    <Tile
      title="Budget left"
      metrics={['hfs_budget']}
      needs={['hfs_budget']}
      aside={<span className="aim">30 days</span>}
    >
      <Budget />
    </Tile>
  )
}

/** A day of slices of five minutes. */
const enoughSlices = 288

function Budget() {
  const row = useRow('hfs_budget')
  const left = numberOf(row, 'budget_left')
  const bad = numberOf(row, 'bad_count') ?? 0
  const n = bad + (numberOf(row, 'good_count') ?? 0)
  const range = budgetRange(left, numberOf(row, 'budget_low'), numberOf(row, 'budget_high'))
  const short = n >= enoughSlices ? null : `${n} of ${enoughSlices} slices needed`
  return (
    <div className="rate">
      <BigNumber
        value={left === null ? null : Math.max(0, left)}
        format={formatPercent}
        short={short}
        label="of the budget is left"
      />
      <p className="rate-label">{budgetWords(left, numberOf(row, 'burn_1h'))}</p>
      <p className="sample">
        <Behind path={bad === 0 ? '' : '/handoffs?sort=wait'} scope={{ window: '30d', from: 0, to: 0 }}>
          {formatCount(bad)} of {formatCount(n)} five-minute slices
        </Behind>{' '}
        over 1.0, 5 % may be
        {range !== '' && (
          <>
            {' · '}
            <span title="95 % interval, by how much the days differ">95 %: {range}</span>
          </>
        )}
      </p>
    </div>
  )
}
