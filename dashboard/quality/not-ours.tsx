import type { ResolutionDefinition, ResolutionPart } from '../../contract/resolution.ts'
import { stateWords } from '../islands/conversation-link.tsx'
import { EpisodeTable } from '../islands/episode-table.tsx'
import { conversationHref } from '../islands/links.ts'
import { Moment } from '../islands/moment.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { plural } from '../tiles/format.ts'
import { spoken } from '../tiles/words.ts'
import { ListBox, type Listed, useListed } from './listed.tsx'
import { countedBy, partWords, returnWords } from './words.ts'

interface NotOursProps {
  definition: ResolutionDefinition
  /** '' = counted there, and not durable */
  part: ResolutionPart | ''
  close(): void
}

/** The conversations that another definition counts as resolved, or the bot does, and ours does not; or those of its rate. */
export function NotOurs({ definition, part, close }: NotOursProps) {
  const [scope] = useScope()
  const listed = useListed('resolution_episodes', { definition, part })
  const title = titleOf(definition, part, listed)
  return (
    <div className="rated">
      <p className="rated-head">
        <b>{title}</b>
        <button type="button" className="button button-quiet" onClick={close}>
          Close
        </button>
      </p>
      <ListBox
        listed={listed}
        label={title}
        none="None: we count them too, or they are not old enough to be judged by both."
      >
        {(rows) => (
          <EpisodeTable
            className="episodes"
            head={['Ended', part === '' ? 'Why not' : 'Became', 'Back', 'Conversation']}
            rows={rows}
            cells={(row) => [
              <Moment key="ended" at={textOf(row, 'ended_at')} />,
              part === '' ? spoken(returnWords, textOf(row, 'why')) : spoken(stateWords, textOf(row, 'state')),
              <Moment key="again" at={textOf(row, 'again_at')} />,
              <a
                key="link"
                href={conversationHref(textOf(row, 'conversation_id'), scope, numberOf(row, 'episode') ?? 0)}
              >
                {textOf(row, 'conversation_id')}
              </a>,
            ]}
          />
        )}
      </ListBox>
    </div>
  )
}

function titleOf(definition: ResolutionDefinition, part: ResolutionPart | '', { rows, count }: Listed): string {
  const whose = countedBy[definition]
  if (part !== '') return `${whose}, ${partWords[part]}${rows === null ? '' : `: ${plural(count, 'conversation')}`}`
  const counted = numberOf(rows?.[0], 'counted_count')
  if (counted === null) return `${whose}, and not durably`
  return `${whose}: ${plural(counted, 'conversation')}; ${count} of them are not durably resolved`
}
