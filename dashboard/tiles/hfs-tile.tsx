import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, useLive, useRow } from '../islands/use-live.ts'
import { WhyMoved } from '../moved/why-moved.tsx'
import { Behind } from './behind.tsx'
import { formatDuration, formatScore, plural } from './format.ts'
import { BigNumber, ChangeLine } from './number.tsx'
import { Tile } from './tile.tsx'
import { changeWords, enough, frictionSentence, levelOf, levelWords, scopeWords } from './words.ts'

/** The hero: the score, its two parts against the 1.0 line, and why it is so. */
export function HfsTile() {
  return (
    <Tile
      title="Handoff Friction Score"
      metrics={['hfs_live', 'hfs']}
      needs={['hfs_live', 'hfs']}
      className="tile-hero"
      skeleton={<HeroSkeleton />}
      aside={<span className="aim">aim &lt; 1.0</span>}
    >
      <Hero />
    </Tile>
  )
}

function Hero() {
  const window = useLive((state) => state.selection.window)
  const live = useRow('hfs_live') ?? {}
  const ended = useRow('hfs')
  const before = useRow('previous_hfs')
  const score = numberOf(live, 'hfs')
  const resolved = numberOf(live, 'resolved_count') ?? 0
  const level = levelOf(score)
  const change = changeWords(
    { value: numberOf(ended, 'hfs'), n: numberOf(ended, 'resolved_count') ?? 0 },
    { value: numberOf(before, 'hfs'), n: numberOf(before, 'resolved_count') ?? 0 },
    window,
    true,
    formatScore,
  )
  return (
    <>
      <div className="hero-line">
        <BigNumber value={score} format={formatScore} size="hero" short={score === null ? null : enough(resolved)} />
        <span className={`chip chip-${level}`}>{levelWords[level]}</span>
        <span className="scope">{scopeWords(live, window)}</span>
        <ChangeLine change={before && change} of="those that ended" why={<WhyMoved of="hfs" />} />
      </div>
      <PartsBar live={live} />
      <p className="sentence">{frictionSentence(live, ended, window)}</p>
      <Sample live={live} />
    </>
  )
}

function PartsBar({ live }: { live: MetricRow }) {
  const score = numberOf(live, 'hfs')
  const wait = score === null ? 0 : (numberOf(live, 'wait_part') ?? 0)
  const repeat = score === null ? 0 : (numberOf(live, 'repeat_part') ?? 0)
  const scale = Math.max(1.5, (wait + repeat) * 1.1)
  const x = (value: number) => (value / scale) * 1000
  const words = `${formatScore(wait)} from waiting and ${formatScore(repeat)} from repeating, against a line at 1.0`
  return (
    <div className="parts">
      <svg viewBox="0 0 1000 28" preserveAspectRatio="none" role="img" aria-label={score === null ? 'no score' : words}>
        <rect className="parts-track" x="0" y="4" width="1000" height="20" />
        <rect className="parts-wait" x="0" y="4" width={x(wait)} height="20" />
        <rect className="parts-repeat" x={x(wait)} y="4" width={x(repeat)} height="20" />
        <rect className="parts-limit" x={x(1) - 1} y="0" width="2" height="28" />
      </svg>
      <p className="parts-words">
        <span>
          <i className="swatch swatch-wait" />
          <Behind path="/handoffs?sort=wait">waiting</Behind>{' '}
          <b title={String(wait)}>{score === null ? '–' : formatScore(wait)}</b>
        </span>
        <span>
          <i className="swatch swatch-repeat" />
          <Behind path="/handoffs?moment=ended&sort=repeats">repeating</Behind>{' '}
          <b title={String(repeat)}>{score === null ? '–' : formatScore(repeat)}</b>
        </span>
        <span>
          <i className="swatch swatch-limit" />
          the 1.0 line
        </span>
      </p>
    </div>
  )
}

function Sample({ live }: { live: MetricRow }) {
  const low = numberOf(live, 'hfs_low')
  const high = numberOf(live, 'hfs_high')
  const resolved = numberOf(live, 'resolved_count') ?? 0
  const ended = numberOf(live, 'ended_count') ?? 0
  const waiting = numberOf(live, 'waiting_count') ?? 0
  const minutes = numberOf(live, 'wait_minutes') ?? 0
  return (
    <p className="sample">
      <span>
        <Behind path={resolved === 0 ? '' : '/handoffs?moment=ended&outcome=resolved'}>
          {plural(resolved, 'handoff')} resolved
        </Behind>
      </span>{' '}
      ·{' '}
      <span>
        <Behind path={ended === 0 ? '' : '/handoffs?moment=ended'}>{ended} ended</Behind>
      </span>{' '}
      ·{' '}
      <span>
        <Behind path={waiting === 0 ? '' : '/handoffs'}>{waiting} waiting</Behind>
      </span>{' '}
      ·{' '}
      <span title={`${minutes} minutes`}>
        <Behind path={minutes === 0 ? '' : '/handoffs?sort=wait'}>{formatDuration(minutes * 60)} waited in all</Behind>
      </span>
      {low !== null && high !== null && (
        <span title="95 % interval, delta method over handoffs">
          {' '}
          · 95 %: {formatScore(low)} to {formatScore(high)}
        </span>
      )}
    </p>
  )
}

function HeroSkeleton() {
  return (
    <div className="skeleton skeleton-hero" aria-hidden="true">
      <span className="bone bone-hero" />
      <span className="bone bone-bar" />
      <span className="bone bone-line" />
      <span className="bone bone-line" />
    </div>
  )
}
