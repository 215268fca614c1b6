import type { ResolutionDefinition } from '../../contract/resolution.ts'
import { conversationHref } from '../islands/links.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatStamp, formatUtc, plural } from '../tiles/format.ts'
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
          <table className="episodes">
            <thead>
              <tr>
                {['Ended', 'Why not', 'Back', 'Conversation'].map((name) => (
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
                    <Moment at={textOf(row, 'ended_at')} />
                  </td>
                  <td>{spoken(returnWords, textOf(row, 'why'))}</td>
                  <td>
                    <Moment at={textOf(row, 'again_at')} />
                  </td>
                  <td>
                    <a href={conversationHref(textOf(row, 'conversation_id'), scope, numberOf(row, 'episode') ?? 0)}>
                      {textOf(row, 'conversation_id')}
                    </a>
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

const Moment = ({ at }: { at: string }) =>
  at === '' ? (
    '–'
  ) : (
    <time dateTime={at} title={formatUtc(at)}>
      {formatStamp(at)}
    </time>
  )
