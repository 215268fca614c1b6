import { numberOf, useRow } from '../islands/use-live.ts'
import { Breakdown } from './breakdown.tsx'
import { Rate } from './containment-tile.tsx'
import { Tile } from './tile.tsx'
import { ghostWords } from './words.ts'

/** Customers sent to a person who was not there. */
export function GhostTile() {
  return (
    <Tile title="Ghost handoffs" metrics={['ghost_rate']} needs={['ghost_rate']}>
      <Rate
        part="ghost_rate"
        previous="previous_ghost_rate"
        label="of handoffs led to nobody"
        top="ghost_count"
        bottom="requested_count"
        of="handoffs requested"
        behind="/handoffs?ghost=any"
        lowerIsBetter
      />
      <Kinds />
    </Tile>
  )
}

function Kinds() {
  const row = useRow('ghost_rate')
  // a person who was never asked for left no handoff to list
  const isListed = (kind: string) =>
    kind !== 'never_requested' || numberOf(row, 'never_requested_count') !== numberOf(row, 'without_handoff_count')
  return (
    <Breakdown
      row={row}
      words={ghostWords}
      none="No handoff has failed so far."
      behind={(kind) => (isListed(kind) ? `/handoffs?ghost=${kind}` : '')}
    />
  )
}
