import { ConversationLink, stateWords } from '../islands/conversation-link.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatStamp, formatUtc, plural } from '../tiles/format.ts'
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
          <table className="episodes">
            <thead>
              <tr>
                {['Rated', 'Rating', 'Comment', 'Became', 'Conversation'].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${textOf(row, 'conversation_id')} ${row.episode}`}>
                  <td>
                    <time dateTime={textOf(row, 'rated_at')} title={formatUtc(textOf(row, 'rated_at'))}>
                      {formatStamp(textOf(row, 'rated_at'))}
                    </time>
                  </td>
                  <td>{numberOf(row, 'score')}</td>
                  <td>{textOf(row, 'comment') || '–'}</td>
                  <td>{spoken(stateWords, textOf(row, 'state'))}</td>
                  <td>
                    <ConversationLink row={row} scope={scope} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListBox>
    </div>
  )
}
