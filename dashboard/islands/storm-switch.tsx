import { useState } from 'react'
import { usePart } from './use-live.ts'

/** Only while a demo runs: bad weather, so that one sees the score climb and the alert fire. */
export function StormSwitch() {
  const demo = usePart('demo')?.[0]
  const [trouble, setTrouble] = useState('')
  if (demo === undefined) return null
  const change = async () => {
    const body = JSON.stringify({ storm: !demo.storm })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/v1/demo', { method: 'POST', headers, body }).catch(() => null)
    setTrouble(answer?.ok ? '' : 'The demo does not answer.')
  }
  return (
    <span className="storm">
      <span className="quiet">{demo.storm ? 'Demo: storm' : 'Demo: calm day'}</span>
      <button type="button" className="button" onClick={change}>
        {demo.storm ? 'Calm down' : 'Make it storm'}
      </button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </span>
  )
}
