import type { ResolutionDefinition } from '../../contract/resolution.ts'
import { EpisodeTable } from '../islands/episode-table.tsx'
import { conversationHref } from '../islands/links.ts'
import { Moment } from '../islands/moment.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { plural } from '../tiles/format.ts'
import { spoken } from '../tiles/words.ts'
import { ListBox, useListed } from './listed.tsx'
import { countedBy, returnWords } from './words.ts'

interface NotOursProps {
  definition: ResolutionDefinition
  close(): void
}

/** The conversations that another definition counts as resolved, or the bot does, and ours does not. */
export function NotOurs({ definition, close }: NotOursProps) {
  const [scope] = useScope()
  const listed = useListed('resolution_episodes', { definition })
  const whose = countedBy[definition]
  const counted = numberOf(listed.rows?.[0], 'counted_count')
  const title =
    counted === null
      ? `${whose}, and not durably`
      : `${whose}: ${plural(counted, 'conversation')}; ${listed.count} of them are not durably resolved`
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
            head={['Ended', 'Why not', 'Back', 'Conversation']}
            rows={rows}
            cells={(row) => [
              <Moment key="ended" at={textOf(row, 'ended_at')} />,
              spoken(returnWords, textOf(row, 'why')),
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
