import { useRow } from '../islands/use-live.ts'
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
  return (
    <Breakdown
      row={useRow('ghost_rate')}
      words={ghostWords}
      none="No handoff has failed so far."
      behind={(kind) => `/handoffs?ghost=${kind}`}
    />
  )
}
