import { useState } from 'react'
import { ruleNameOf } from '../../contract/rule-name.ts'
import type { ShownSilence } from '../../contract/silence.ts'
import { Card } from '../islands/card.tsx'
import { useInPlace } from '../islands/in-place.ts'
import { Moment } from '../islands/moment.tsx'
import { pathIn, send, whyNot } from '../islands/send.ts'
import { type AlertsOnPage, titleOf, useAlerts } from './alerts-context.ts'
import { SilenceForm } from './silence-form.tsx'

/** So many of those that are over. */
const OVER_SHOWN = 5

/** What nobody is told of now, since when, until when, why and by whom; a new one; the end of one. */
export function SilencesCard() {
  const { silences } = useAlerts()
  const { isOpen: isMaking, open, leave, opener } = useInPlace()
  const present = silences?.filter(({ state }) => state !== 'over') ?? []
  const over = silences?.filter(({ state }) => state === 'over').slice(0, OVER_SHOWN) ?? []
  return (
    <Card title="Silences" aside="evaluated and shown, but nobody is told" className="alert-silences">
      {silences === null && (
        <div className="skeleton" aria-hidden="true">
          <span className="bone bone-row" />
        </div>
      )}
      {silences !== null && present.length === 0 && (
        <p className="calm">None: of everything that fires people are told.</p>
      )}
      {present.length > 0 && (
        <ul>
          {present.map((silence) => (
            <Silence key={silence.silence_id} silence={silence} />
          ))}
        </ul>
      )}
      {isMaking ? (
        <SilenceForm done={leave} />
      ) : (
        <button ref={opener} type="button" className="button" disabled={silences === null} onClick={open}>
          New silence…
        </button>
      )}
      {over.length > 0 && (
        <details className="silences-over">
          <summary>Over, in the last 30 days</summary>
          <ul>
            {over.map((silence) => (
              <Silence key={silence.silence_id} silence={silence} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Silence({ silence }: { silence: ShownSilence }) {
  const { workspace, rules, again } = useAlerts()
  const [failed, setFailed] = useState('')
  const { state, silence_id, from, until, why } = silence
  const end = async () => {
    const path = `/v1/alerts/silences/${encodeURIComponent(silence_id)}`
    const sent = await send(pathIn(path, workspace), { method: 'DELETE' })
    setFailed(sent.ok ? '' : whyNot(sent))
    again()
  }
  return (
    <li data-state={state}>
      <div className="silence-head">
        <span>
          <span className={`chip chip-${state === 'active' ? 'watch' : 'none'}`}>{words[state]}</span>{' '}
          <b>{matchedBy(silence, rules)}</b>
        </span>
        {state !== 'over' && (
          <button type="button" className="button" onClick={() => void end()}>
            End now
          </button>
        )}
      </div>
      <p>{why}</p>
      <p className="sample">
        <Moment at={iso(from)} /> to <Moment at={iso(until)} />
        {silence.versions.map(({ version, change, who, at }) => (
          <span key={version}>
            , {change} by {who}
            {version > 1 && (
              <>
                {' '}
                <Moment at={at} />
              </>
            )}
          </span>
        ))}
      </p>
      {failed !== '' && (
        <p className="field-fault" role="alert">
          Not ended: {failed}.
        </p>
      )}
    </li>
  )
}

const words: Record<ShownSilence['state'], string> = { active: 'Silent', coming: 'To come', over: 'Over' }
const iso = (at: number): string => new Date(at).toISOString()

/** "Handoff Friction Score over 1.0, not told to slack" */
export function matchedBy({ matchers }: Pick<ShownSilence, 'matchers'>, rules: AlertsOnPage['rules']): string {
  if (matchers.length === 0) return 'Every alert'
  const told = matchers.map(({ field, op, value }) => {
    const named = field === 'rule' && (op === '=' || op === '!=') ? titleOf(rules, ruleNameOf(value)) : value
    const matched = { '=': named, '!=': `not ${named}`, '=~': `like ${value}`, '!~': `not like ${value}` }[op]
    if (field === 'rule') return matched
    return field === 'severity' ? `severity ${matched}` : `to ${matched} alone`
  })
  const hasRule = matchers.some(({ field }) => field === 'rule')
  return [...(hasRule ? [] : ['Every alert']), ...told].join(', ')
}
