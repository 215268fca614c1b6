import { profileThresholds } from '../../contract/threshold.ts'
import { Card } from '../islands/card.tsx'
import { useEditing, useField } from './editing.ts'
import { AddEntry, ChoiceField, FaultAt, NumberField, Remove, TextField } from './fields.tsx'
import { profiles } from './words.ts'

/** When the bot counts as unsure, and from which amount on a refund needs a person. */
export function ThresholdsCard() {
  const { draft } = useEditing()
  const profile = String(draft.profile) as keyof typeof profileThresholds
  return (
    <Card title="Thresholds" className="settings-card">
      <ChoiceField
        path={['mode']}
        label="What decisions do"
        choices={[
          { value: 'enforce', words: 'Enforce' },
          { value: 'observe', words: 'Observe' },
        ]}
        hint="Observe: decisions are made and told, and open no handoff."
      />
      <ChoiceField
        path={['profile']}
        label="Profile"
        choices={profiles}
        hint="An answer of the bot with a lower confidence calls for a person."
      />
      <div className="field-row">
        <NumberField
          path={['confidence_threshold']}
          label="Threshold of your own"
          placeholder={(profileThresholds[profile] ?? 0.7).toFixed(2)}
          hint="0 to 1, instead of the profile's. Empty: the profile's."
        />
        <NumberField
          path={['ambiguity_gap']}
          label="Lead over the next guess"
          hint="Two guesses nearer to each other are a toss-up. 0: never."
        />
      </div>
      <Numbers
        field="intent_thresholds"
        title="For one intent"
        words="Add intent"
        label="Intent that gets a threshold"
        placeholder="refund"
        first={0.8}
        empty="Every intent has the threshold above."
      />
      <div className="field-row">
        <NumberField path={['refund_limit']} label="Refund limit" hint="A refund above it needs a person." />
        <TextField path={['refund_currency']} label="Currency of the limit" hint="ISO 4217, such as EUR." />
      </div>
      <Numbers
        field="refund_rates"
        title="What one unit of another currency is worth in it"
        words="Add currency"
        label="Currency that gets a rate"
        placeholder="GBP"
        first={1}
        empty="The usual currencies are known roughly."
      />
    </Card>
  )
}

interface NumbersProps {
  field: string
  title: string
  words: string
  label: string
  placeholder: string
  /** what an entry begins with */
  first: number
  empty: string
}

/** Numbers by name. */
function Numbers({ field, title, words, label, placeholder, first, empty }: NumbersProps) {
  const { value, change } = useField([field])
  const { set } = useEditing()
  const names = Object.keys((value ?? {}) as object)
  return (
    <fieldset className="field entries">
      <legend>{title}</legend>
      {names.length === 0 && <p className="field-hint">{empty}</p>}
      <ul>
        {names.map((name) => (
          <li key={name}>
            <NumberField path={[field, name]} label={name} className="field-inline" />
            <Remove
              words={`Remove ${name}`}
              remove={() =>
                change(Object.fromEntries(Object.entries(value as object).filter(([other]) => other !== name)))
              }
            />
          </li>
        ))}
      </ul>
      <AddEntry
        words={words}
        label={label}
        placeholder={placeholder}
        add={(name) => names.includes(name) || set([field, name], first)}
      />
      <FaultAt path={[field]} />
    </fieldset>
  )
}
