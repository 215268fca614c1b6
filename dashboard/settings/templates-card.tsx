import { reasons } from '../../contract/decision.ts'
import { Card } from '../islands/card.tsx'
import { reasonWords } from '../tiles/words.ts'
import { useEditing, useField } from './editing.ts'
import { AreaField, ChoiceField, FaultAt, Remove, SelectField, TextField } from './fields.tsx'

const reasonChoices = Object.keys(reasons).map((reason) => ({ value: reason, words: reasonWords[reason] ?? reason }))

/** What customers are told, in the workspace's language and in others, and what leaves their texts. */
export function TemplatesCard() {
  const { value } = useField(['texts'])
  const { set } = useEditing()
  const texts = (value ?? []) as object[]
  return (
    <Card title="What customers are told" className="settings-card">
      <TextField
        path={['language']}
        label="Language of the workspace"
        hint="BCP 47, such as en or pt-BR: of customers who do not say theirs."
      />
      <AreaField path={['transfer_text']} label="When an agent comes" hint={<Placeholders names={transferNames} />} />
      <AreaField
        path={['callback_text']}
        label="When somebody calls back"
        hint={<Placeholders names={callbackNames} />}
      />
      <fieldset className="field entries">
        <legend>In another language, or for one reason</legend>
        {texts.length === 0 && (
          <p className="field-hint">The two above are said. German, Spanish and French customers are told in theirs.</p>
        )}
        <ol className="entry-cards">
          {texts.map((_, index) => (
            <Text
              // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be alike, and have nothing else to be told by
              key={index}
              index={index}
              remove={() =>
                set(
                  ['texts'],
                  texts.filter((_, other) => other !== index),
                )
              }
            />
          ))}
        </ol>
        <div className="add-entry">
          <button type="button" className="button" onClick={() => set(['texts', texts.length], { transfer_text: '' })}>
            Add text
          </button>
        </div>
        <FaultAt path={['texts']} />
      </fieldset>
      <ChoiceField
        path={['redaction']}
        label="What leaves every text before it is stored"
        choices={[
          { value: 'none', words: 'Nothing' },
          { value: 'personal', words: 'What tells who somebody is' },
        ]}
        hint="E-mail addresses, telephone and card numbers, IBANs and so on. Names and postal addresses stay."
      />
    </Card>
  )
}

function Text({ index, remove }: { index: number; remove(): void }) {
  return (
    <li>
      <div className="field-row">
        <TextField path={['texts', index, 'language']} label="Language" placeholder="that of the workspace" />
        <SelectField path={['texts', index, 'reason']} label="Reason" choices={reasonChoices} none="every reason" />
        <Remove words={`Remove text ${index + 1}`} remove={remove} />
      </div>
      <AreaField path={['texts', index, 'transfer_text']} label="When an agent comes" placeholder="as above" />
      <AreaField path={['texts', index, 'callback_text']} label="When somebody calls back" placeholder="as above" />
      <FaultAt path={['texts', index]} />
    </li>
  )
}

const transferNames = ['agent_name', 'reason', 'topic', 'eta']
const callbackNames = ['reason', 'topic', 'opening']

function Placeholders({ names }: { names: string[] }) {
  return (
    <>
      {names.map((name) => (
        <code key={name}>{`{${name}} `}</code>
      ))}
      are filled in.
    </>
  )
}
