import { useRow } from '../islands/use-live.ts'
import { Breakdown } from './breakdown.tsx'
import { Rate } from './containment-tile.tsx'
import { Tile } from './tile.tsx'
import { failureWords } from './words.ts'

/** The bot was sure and wrong. */
export function FalsePositiveTile() {
  return (
    <Tile title="Confident but wrong" metrics={['false_positive_rate']} needs={['false_positive_rate']}>
      <Rate
        part="false_positive_rate"
        previous="previous_false_positive_rate"
        label="of confident conversations failed afterwards"
        top="false_positive_count"
        bottom="confident_count"
        of="with a confident answer"
        behind="/conversations?outcome=failed"
        lowerIsBetter
      />
      <Failures />
    </Tile>
  )
}

function Failures() {
  return (
    <Breakdown
      row={useRow('false_positive_rate')}
      words={failureWords}
      none="No confident answer failed."
      behind={(kind) => `/quality?failure=${kind}#failures`}
    />
  )
}
