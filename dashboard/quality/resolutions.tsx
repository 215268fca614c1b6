import { useContext, useId } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { resolutionDefinitions, resolutionParts } from '../../contract/resolution.ts'
import { useAsked } from '../islands/use-asked.ts'
import { DefinitionsContext, numberOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatCount, formatPercent } from '../tiles/format.ts'
import { wilson } from '../tiles/interval.ts'
import { BigNumber } from '../tiles/number.tsx'
import { Definition } from '../tiles/tile.tsx'
import { enough } from '../tiles/words.ts'
import { windowWords } from '../windows.ts'
import { Failure } from './listed.tsx'
import { Listing } from './listing.tsx'
import { NotOurs } from './not-ours.tsx'
import { useChoice } from './use-choice.ts'
import { besideOurs, partsOf, type Resolution, resolutions } from './words.ts'

const metrics = resolutions.map(({ metric }) => metric)

/** The same conversations, resolved by five definitions: what each counts, and why they differ. */
export function Resolutions({ search }: { search: string }) {
  const id = useId()
  const asked = useAsked(metrics, {})
  const [definition, choose] = useChoice(search, 'definition')
  const ours = resolutions[0] as Resolution
  const rowOf = ({ metric }: Resolution): MetricRow | undefined => asked.rows?.[metric]?.[0]
  // "silence_24h": counted there and not by us; "silence_24h.young": those that its rate leaves out
  const [listed = '', of = ''] = definition.split('.')
  const chosen = resolutionDefinitions.find((name) => name === listed)
  const part = resolutionParts.find((name) => name === of) ?? ''
  return (
    <section
      id="resolved"
      className="tile tile-wide"
      aria-labelledby={id}
      aria-busy={asked.rows === null && asked.failed === ''}
    >
      <header className="tile-head">
        <Definition id={id} title="What would others call resolved?" metrics={metrics} />
      </header>
      <p className="sentence">
        The same conversations, those that began in the window, by the definitions that vendors publish, beside ours.
        They differ in three things: whether leaving counts as being helped, how long one waits before saying so, and
        where a return is looked for.
      </p>
      <TooYoung row={rowOf(ours)} definition={ours} />
      {asked.failed !== '' && <Failure reason={asked.failed} hasOld={asked.rows !== null} again={asked.again} />}
      <div className="resolutions-box" data-old={asked.isOld || undefined}>
        <ol className="resolutions">
          {resolutions.map((one) => (
            <OneDefinition
              key={one.metric}
              definition={one}
              row={rowOf(one)}
              ours={numberOf(rowOf(ours), ours.rate)}
              chosen={definition}
              choose={(value) => choose(value === definition ? '' : value)}
            />
          ))}
        </ol>
      </div>
      {chosen !== undefined && <NotOurs key={definition} definition={chosen} part={part} close={() => choose('')} />}
    </section>
  )
}

/** A short window has nothing that is a day old: what to do about it. */
function TooYoung({ definition, row }: { definition: Resolution; row: MetricRow | undefined }) {
  const [scope, change] = useScope()
  const isShort = row !== undefined && enough(numberOf(row, definition.bottom) ?? 0) !== null
  if (!isShort || scope.window === '30d') return <p className="resolutions-young">&nbsp;</p>
  return (
    <p className="resolutions-young">
      Whether it holds shows after a day, and hardly anything in the {windowWords(scope.window)} is that old.{' '}
      <button type="button" className="number-link" onClick={() => change({ window: '30d', from: 0, to: 0 })}>
        Look at 30 days
      </button>
    </p>
  )
}

interface OneProps {
  definition: Resolution
  row: MetricRow | undefined
  /** the rate of ours */
  ours: number | null
  /** of all that can be listed */
  chosen: string
  choose(value: string): void
}

function OneDefinition({ definition, row, ours, chosen, choose }: OneProps) {
  const rate = numberOf(row, definition.rate)
  const n = numberOf(row, definition.bottom) ?? 0
  const k = numberOf(row, definition.top) ?? 0
  const range = wilson(k, n)
  const isOurs = definition === resolutions[0]
  const beside = isOurs ? '' : besideOurs(rate, ours)
  return (
    <li className={isOurs ? 'resolution is-ours' : 'resolution'}>
      <div className="resolution-name">
        <b>{definition.title}</b>
        <span className="quiet">{definition.whose}</span>
      </div>
      <div className="resolution-rate">
        {row === undefined ? (
          <Waiting />
        ) : (
          <>
            <BigNumber value={rate} format={formatPercent} short={enough(n)} size="small" label={definition.title} />
            <Bar rate={rate} low={range?.low ?? 0} high={range?.high ?? 0} ours={isOurs ? null : ours} />
            <p className="sample">
              <span>
                <Listing n={k} value={`${partsOf(definition)}.counted`} {...{ chosen, choose }}>
                  {formatCount(k)}
                </Listing>{' '}
                of{' '}
                <Listing n={n} value={`${partsOf(definition)}.old`} {...{ chosen, choose }}>
                  {formatCount(n)}
                </Listing>
              </span>{' '}
              {range !== null && (
                <span>
                  · {Math.round(range.low * 100)} to {Math.round(range.high * 100)} %
                </span>
              )}{' '}
              <Young {...{ definition, row, chosen, choose }} />
            </p>
          </>
        )}
      </div>
      <div className="resolution-why">
        <p>
          {definition.why} {beside !== '' && enough(n) === null && <b>{beside}.</b>}
        </p>
        <Formula definition={definition} />
        <Listing n={k} value={definition.list} {...{ chosen, choose }}>
          {isOurs ? 'Resolved, says the bot, and came back' : 'Counted there, and not by us'}
        </Listing>
      </div>
    </li>
  )
}

/** As high as what comes. */
const Waiting = () => (
  <div className="resolution-waiting" aria-hidden="true">
    <span className="bone bone-line" />
    <span className="bone bone-line" />
  </div>
)

/** The share with its interval as a line, and where ours ends. */
function Bar({ rate, low, high, ours }: { rate: number | null; low: number; high: number; ours: number | null }) {
  return (
    <svg className="resolution-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="interval-track" width="100" height="12" />
      {rate !== null && <rect className="bar" width={rate * 100} height="12" />}
      {rate !== null && <rect className="range" x={low * 100} y="5" width={(high - low) * 100} height="2" />}
      {ours !== null && <rect className="limit" x={Math.min(99.4, ours * 100)} width="0.6" height="12" />}
    </svg>
  )
}

function Young({ definition, row, ...choosing }: Pick<OneProps, 'definition' | 'row' | 'chosen' | 'choose'>) {
  const young = numberOf(row, definition.young) ?? 0
  if (young === 0) return null
  return (
    <span>
      ·{' '}
      <Listing n={young} value={`${partsOf(definition)}.young`} {...choosing}>
        {formatCount(young)}
      </Listing>{' '}
      more {definition.young === 'open_count' ? 'still open' : 'too young'}
    </span>
  )
}

/** In words at once, from the SQL's own header when it is opened. */
function Formula({ definition }: { definition: Resolution }) {
  const [scope] = useScope()
  const known = useContext(DefinitionsContext).get(definition.metric)
  return (
    <details className="formula">
      <summary>{definition.formula}</summary>
      {known !== undefined && (
        <>
          <p>{known.description}</p>
          <dl>
            <dt>Top</dt>
            <dd>{known.top}</dd>
            <dt>Bottom</dt>
            <dd>{known.bottom}</dd>
          </dl>
        </>
      )}
      <a href={hrefIn(scope, `/sql?metric=${definition.metric}`)}>Open the SQL</a>
    </details>
  )
}
