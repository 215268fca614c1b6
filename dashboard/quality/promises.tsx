import { useId } from 'react'
import { ConversationLink } from '../islands/conversation-link.tsx'
import { EpisodeTable } from '../islands/episode-table.tsx'
import { Moment } from '../islands/moment.tsx'
import { useAsked } from '../islands/use-asked.ts'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatDuration, formatPercent } from '../tiles/format.ts'
import { Definition } from '../tiles/tile.tsx'
import { enough, rangeWords } from '../tiles/words.ts'
import { Kinds, ListBox, useListed } from './listed.tsx'
import { useChoice } from './use-choice.ts'

const metrics = ['eta_kept_rate', 'promises_due']

/** When a person was to come, and whether one did: how often, and one by one. */
export function Promises({ search }: { search: string }) {
  const id = useId()
  const [state, choose] = useChoice(search, 'promised')
  const { rows, failed } = useAsked(['eta_kept_rate'], {})
  const row = rows?.eta_kept_rate?.[0]
  const [due, kept] = [numberOf(row, 'due_count'), numberOf(row, 'kept_count')]
  return (
    <section id="promises" className="tile tile-wide" aria-labelledby={id} aria-busy={rows === null && failed === ''}>
      <header className="tile-head">
        <Definition id={id} title="Were promised times kept?" metrics={metrics} />
      </header>
      <p className="sentence">{due === null || kept === null ? '\u00a0' : keptWords(kept, due)}</p>
      <Kinds
        label="Kept or not"
        kinds={[
          { name: '', words: 'All', count: due },
          { name: 'kept', words: 'Kept', count: kept },
          { name: 'broken', words: 'Broken', count: due === null || kept === null ? null : due - kept },
        ]}
        chosen={state}
        choose={choose}
      />
      <List key={state} state={state} />
    </section>
  )
}

function keptWords(kept: number, due: number): string {
  if (due === 0) return 'No promised time has passed in this window.'
  const short = enough(due)
  const said = `${formatPercent(kept / due)} of the times that the bot promised were kept · 95 %: ${rangeWords(kept, due)}`
  return short === null ? said : `${said} · ${short}`
}

function List({ state }: { state: string }) {
  const [scope] = useScope()
  const listed = useListed('promises_due', { state }, 'promise_count')
  return (
    <ListBox listed={listed} label="Promised times" none="None in this window.">
      {(rows) => (
        <EpisodeTable
          className="episodes"
          column="promised_at"
          head={['Due', 'Answered', 'Told', 'Conversation']}
          rows={rows}
          cells={(row) => [
            <Moment key="due" at={textOf(row, 'due_at')} />,
            answeredWords(textOf(row, 'due_at'), textOf(row, 'answered_at')),
            textOf(row, 'text') || '–',
            <ConversationLink key="link" row={row} scope={scope} />,
          ]}
        />
      )}
    </ListBox>
  )
}

/** "in time", "2 m late" */
function answeredWords(due_at: string, answered_at: string): string {
  if (answered_at === '') return 'not answered'
  const late = (Date.parse(answered_at) - Date.parse(due_at)) / 1000
  return late <= 0 ? 'in time' : `${formatDuration(late)} late`
}
