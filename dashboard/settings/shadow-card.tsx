import type { MetricRow } from '../../contract/metric.ts'
import type { PolicyVersion } from '../../contract/policy.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { TableHead } from '../islands/table-head.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatCount, formatPercent, formatStamp, formatUtc, plural } from '../tiles/format.ts'
import { enough, rangeWords, reasonWords, spoken } from '../tiles/words.ts'
import { AskFirst } from './ask-first.tsx'
import { Changes } from './changes.tsx'
import { changesBetween } from './difference.ts'
import { SHADOW_DAYS, type Shadow, useShadow } from './use-shadow.ts'
import { triedActionWords } from './words.ts'

interface ShadowProps {
  workspace: string
  version: PolicyVersion
  take(note: string): Promise<void>
  giveUp(): Promise<void>
}

/** The candidate that is asked about every message beside the policy in force, and touches nobody. */
export function ShadowCard({ version, ...rest }: ShadowProps) {
  return (
    <Card title="In the shadow" aside="touches nobody" className="settings-wide shadow">
      {version.candidate === undefined ? (
        <p className="calm">
          Nothing is tried. Change something above and choose “Try it in the shadow”: every message is decided on by it,
          too, and what it would have decided otherwise stands here.
        </p>
      ) : (
        <Candidate version={version} candidate={version.candidate} {...rest} />
      )}
    </Card>
  )
}

function Candidate({
  workspace,
  version,
  candidate,
  take,
  giveUp,
}: ShadowProps & { candidate: NonNullable<PolicyVersion['candidate']> }) {
  const { shadow, failed } = useShadow(workspace, version.version)
  const changes = changesBetween(version.policy, candidate)
  return (
    <>
      <Changes changes={changes} none="The candidate says what the policy in force says." />
      <div className="shadow-actions">
        <AskFirst
          words="Make the candidate the policy"
          question="What is tried comes into force, and is no candidate any more: two versions, one after the other."
          yes="Yes, make it the policy"
          note="tried in the shadow"
          act={take}
        />
        <AskFirst
          words="Give it up"
          question="It is tried no longer; what it decided so far stays in the tables."
          yes="Yes, give it up"
          note="the candidate is given up"
          act={giveUp}
        />
      </div>
      {failed !== '' && (
        <p className="field-fault" role="status">
          The comparison could not be read: {failed}.{shadow !== null && ' What is shown was read before.'}
        </p>
      )}
      {shadow === null && failed === '' && <span className="bone bone-row" aria-hidden="true" />}
      {shadow !== null && <Comparison shadow={shadow} />}
    </>
  )
}

function Comparison({ shadow: { rate, reasons, messages } }: { shadow: Shadow }) {
  const [scope] = useScope()
  const decided = numberOf(rate, 'decided_count') ?? 0
  const differing = numberOf(rate, 'differing_count') ?? 0
  const since = textOf(rate, 'began_at')
  const short = enough(decided)
  if (decided === 0) return <p className="calm">No message has been decided on since it is tried.</p>
  const parts = [
    ['newly_count', 'a person where now there is none'],
    ['spared_count', 'no person where now there is one'],
    ['urgency_count', 'more or less urgent'],
    ['reason_count', 'the same for another reason'],
  ] as const
  return (
    <>
      <p className="shadow-rate">
        <b className={`number${short === null ? '' : ' number-short'}`}>{formatCount(differing)}</b> of{' '}
        {plural(decided, 'message')} decided otherwise, {formatPercent(numberOf(rate, 'shadow_rate') ?? 0)} (95 %:{' '}
        {rangeWords(differing, decided)}), in {plural(numberOf(rate, 'conversation_count') ?? 0, 'conversation')}
        {short !== null && <span className="needed"> {short}</span>}
        {' · '}
        <a href={hrefIn(scope, '/sql?metric=shadow_rate')}>Open the SQL</a>
        {since !== '' && (
          <span className="quiet" title={formatUtc(since)}>
            {' '}
            · tried since {formatStamp(since)}, the last {SHADOW_DAYS} days at most
          </span>
        )}
      </p>
      <dl className="shadow-parts">
        {parts.map(([column, words]) => (
          <div key={column}>
            <dt>{words}</dt>
            <dd>{formatCount(numberOf(rate, column) ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {differing > 0 && (
        <div className="shadow-tables">
          <Reasons reasons={reasons} />
          <Messages messages={messages} differing={differing} />
        </div>
      )}
    </>
  )
}

function Reasons({ reasons }: { reasons: readonly MetricRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone
    <section className="scroll" aria-label="By reason" tabIndex={0}>
      <table className="plain-table">
        <TableHead names={['Reason', 'Only the candidate', 'Only the policy']} />
        <tbody>
          {reasons.map((row) => (
            <tr key={textOf(row, 'reason')}>
              <th scope="row">{spoken(reasonWords, textOf(row, 'reason'))}</th>
              <td>{formatCount(numberOf(row, 'only_candidate_count') ?? 0)}</td>
              <td>{formatCount(numberOf(row, 'only_live_count') ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Messages({ messages, differing }: { messages: readonly MetricRow[]; differing: number }) {
  const [scope] = useScope()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on a phone
    <section className="scroll" aria-label="Messages decided otherwise" tabIndex={0}>
      <table className="plain-table">
        <TableHead names={['Message', 'Candidate', 'In force']} />
        <tbody>
          {messages.map((row) => (
            <tr key={`${textOf(row, 'conversation_id')} ${textOf(row, 'event_id')}`}>
              <th scope="row">
                <a href={hrefIn(scope, `/conversations/${encodeURIComponent(textOf(row, 'conversation_id'))}`)}>
                  {textOf(row, 'text_head') || textOf(row, 'conversation_id')}
                </a>
                <span className="quiet small">
                  {' '}
                  <Moment at={textOf(row, 'occurred_at')} />
                </span>
              </th>
              <td>{decidedWords(textOf(row, 'action'), row.triggers)}</td>
              <td>{decidedWords(textOf(row, 'live_action'), row.live_triggers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {messages.length < differing && <p className="quiet small">The last {messages.length} are shown.</p>}
    </section>
  )
}

function decidedWords(action: string, triggers: unknown): string {
  const names = Array.isArray(triggers) ? triggers.map((name) => spoken(reasonWords, String(name))) : []
  return [spoken(triedActionWords, action), names.join(', ')].filter((one) => one !== '').join(': ')
}
