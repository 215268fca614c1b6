import { useRow } from '../islands/use-live.ts'
import { Rate } from './containment-tile.tsx'
import { Tile } from './tile.tsx'

/** The customer asks for a person, and the bot goes on. */
export function ArguedTile() {
  return (
    <Tile title="Did the bot argue?" metrics={['argued_rate']} needs={['argued_rate']}>
      <Rate
        part="argued_rate"
        previous="previous_argued_rate"
        label="of those who asked for a person got another answer first"
        top="argued_count"
        bottom="requested_count"
        of="asked for a person"
        lowerIsBetter
      />
      <p className="sentence">{useArguedWords()}</p>
    </Tile>
  )
}

function useArguedWords(): string {
  const row = useRow('argued_rate')
  if (row?.requested_count === 0) return 'Nobody asked the bot for a person in this window.'
  if (row?.argued_count === 0) return 'Whoever asked for a person was not talked out of it.'
  return 'Every answer after “I want a person” costs trust: it should be the transfer, and nothing else.'
}
