import { useId, useMemo, useState } from 'react'
import { type Asked, useAsked } from '../islands/use-asked.ts'
import { textOf, useLive, usePart } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { Definition, Skeleton } from '../tiles/tile.tsx'
import { windowWords } from '../windows.ts'
import type { Choice } from './choice.ts'
import { Conversations } from './conversations.tsx'
import { Distribution } from './distribution.tsx'
import { Figures } from './figures.tsx'
import type { Effect } from './groups.ts'
import { MakePolicy } from './make-policy.tsx'
import { groupsOf, presentOf } from './present.ts'
import { Slider } from './slider.tsx'
import { type PolicyInForce, percentOf, thresholdOf, usePolicy } from './use-policy.ts'
import { whatIf } from './what-if.ts'
import { assumptions, exactWords, figuresOf, intentWords, noteWords, sliderWords } from './words.ts'

const metrics = ['threshold_outcomes', 'confidence_distribution', 'handling_time', 'friction_by_reason', 'hfs']

interface ChoosingProps {
  choice: Choice
  /** while the hand is on the slider */
  setChoice(choice: Choice): void
  /** also in the address */
  keep(choice: Choice): void
}

/** How sure is the bot, and what would another threshold have changed? Asked for once: dragging works on what is here. */
export function TimeMachine({ choice, setChoice, keep }: ChoosingProps) {
  const id = useId()
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const policy = usePolicy(workspace)
  const asked = useAsked(metrics, {
    'threshold_outcomes.intent': choice.intent,
    'confidence_distribution.intent': choice.intent,
  })
  const failed = asked.failed || policy.failed
  const isReady = asked.rows !== null && policy.version !== null
  const again = () => {
    asked.again()
    policy.reload()
  }
  return (
    <section className="tile tile-wide threshold" aria-labelledby={id} aria-busy={!isReady && failed === ''}>
      <header className="tile-head">
        <Definition id={id} title="How sure is the bot, and what if the threshold were another?" metrics={metrics} />
      </header>
      {failed !== '' && <Failure reason={failed} hasOld={isReady} again={again} />}
      {isReady ? (
        <Machine asked={asked} policy={policy} choice={choice} setChoice={setChoice} keep={keep} />
      ) : (
        failed === '' && <Loading />
      )}
    </section>
  )
}

function Loading() {
  return (
    <div className="threshold-loading">
      <span className="bone bone-chart" aria-hidden="true" />
      <Skeleton lines={4} />
    </div>
  )
}

function Failure({ reason, hasOld, again }: { reason: string; hasOld: boolean; again: () => void }) {
  return (
    <div className="failure" role="status">
      <p>
        <strong>What happened could not be read.</strong>{' '}
        {hasOld ? 'What is shown was read before.' : 'The other tiles go on.'}
      </p>
      <p className="small">{reason}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  )
}

interface MachineProps extends ChoosingProps {
  asked: Asked
  policy: PolicyInForce
}

function Machine({ asked, policy, choice, setChoice, keep }: MachineProps) {
  const [scope] = useScope()
  const [effect, setEffect] = useState<Effect | ''>('')
  const [made, setMade] = useState('')
  const version = policy.version as NonNullable<PolicyInForce['version']>
  const now = percentOf(version.policy, choice.intent)
  const percent = choice.percent ?? now
  const { rows, window_seconds } = asked
  const groups = useMemo(() => groupsOf({ rows }), [rows])
  const present = useMemo(() => presentOf({ rows, window_seconds }, now), [rows, window_seconds, now])
  const tried = useMemo(() => whatIf(groups, percent, present), [groups, percent, present])
  const figures = figuresOf(tried, percent, now)
  const window = windowWords(scope.window)
  return (
    <div className="threshold-machine" data-old={asked.isOld || undefined}>
      <Choices policy={version.policy} intent={choice.intent} keep={keep} />
      <Distribution asked={asked} intent={choice.intent} now={now} percent={percent} />
      <Slider
        percent={percent}
        now={now}
        policy={exactWords(thresholdOf(version.policy, choice.intent))}
        words={sliderWords(percent, now, tried)}
        onMove={(next) => {
          setChoice({ ...choice, percent: next === now ? null : next })
          setMade('')
        }}
        onRest={() => keep(choice)}
      />
      {(scope.filters.reason !== '' || scope.filters.agent_id !== '') && (
        <p className="sentence">
          Conversations without a handoff have no reason and no agent: with these filters nobody is newly offered a
          person. Take them off to see all.
        </p>
      )}
      <Figures figures={figures} effect={effect} setEffect={setEffect} counts={tried.counts} />
      <Conversations intent={choice.intent} percent={percent} effect={effect} counts={tried.counts} />
      {percent !== now && groups.length > 0 && (
        <MakePolicy
          key={`${choice.intent} ${percent}`}
          version={version}
          intent={choice.intent}
          percent={percent}
          note={noteWords(percent, now, choice.intent, window, figures)}
          onMade={(words) => {
            setMade(words)
            // also after a refusal: another version may be in force
            policy.reload()
          }}
        />
      )}
      <p role="status" className="threshold-made">
        {made}
      </p>
      <details className="threshold-assumptions">
        <summary>What this assumes</summary>
        <ul>
          {assumptions.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

interface ChoicesProps {
  policy: Parameters<typeof percentOf>[0]
  intent: string
  keep(choice: Choice): void
}

/** For all, or for one intent: its own threshold goes before the policy's. */
function Choices({ policy, intent, keep }: ChoicesProps) {
  const intents = (usePart('confidence_by_intent') ?? []).filter((row) => textOf(row, 'intent') !== '')
  const isMissing = intent !== '' && intents.every((row) => textOf(row, 'intent') !== intent)
  const apart = Object.keys(policy.intent_thresholds).length
  return (
    <label className="filter">
      For
      <select value={intent} onChange={(event) => keep({ intent: event.target.value, percent: null })}>
        <option value="">
          {apart === 0 ? 'every intent' : `every intent without a threshold of its own (${apart} have one)`}
        </option>
        {isMissing && <option value={intent}>{intent}: no answer in this window</option>}
        {intents.map((row) => (
          <option key={textOf(row, 'intent')} value={textOf(row, 'intent')}>
            {intentWords(row, percentOf(policy, textOf(row, 'intent')))}
          </option>
        ))}
      </select>
    </label>
  )
}
