import { Card } from '../islands/card.tsx'
import { Behind } from '../tiles/behind.tsx'
import { useEditing, useField } from './editing.ts'
import { FaultAt, Remove, SelectField, TextField } from './fields.tsx'

const actions = [
  { value: 'offer_human', words: 'Offer a person' },
  { value: 'escalate', words: 'Escalate' },
  { value: 'escalate_urgent', words: 'Escalate, urgent' },
]

/** Rules of the workspace's own: an intent, words or an attribute, of several all must hold. */
export function RulesCard() {
  const { value } = useField(['rules'])
  const { set } = useEditing()
  const rules = (value ?? []) as object[]
  return (
    <Card
      title="Rules of your own"
      aside={
        <>
          of several conditions all must hold
          {rules.length > 0 && (
            <>
              {' · '}
              <Behind path="/handoffs?reason=policy_rule">Their handoffs</Behind>
            </>
          )}
        </>
      }
      className="settings-card"
    >
      {rules.length === 0 && (
        <p className="field-hint">
          None yet. A rule asks for a person when the bot names an intent, when words stand in what the customer writes,
          or when a message has an attribute.
        </p>
      )}
      <ol className="entry-cards">
        {rules.map((_, index) => (
          <Rule
            // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
            key={index}
            index={index}
            remove={() =>
              set(
                ['rules'],
                rules.filter((_, other) => other !== index),
              )
            }
          />
        ))}
      </ol>
      <div className="add-entry">
        <button
          type="button"
          className="button"
          onClick={() => set(['rules', rules.length], { name: `rule ${rules.length + 1}`, action: 'escalate' })}
        >
          Add rule
        </button>
      </div>
      <FaultAt path={['rules']} />
    </Card>
  )
}

function Rule({ index, remove }: { index: number; remove(): void }) {
  const { value } = useField(['rules', index])
  const { set } = useEditing()
  const rule = value as { name?: string; attribute?: object }
  const at = (...rest: string[]) => ['rules', index, ...rest]
  return (
    <li>
      <div className="field-row">
        <TextField path={at('name')} label="Name" />
        <SelectField path={at('action')} label="Then" choices={actions} />
        <Remove words={`Remove rule ${rule.name ?? index + 1}`} remove={remove} />
      </div>
      <TextField
        path={at('text')}
        label="Words in what the customer writes"
        placeholder="charge ?back|dispute (the|this) charge"
        hint="A regular expression of RE2, in the first 1,000 characters; (?-i) lets upper and small letters differ."
        mono
      />
      <div className="field-row">
        <TextField path={at('intent')} label="The bot names the intent" placeholder="cancel_contract" mono />
        {rule.attribute === undefined ? (
          <div className="field field-button">
            <button type="button" className="button" onClick={() => set(at('attribute'), { name: '', value: '' })}>
              And an attribute
            </button>
          </div>
        ) : (
          <>
            <TextField path={at('attribute', 'name')} label="The attribute" placeholder="plan" mono />
            <TextField path={at('attribute', 'value')} label="is" placeholder="gold" mono />
            <div className="field field-button">
              <button type="button" className="button" onClick={() => set(at('attribute'), undefined)}>
                No attribute
              </button>
            </div>
          </>
        )}
      </div>
      <FaultAt path={['rules', index]} />
    </li>
  )
}
