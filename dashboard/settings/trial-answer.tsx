import type { Evidence } from '../../contract/decision.ts'
import type { Look } from '../../contract/explanation.ts'
import type { Trial } from '../../contract/trial.ts'
import { segmentsOf } from '../islands/segments.ts'
import { inputWords, reasonWords, spoken } from '../tiles/words.ts'
import type { Tried } from './use-trial.ts'
import { triedActionWords } from './words.ts'

interface TrialAnswerProps {
  tried: Tried & { isOld: boolean }
  text: string
  isEmpty: boolean
  isChanged: boolean
}

/** What was decided on the message, on which words, and why nothing else fired. */
export function TrialAnswer({ tried, text, isEmpty, isChanged }: TrialAnswerProps) {
  const { trial, live, failed, faults, isOld } = tried
  return (
    <div className="trial" role="status" data-old={isOld || undefined}>
      {isEmpty && <p className="calm">Type a message: what would be decided on it stands here.</p>}
      {!isEmpty && trial === null && failed === '' && <p className="quiet">Asking …</p>}
      {!isEmpty && failed !== '' && (
        <>
          <p className="field-fault">
            {faults.length > 0 ? 'Not decided: something here is wrong.' : `Not decided: ${failed}.`}
          </p>
          <ul className="trial-faults">
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isEmpty && trial !== null && (
        <>
          <Outcome trial={trial} />
          {isChanged && live !== null && <Live live={live} trial={trial} />}
          <Words text={text} trial={trial} />
          <Looks looks={trial.triggers} />
          {trial.decision.promise !== undefined && (
            <p className="trial-told">
              <span className="quiet">The customer is told</span> {trial.decision.promise.text}
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Outcome({ trial: { decision, holder, confidence } }: { trial: Trial }) {
  return (
    <p className="trial-action" data-action={decision.action}>
      <b>{spoken(triedActionWords, decision.action)}</b>
      {decision.tier > 0 && <span className="quiet">tier {decision.tier}</span>}
      {holder === 'queue' && <span className="quiet">they wait for a person already, whatever is said</span>}
      {decision.mode === 'observe' && decision.action !== 'continue' && (
        <span className="quiet">observed: no handoff is opened</span>
      )}
      {confidence !== null && (
        <span className="quiet">
          threshold {confidence.threshold.toFixed(2)}, from the {confidence.threshold_from}
        </span>
      )}
    </p>
  )
}

function Live({ live, trial }: { live: Trial; trial: Trial }) {
  const isSame = live.decision.action === trial.decision.action && namesOf(live) === namesOf(trial)
  if (isSame) return <p className="trial-live quiet">As under the policy in force.</p>
  const names = live.decision.triggers.map((hit) => spoken(reasonWords, hit.trigger))
  return (
    <p className="trial-live">
      Under the policy in force: <b>{spoken(triedActionWords, live.decision.action)}</b>
      {names.length > 0 && ` (${names.join(', ')})`}
    </p>
  )
}

const namesOf = ({ decision }: Trial): string => decision.triggers.map((hit) => hit.trigger).join()

/** Text nodes only. */
function Words({ text, trial }: { text: string; trial: Trial }) {
  const own = trial.decision.event_id
  const marks = trial.triggers
    .filter(({ outcome }) => outcome === 'fired')
    .flatMap(({ trigger, tier, evidence }) =>
      evidence
        .filter(
          (one): one is Required<Pick<Evidence, 'start' | 'end'>> & Evidence =>
            one.event_id === own && one.start !== undefined,
        )
        .map(({ start, end }) => ({ start, end, tier, trigger })),
    )
  if (marks.length === 0) return null
  return (
    <p className="trial-words">
      {segmentsOf(text, marks).map((segment) =>
        segment.tier === 0 ? (
          <span key={segment.start}>{segment.text}</span>
        ) : (
          <mark
            key={segment.start}
            className={`mark-${segment.tier}`}
            title={segment.triggers.map((name) => spoken(reasonWords, name)).join(', ')}
          >
            {segment.text}
          </mark>
        ),
      )}
    </p>
  )
}

function Looks({ looks }: { looks: readonly Look[] }) {
  const near = looks.filter(({ outcome }) => outcome === 'fired' || outcome === 'close')
  const others = looks.filter((look) => !near.includes(look))
  return (
    <>
      <ul className="trial-looks">
        {near.map((look) => (
          <LookLine key={look.trigger} look={look} />
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>Why nothing else: {others.length} saw nothing that counts</summary>
          <ul className="trial-looks">
            {others.map((look) => (
              <LookLine key={look.trigger} look={look} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function LookLine({ look }: { look: Look }) {
  const { trigger, tier, outcome, score, threshold, why, evidence } = look
  const input = score === null || threshold === null ? '' : inputWords(trigger, score, threshold)
  const quotes = evidence.flatMap(({ quote, rule }) => [rule ?? '', quote ?? ''].filter((one) => one !== ''))
  return (
    <li>
      <i className={outcome === 'fired' ? `swatch swatch-tier-${tier}` : 'swatch'} />
      <b>{spoken(reasonWords, trigger)}</b>{' '}
      <span className="quiet">
        {[outcome === 'fired' ? 'fired' : outcome === 'close' ? `close: ${why ?? ''}` : (why ?? 'not known'), input]
          .filter((one) => one !== '')
          .join(', ')}
      </span>
      {quotes.length > 0 && (
        <span className="trial-quotes"> {[...new Set(quotes)].map((one) => `“${one}”`).join(' ')}</span>
      )}
    </li>
  )
}
