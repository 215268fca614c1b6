import { useState } from 'react'
import type { PolicyVersion } from '../../contract/policy.ts'
import type { Answer } from '../islands/ask.ts'
import { takeFocus, useInPlace } from '../islands/in-place.ts'
import { useLive } from '../islands/use-live.ts'
import { putPolicy, withThreshold } from './use-policy.ts'
import { thresholdWords } from './words.ts'

interface MakePolicyProps {
  /** in force now: a change is refused when another came in between */
  version: PolicyVersion
  intent: string
  percent: number
  note: string
  /** @param words what came out, or why nothing was changed */
  onMade(words: string): void
}

type Place = '' | '/candidate'

/** From what was tried to what is: a new version after one question, or a candidate that touches nobody. */
export function MakePolicy({ version, intent, percent, note, onMade }: MakePolicyProps) {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const { isOpen: isAsking, open, leave, opener } = useInPlace()
  const [sending, setSending] = useState<Place | null>(null)
  const send = async (place: Place) => {
    setSending(place)
    const policy = withThreshold(version.policy, intent, percent)
    const answer = await putPolicy(place, workspace, { version: version.version, policy }, note)
    setSending(null)
    leave()
    onMade(madeWords(place, answer))
  }
  const of = intent === '' ? '' : ` for ${intent}`
  const words = thresholdWords(percent)
  return (
    <div className="threshold-policy">
      {isAsking ? (
        <fieldset className="threshold-question">
          <legend className="sr-only">Make it the policy?</legend>
          <p>
            From the next answer on, under <b>{words}</b>
            {of} a person is offered, in version {version.version + 1} of the policy of {workspace}. An earlier version
            can be brought back.
          </p>
          <button
            type="button"
            className="button button-main"
            ref={takeFocus}
            disabled={sending !== null}
            onClick={() => void send('')}
          >
            Yes, make it the policy
          </button>
          <button type="button" className="button" onClick={leave}>
            Leave it
          </button>
        </fieldset>
      ) : (
        <>
          <button ref={opener} type="button" className="button button-main" onClick={open}>
            Make {words} the policy{of}
          </button>
          <button type="button" className="button" disabled={sending !== null} onClick={() => void send('/candidate')}>
            Try it in the shadow
          </button>
          <span className="quiet small">
            In the shadow its decisions are kept beside the live ones and touch nobody
            {version.candidate !== undefined && '; it takes the place of the one that is tried now'}.
          </span>
        </>
      )}
    </div>
  )
}

function madeWords(place: Place, answer: Answer<PolicyVersion>): string {
  if (!answer.ok) return `Nothing was changed: ${answer.reason}.`
  const { version } = answer.body
  return place === '/candidate'
    ? `Tried in the shadow since version ${version}, beside the policy in force.`
    : `Version ${version} is in force.`
}
