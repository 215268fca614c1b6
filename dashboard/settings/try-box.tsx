import { useId, useState } from 'react'
import { Card } from '../islands/card.tsx'
import { numberTyped } from './draft.ts'
import { useEditing } from './editing.ts'
import { TrialAnswer } from './trial-answer.tsx'
import { type TrialInput, useTrial } from './use-trial.ts'

interface Typed {
  who: 'customer' | 'bot'
  text: string
  language: string
  attribute: string
  confidence: string
  intent: string
}

const empty: Typed = { who: 'customer', text: '', language: '', attribute: '', confidence: '', intent: '' }
/** as many as the server takes, less the one that is typed */
const MOST_EARLIER = 11

const agentChoices = { free: 'An agent is free', away: 'Nobody is there', unknown: 'No agent ever said' } as const

/** Type a message, see the decision: under the draft as it is now, and under the policy in force where that is another. */
export function TryBox({ workspace, isChanged }: { workspace: string; isChanged: boolean }) {
  const { draft } = useEditing()
  const [typed, setTyped] = useState<Typed>(empty)
  const [earlier, setEarlier] = useState<Typed[]>([])
  const [agents, setAgents] = useState<TrialInput['agents']>('free')
  const input = typed.text.trim() === '' ? null : { messages: [...earlier, typed].map(messageOf), agents }
  const tried = useTrial(workspace, input, isChanged ? draft : null)
  const say = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const goOn = () => {
    setEarlier([...earlier, typed])
    setTyped({ ...empty, who: typed.who === 'customer' ? 'bot' : 'customer', language: typed.language })
  }
  return (
    <Card
      title="Try it"
      aside={isChanged ? 'under what you have changed' : 'under the policy in force'}
      className="try"
    >
      {earlier.length > 0 && <Earlier earlier={earlier} forget={() => setEarlier([])} />}
      <TypedMessage typed={typed} say={say} />
      <div className="try-more">
        <AgentsSelect agents={agents} setAgents={setAgents} />
        <button
          type="button"
          className="button"
          disabled={input === null || earlier.length >= MOST_EARLIER}
          onClick={goOn}
        >
          Say something after it
        </button>
      </div>
      <TrialAnswer tried={tried} text={typed.text} isEmpty={input === null} isChanged={isChanged} />
      <p className="field-hint try-end">Nothing of this is kept or sent to anybody.</p>
    </Card>
  )
}

function TypedMessage({ typed, say }: { typed: Typed; say(change: Partial<Typed>): void }) {
  const id = useId()
  return (
    <>
      <span className="segmented field-choice">
        {(['customer', 'bot'] as const).map((who) => (
          <label key={who}>
            <input type="radio" name={`${id}-who`} checked={typed.who === who} onChange={() => say({ who })} />
            <span>{who === 'customer' ? 'The customer writes' : 'The bot answers'}</span>
          </label>
        ))}
      </span>
      <label className="sr-only" htmlFor={`${id}-text`}>
        Message to try
      </label>
      <textarea
        id={`${id}-text`}
        className="try-text"
        rows={3}
        maxLength={10_000}
        placeholder={
          typed.who === 'customer' ? 'I already told you: I want my $600 back' : 'I think your parcel is on its way'
        }
        value={typed.text}
        onChange={(event) => say({ text: event.target.value })}
      />
      <div className="try-fields">
        {fieldsOf(typed.who).map(({ name, label, placeholder }) => (
          <label key={name} className="field">
            {label}
            <input
              value={typed[name]}
              placeholder={placeholder}
              onChange={(event) => say({ [name]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </>
  )
}

const fieldsOf = (who: Typed['who']) =>
  who === 'customer'
    ? ([
        { name: 'language', label: 'Language', placeholder: 'not said' },
        { name: 'attribute', label: 'Attributes', placeholder: 'plan=gold' },
      ] as const)
    : ([
        { name: 'confidence', label: 'Confidence', placeholder: '0.64' },
        { name: 'intent', label: 'Intent', placeholder: 'refund' },
      ] as const)

function AgentsSelect({
  agents,
  setAgents,
}: {
  agents: TrialInput['agents']
  setAgents(agents: TrialInput['agents']): void
}) {
  return (
    <label className="field">
      <span className="sr-only">Who is there</span>
      <select value={agents} onChange={(event) => setAgents(event.target.value as TrialInput['agents'])}>
        {Object.entries(agentChoices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

function Earlier({ earlier, forget }: { earlier: readonly Typed[]; forget(): void }) {
  return (
    <div className="try-earlier">
      <ol>
        {earlier.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: said in this order, and never moved
          <li key={index}>
            <span className="quiet">{one.who === 'customer' ? 'Customer' : 'Bot'}</span> {one.text}
          </li>
        ))}
      </ol>
      <button type="button" className="button button-quiet" onClick={forget}>
        Begin anew
      </button>
    </div>
  )
}

/** As an event; what is left empty is not said. */
function messageOf({ who, text, language, attribute, confidence, intent }: Typed): object {
  const attributes = attribute
    .split(/[,;]/)
    .map((pair) => pair.split('='))
    .filter(([name = '', value]) => name.trim() !== '' && value !== undefined)
    .map(([name = '', value = '']) => [name.trim(), value.trim()])
  if (who === 'bot') {
    const sure = numberTyped(confidence)
    return {
      ...{ type: 'message.bot', text },
      ...(sure === undefined ? {} : { confidence: sure }),
      ...(intent.trim() === '' ? {} : { intent: intent.trim() }),
    }
  }
  return {
    ...{ type: 'message.customer', text },
    ...(language.trim() === '' ? {} : { language: language.trim() }),
    ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
  }
}
