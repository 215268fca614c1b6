import { ConversationLink, stateWords } from '../islands/conversation-link.tsx'
import { EpisodeTable } from '../islands/episode-table.tsx'
import { Moment } from '../islands/moment.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { plural } from '../tiles/format.ts'
import { spoken } from '../tiles/words.ts'
import { ListBox, useListed } from './listed.tsx'

const words: Record<string, string> = { bot_only: 'who met only the bot', escalated: 'who reached a person' }

/** The conversations behind a bar or a number of ratings, the newest rating first. @param chosen `bot_only`, `escalated.2` */
export function Rated({ chosen, close }: { chosen: string; close: () => void }) {
  const [segment = '', score = ''] = chosen.split('.')
  return <List key={chosen} segment={segment} score={score} close={close} />
}

function List({ segment, score, close }: { segment: string; score: string; close: () => void }) {
  const [scope] = useScope()
  const listed = useListed('rated_episodes', { segment, score })
  const title = `${plural(listed.count, 'rating')}${score === '' ? '' : ` of ${score}`} by customers ${words[segment] ?? ''}`
  return (
    <div className="rated">
      <p className="rated-head">
        <b>{listed.rows === null ? 'Ratings' : title}</b>
        <button type="button" className="button button-quiet" onClick={close}>
          Close
        </button>
      </p>
      <ListBox listed={listed} label={title} none="Nobody gave this rating in the window.">
        {(rows) => (
          <EpisodeTable
            className="episodes"
            head={['Rated', 'Rating', 'Comment', 'Became', 'Conversation']}
            rows={rows}
            cells={(row) => [
              <Moment key="at" at={textOf(row, 'rated_at')} />,
              numberOf(row, 'score'),
              textOf(row, 'comment') || '–',
              spoken(stateWords, textOf(row, 'state')),
              <ConversationLink key="link" row={row} scope={scope} />,
            ]}
          />
        )}
      </ListBox>
    </div>
  )
}
