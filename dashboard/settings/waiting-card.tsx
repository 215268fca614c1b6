import { Card } from '../islands/card.tsx'
import { ChoiceField, NumberField } from './fields.tsx'

/** What customers are promised, and how long silence may last. */
export function WaitingCard() {
  return (
    <Card title="Waiting and promises" className="settings-card">
      <ChoiceField
        path={['eta_model']}
        label="What is promised"
        choices={[
          { value: 'measured', words: 'Measured' },
          { value: 'fixed', words: 'Always the same' },
        ]}
        hint="Measured: the time in which four of five of the last 50 customers were answered."
      />
      <div className="field-row">
        <NumberField
          path={['default_eta_seconds']}
          label="ETA without a measure"
          unit="seconds"
          hint="While fewer than ten answers are known."
        />
        <NumberField
          path={['eta_grace_seconds']}
          label="Grace after an ETA"
          unit="seconds"
          hint="Still counts as kept."
        />
        <NumberField
          path={['callback_grace_seconds']}
          label="Grace after a callback"
          unit="seconds"
          hint="Still counts as kept."
        />
      </div>
      <div className="field-row">
        <NumberField
          path={['idle_hours']}
          label="Silence that ends an episode"
          unit="hours"
          hint="After a promised callback counted from its time."
        />
        <NumberField
          path={['follow_up_hours']}
          label="A follow-up counts within"
          unit="hours"
          hint="Reopened so soon, it was not resolved."
        />
      </div>
    </Card>
  )
}
