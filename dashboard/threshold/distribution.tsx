import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { type Bin, binsOf, binWords } from '../charts/bins.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu } from '../charts/chart-menu.tsx'
import type { Asked } from '../islands/use-asked.ts'
import { numberOf } from '../islands/use-live.ts'
import { useMounted } from '../islands/use-mounted.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { formatCount, plural } from '../tiles/format.ts'
import { enough } from '../tiles/words.ts'
import { thresholdWords } from './words.ts'

const ConfidenceChart = lazy(() => import('../charts/confidence-chart.tsx'))

interface DistributionProps {
  asked: Asked
  /** '' = all */
  intent: string
  /** of the policy */
  now: number
  /** that is tried */
  percent: number
}

/** Answers by their confidence; a bar leads to the conversations that its answers stand in. */
export function Distribution({ asked, intent, now, percent }: DistributionProps) {
  const [isTable, setTable] = useState(false)
  const [scope] = useScope()
  const figure = useRef<HTMLElement>(null)
  const isHere = useMounted()
  const rows = asked.rows?.confidence_distribution ?? []
  const bins = useMemo(() => binsOf(rows), [rows])
  const n = numberOf(rows[0], 'judged_count') ?? 0
  const filled = bins.filter((bin) => bin.sure_count + bin.below_count > 0)
  const pathOf = useCallback(
    (bin: Bin) => conversationsOf(intent, { answer: 'judged', ...confidenceOf(bin) }),
    [intent],
  )
  // the drawing is not drawn anew while a threshold is dragged
  const open = useCallback((bin: Bin) => location.assign(hrefIn(scope, pathOf(bin))), [scope, pathOf])
  const table = {
    head: ['Confidence', 'At or above the threshold then', 'Under it', 'Conversations'],
    rows: filled.map((bin) => [
      binWords(bin),
      ...[bin.sure_count, bin.below_count, bin.conversation_count].map((count) => String(count)),
    ]),
    paths: filled.map(pathOf),
  }
  return (
    <figure className="chart" ref={figure}>
      <figcaption className="legend">
        <Legend row={rows[0]} below={bins.reduce((sum, bin) => sum + bin.below_count, 0)} intent={intent} />
        <ChartMenu
          {...{ title: 'How sure is the bot?', name: 'confidence_distribution', table, figure, isTable, setTable }}
        />
      </figcaption>
      {isTable ? (
        <ChartTable title="Answers by confidence" {...table} />
      ) : (
        <div className="chart-drawing threshold-drawing">
          {n === 0 ? (
            <p className="calm">
              No answer in this window says how sure the bot was. Send <code>confidence</code> with it.
            </p>
          ) : (
            <>
              <Suspense fallback={null}>
                {isHere && (
                  <ConfidenceChart
                    bins={bins}
                    now={now}
                    side={percent > now || now > 85 ? 'left' : 'right'}
                    open={open}
                  />
                )}
              </Suspense>
              {percent !== now && (
                <div className="threshold-tried" style={{ '--at': percent / 100 } as object} aria-hidden="true">
                  <span data-side={percent > 80 ? 'left' : 'right'}>{thresholdWords(percent)}</span>
                </div>
              )}
            </>
          )}
        </div>
      )}
    </figure>
  )
}

type Narrow = Record<string, string>
const conversationsOf = (intent: string, narrow: Narrow): string =>
  `/conversations?${new URLSearchParams({ ...(intent !== '' && { intent }), ...narrow })}`

const confidenceOf = ({ from, to }: Bin): Narrow => ({
  confidence_from_percent: String(from),
  confidence_to_percent: String(to),
})

interface LegendProps {
  row: MetricRow | undefined
  below: number
  intent: string
}

/** How many answers of each kind, and the way to the conversations that they stand in. */
function Legend({ row, below, intent }: LegendProps) {
  const n = numberOf(row, 'judged_count') ?? 0
  const unjudged = numberOf(row, 'unjudged_count') ?? 0
  const short = enough(n)
  const way = (answer: string): ReactNode => {
    const count = numberOf(row, `${answer}_conversation_count`) ?? 0
    return (
      <Behind path={count === 0 ? '' : conversationsOf(intent, { answer })}>in {plural(count, 'conversation')}</Behind>
    )
  }
  return (
    <>
      <span>
        <i className="swatch swatch-sure" />
        at or above the threshold that was in force <b>{formatCount(n - below)}</b> {way('sure')}
      </span>
      <span>
        <i className="swatch swatch-below" />
        under it <b>{formatCount(below)}</b> {way('below')}
      </span>
      <span className="quiet">
        n = {plural(n, 'answer')} {way('judged')}
        {unjudged > 0 && (
          <>
            , {formatCount(unjudged)} more without a confidence {way('unjudged')}
          </>
        )}
        {short !== null && ` · ${short}`}
      </span>
    </>
  )
}
