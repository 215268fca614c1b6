import { useState } from 'react'
import type { Decided, Look } from '../../contract/explanation.ts'
import type { TimelineEvent } from '../../contract/handoff.ts'
import { plural } from '../tiles/format.ts'
import { actionWords, inputWords, reasonWords, spoken } from '../tiles/words.ts'
import { type Answer, ask } from './ask.ts'
import { useConversation } from './use-conversation.ts'

/** What every trigger saw in a message, asked for when somebody wants to know. */
export function WhyNote({ event }: { event: TimelineEvent }) {
  const { workspace, conversation_id } = useConversation()
  const [answer, setAnswer] = useState<Answer<Decided> | null>(null)
  const load = async (isOpen: boolean) => {
    if (!isOpen || answer?.ok) return
    const query = new URLSearchParams({ explain: 'true', workspace, conversation_id })
    const path = `/v1/events/${encodeURIComponent(event.event_id)}/decision?${query}`
    setAnswer(await ask<Decided>(path, AbortSignal.timeout(10_000)))
  }
  return (
    <li className="note why">
      <details onToggle={(toggled) => void load(toggled.currentTarget.open)}>
        <summary>Why</summary>
        {answer === null && <p className="quiet">Asking …</p>}
        {answer?.ok === false && <p className="failure-words">Not known: {answer.reason}.</p>}
        {answer?.ok && <Looks decided={answer.body} action={event.action} />}
      </details>
    </li>
  )
}

function Looks({ decided: { decision, explanation }, action }: { decided: Decided; action: string }) {
  const looks = explanation?.triggers.filter(({ outcome }) => outcome === 'fired' || outcome === 'close') ?? []
  const others = (explanation?.triggers.length ?? 0) - looks.length
  return (
    <>
      <p className="quiet">
        {spoken({ ...actionWords, continue: 'Left with whoever had it' }, action)}, policy {decision.policy_version}
        {explanation?.holder === 'queue' && '. They waited for a person already'}
        {explanation?.holder === 'agent' && '. A person had it already'}
      </p>
      <ul>
        {looks.map((look) => (
          <li key={look.trigger}>
            <i className={`swatch swatch-tier-${look.tier}`} />
            {spoken(reasonWords, look.trigger)} <span className="quiet">{lookWords(look)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="quiet">{plural(others, 'other')} saw nothing.</p>}
    </>
  )
}

function lookWords({ trigger, outcome, score, threshold, why }: Look): string {
  const input = score === null || threshold === null ? '' : inputWords(trigger, score, threshold)
  const fired = outcome === 'fired' ? 'fired' : `close: ${why ?? 'it lacked little'}`
  return input === '' ? fired : `${fired}, ${input}`
}
