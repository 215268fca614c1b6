import { numberOf, useLive, useRow } from '../islands/use-live.ts'
import { WhyMoved } from '../moved/why-moved.tsx'
import { isMovedName } from '../moved/words.ts'
import type { PartName } from '../snapshot.ts'
import { Behind } from './behind.tsx'
import { formatCount, formatPercent } from './format.ts'
import { wilson } from './interval.ts'
import { BigNumber, ChangeLine } from './number.tsx'
import { Tile } from './tile.tsx'
import { changeWords, enough, points } from './words.ts'

/** How many conversations need a person, and how many the bot ends alone. */
export function ContainmentTile() {
  return (
    <Tile
      title="Escalation and containment"
      metrics={['escalation_rate', 'containment_rate']}
      needs={['escalation_rate', 'containment_rate']}
      className="tile-containment"
    >
      <div className="pair">
        <Rate
          part="escalation_rate"
          previous="previous_escalation_rate"
          label="needed a person"
          top="escalated_count"
          bottom="joined_count"
          of="conversations"
          behind="/conversations?outcome=handed_off"
        />
        <Rate
          part="containment_rate"
          previous="previous_containment_rate"
          label="ended with the bot"
          top="contained_count"
          bottom="ended_count"
          of="that ended"
          behind="/conversations?outcome=contained"
        />
      </div>
    </Tile>
  )
}

interface RateProps {
  part: PartName
  previous: PartName
  label: string
  top: string
  bottom: string
  of: string
  /** the list of those in the top */
  behind: string
  lowerIsBetter?: boolean | null
}

/** One rate: number, words, change, n and interval. */
export function Rate({ part, previous, label, top, bottom, of, behind, lowerIsBetter = null }: RateProps) {
  const window = useLive((state) => state.selection.window)
  const row = useRow(part)
  const before = useRow(previous)
  const rate = numberOf(row, part)
  const n = numberOf(row, bottom) ?? 0
  const then = { value: numberOf(before, part), n: numberOf(before, bottom) ?? 0 }
  return (
    <div className="rate">
      <BigNumber value={rate} format={formatPercent} short={enough(n)} label={label} />
      <p className="rate-label" aria-hidden="true">
        {label}
      </p>
      <ChangeLine
        change={before && changeWords({ value: rate, n }, then, window, lowerIsBetter, points)}
        why={isMovedName(part) && <WhyMoved of={part} />}
      />
      <SampleLine k={numberOf(row, top) ?? 0} n={n} of={of} behind={behind} />
    </div>
  )
}

/** 312 of 1 204 conversations · 95 %: 24–29 % */
export function SampleLine({ k, n, of, behind }: { k: number; n: number; of: string; behind: string }) {
  const range = wilson(k, n)
  return (
    <p className="sample">
      <Behind path={k === 0 ? '' : behind}>
        {formatCount(k)} of {formatCount(n)} {n === 1 ? of.replace(/^(conversation|handoff)s/, '$1') : of}
      </Behind>
      {range !== null && ' · '}
      {range !== null && (
        <span title={`95 % Wilson interval: ${range.low} to ${range.high}`}>
          95 %: {Math.round(range.low * 100)}–{Math.round(range.high * 100)} %
        </span>
      )}
    </p>
  )
}
