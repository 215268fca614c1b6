import { useId } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { stateWords } from '../islands/conversation-link.tsx'
import { conversationHref } from '../islands/links.ts'
import { Moment } from '../islands/moment.tsx'
import { numberOf, textOf, useRow } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Definition } from '../tiles/tile.tsx'
import { failureWords, spoken } from '../tiles/words.ts'
import { Kinds, ListBox, useListed } from './listed.tsx'
import { useChoice } from './use-choice.ts'
import { flagStateWords, nextWords } from './words.ts'

/** Where the bot was sure and wrong, one by one: the question, the answer, and what happened next. */
export function Failures({ search }: { search: string }) {
  const id = useId()
  const [scope] = useScope()
  const [failure, choose] = useChoice(search, 'failure')
  return (
    <section id="failures" className="tile tile-wide" aria-labelledby={id}>
      <header className="tile-head">
        <Definition
          id={id}
          title="Confident but wrong, one by one"
          metrics={['false_positives', 'false_positive_rate']}
        />
        <a className="aim" href={hrefIn(scope, '/conversations?outcome=failed')}>
          All in Conversations
        </a>
      </header>
      <FailureKinds failure={failure} choose={choose} />
      <List key={failure} failure={failure} />
    </section>
  )
}

function FailureKinds({ failure, choose }: { failure: string; choose: (name: string) => void }) {
  const row = useRow('false_positive_rate')
  const kinds = Object.entries(failureWords).map(([name, words]) => ({
    ...{ name, words },
    count: numberOf(row, `${name}_count`),
  }))
  const all = { name: '', words: 'All', count: numberOf(row, 'false_positive_count') }
  return <Kinds label="What happened next" kinds={[all, ...kinds]} chosen={failure} choose={choose} />
}

function List({ failure }: { failure: string }) {
  const listed = useListed('false_positives', { failure })
  return (
    <ListBox
      listed={listed}
      label="Confident answers that failed"
      none={failure === '' ? 'No confident answer failed in this window.' : 'None failed in this way in this window.'}
    >
      {(rows) => (
        <ol className="failures">
          {rows.map((row) => (
            <Failure key={`${textOf(row, 'conversation_id')} ${row.episode}`} row={row} />
          ))}
        </ol>
      )}
    </ListBox>
  )
}

function Failure({ row }: { row: MetricRow }) {
  const [scope] = useScope()
  const { what, words } = nextWords(row)
  const answer = textOf(row, 'answer')
  const id = textOf(row, 'conversation_id')
  return (
    <li className="failure-row">
      <p className="failure-head">
        <Moment className="quiet" at={textOf(row, 'began_at')} />
        <a href={conversationHref(id, scope, numberOf(row, 'episode') ?? 0, textOf(row, 'answer_event_id'))}>{id}</a>
        <Sure row={row} />
        <span className="quiet">{spoken(stateWords, textOf(row, 'state'))}</span>
        {textOf(row, 'flag_id') !== '' && (
          <span className="ghost">Flag: {spoken(flagStateWords, textOf(row, 'flag_state')).toLowerCase()}</span>
        )}
      </p>
      <Said who="customer" label="The customer asked" text={textOf(row, 'question')} />
      <Said who="bot" label="The bot was sure" text={answer === '' ? 'The answer is not kept any more.' : answer} />
      <Said who="next" label={what} text={words} />
    </li>
  )
}

/** 0.91, 0.70 needed · parcel · bot 2.3 */
function Sure({ row }: { row: MetricRow }) {
  const [confidence, threshold] = [numberOf(row, 'confidence') ?? 0, numberOf(row, 'threshold') ?? 0]
  const [intent, version] = [textOf(row, 'intent'), textOf(row, 'bot_version')]
  const parts = [
    textOf(row, 'answer_event_id') === '' ? '' : `${confidence.toFixed(2)} sure, ${threshold.toFixed(2)} needed`,
    intent,
    version === '' ? '' : `bot ${version}`,
  ]
  return <span className="quiet">{parts.filter((part) => part !== '').join(' · ')}</span>
}

/** What somebody said: shortened on the page, whole in the conversation. */
export function Said({ who, label, text }: { who: string; label: string; text: string }) {
  return (
    <div className={`said said-by-${who}`}>
      <p className="said-label">{label}</p>
      <p className="said-text">{text === '' ? '–' : text}</p>
    </div>
  )
}
