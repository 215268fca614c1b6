import { ConversationLink, stateWords } from '../islands/conversation-link.tsx'
import { Moment } from '../islands/moment.tsx'
import { textOf, usePart, useRow } from '../islands/use-live.ts'
import { useMounted } from '../islands/use-mounted.ts'
import { useScope } from '../islands/use-scope.ts'
import { Rate } from './containment-tile.tsx'
import { Tile } from './tile.tsx'
import { spoken } from './words.ts'

/** The customer asks for a person, and the bot goes on. */
export function ArguedTile() {
  return (
    <Tile
      title="Did the bot argue?"
      metrics={['argued_rate', 'argued_episodes']}
      needs={['argued_rate']}
      className="tile-argued"
    >
      <Rate
        part="argued_rate"
        previous="previous_argued_rate"
        label="of those who asked for a person got another answer first"
        top="argued_count"
        bottom="requested_count"
        of="asked for a person"
        behind="/conversations?outcome=argued"
        lowerIsBetter
      />
      <p className="sentence">{useArguedWords()}</p>
      <Latest />
    </Tile>
  )
}

function useArguedWords(): string {
  const row = useRow('argued_rate')
  if (row?.requested_count === 0) return 'Nobody asked the bot for a person in this window.'
  if (row?.argued_count === 0) return 'Whoever asked for a person was not talked out of it.'
  return 'Every answer after “I want a person” costs trust: it should be the transfer, and nothing else.'
}

/** Where it was, the newest first. */
function Latest() {
  const rows = usePart('argued_episodes') ?? []
  const [scope] = useScope()
  const isHere = useMounted()
  if (!isHere || rows.length === 0) return null
  return (
    <ul className="argued" aria-label="The latest where it did">
      {rows.slice(0, 5).map((row) => (
        <li key={`${textOf(row, 'conversation_id')} ${row.episode}`}>
          <Moment at={textOf(row, 'began_at')} />
          <ConversationLink row={row} scope={scope} />
          <span className="quiet">{spoken(stateWords, textOf(row, 'state'))}</span>
        </li>
      ))}
    </ul>
  )
}
