import { useState } from 'react'
import { isOpen } from '../../contract/alert.ts'
import type { AlertOnPage } from '../alerts.ts'
import { useInPlace } from '../islands/in-place.ts'
import { Moment } from '../islands/moment.tsx'
import { pathIn, send, whyNot } from '../islands/send.ts'
import { titleOf, useAlerts } from './alerts-context.ts'
import { SilenceForm } from './silence-form.tsx'

/** Of an alert that is open: who takes care of it, why nobody was told, and what can be done about it. */
export function AlertActions({ alert }: { alert: AlertOnPage }) {
  return isOpen(alert) ? <Open alert={alert} /> : null
}

function Open({ alert }: { alert: AlertOnPage }) {
  const { workspace, again } = useAlerts()
  const { isOpen: isSilencing, open, leave, opener } = useInPlace()
  const [failed, setFailed] = useState('')
  const takeCare = async () => {
    const path = `/v1/alerts/${encodeURIComponent(alert.alert_id)}/acknowledge`
    const sent = await send(pathIn(path, workspace), { method: 'POST' })
    setFailed(sent.ok ? '' : whyNot(sent))
    again()
  }
  return (
    <div className="alert-actions">
      <HeldBack alert={alert} />
      {alert.acknowledged !== null && (
        <p>
          <span className="chip chip-good">Taken care of</span> by {alert.acknowledged.who} since{' '}
          <Moment at={new Date(alert.acknowledged.at).toISOString()} />
        </p>
      )}
      {failed !== '' && (
        <p className="field-fault" role="alert">
          Not noted: {failed}.
        </p>
      )}
      {isSilencing ? (
        <SilenceForm alert={alert.rule} done={leave} />
      ) : (
        <p className="silence-actions">
          {alert.acknowledged === null && (
            <button type="button" className="button" onClick={() => void takeCare()}>
              I take care of it
            </button>
          )}
          <button ref={opener} type="button" className="button" onClick={open}>
            Silence…
          </button>
        </p>
      )}
    </div>
  )
}

/** Why nobody, or not everybody, was told of it. */
function HeldBack({ alert }: { alert: AlertOnPage }) {
  const { told, silences, rules } = useAlerts()
  const own = told?.deliveries.filter(({ alert_id, kind }) => alert_id === alert.alert_id && kind === 'triggered') ?? []
  const held = own.filter(({ state }) => state === 'held')
  const by = held[0]?.held_by
  if (by === undefined || by === null) return null
  const until = silences?.find(({ silence_id }) => silence_id === by.name)?.until
  return (
    <p>
      <span className="chip chip-none">Held back</span>{' '}
      {by.by === 'alert' ? `by ${titleOf(rules, by.name)}` : 'by a silence'}
      {until !== undefined && (
        <>
          {' '}
          until <Moment at={new Date(until).toISOString()} />
        </>
      )}
      {held.length < own.length && `, from ${held.map(({ receiver }) => receiver).join(', ')} alone`}
    </p>
  )
}
