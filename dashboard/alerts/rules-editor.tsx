import { useId, useRef, useState } from 'react'
import { ruleOfAlert } from '../../contract/alert.ts'
import type { AlertRules, OwnRule, RulePreview } from '../../contract/alert-rules.ts'
import { NO_PREVIEW } from '../../contract/no-preview.ts'
import type { PolicyFault } from '../../contract/parse-policy.ts'
import { Card } from '../islands/card.tsx'
import type { Sent } from '../islands/send.ts'
import { useLive } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { useVersions } from '../islands/use-versions.ts'
import { hrefIn } from '../scope.ts'
import { type Draft, type Path, withValue } from '../settings/draft.ts'
import { EditingContext } from '../settings/editing.ts'
import { OpenSql } from '../tiles/open-sql.tsx'
import { useAlerts } from './alerts-context.ts'
import { OwnFields, RuleFields } from './rule-fields.tsx'
import { PIPELINE_LAG } from './rule-lists.ts'
import { PreviewShown } from './rule-preview.tsx'
import { Save, Versions } from './rule-save.tsx'
import { type ListedRules, previewRule, RULES, type RuleSettings, rollBackRules, saveRules } from './rules-api.ts'

/** What fires, and when: Baton's rules with other numbers, rules of one's own, and what they would have done. */
export function RulesEditor() {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const kept = useVersions<RuleSettings, ListedRules>(RULES, workspace)
  const { current: settings, versions, failed, reload } = kept
  const aside = settings === null ? '' : `version ${settings.version} is in force`
  return (
    <Card title="Change the rules" aside={aside} className="alert-editor">
      {failed !== '' && <p className="field-fault">Not read: {failed}.</p>}
      {settings === null ? (
        failed === '' && <span className="bone bone-row" aria-hidden="true" />
      ) : (
        <Editor key={settings.version} {...{ workspace, settings, versions, reload }} />
      )}
    </Card>
  )
}

interface EditorProps {
  workspace: string
  settings: RuleSettings
  versions: ListedRules[]
  reload(): void
}

function Editor({ workspace, settings, versions, reload }: EditorProps) {
  const [draft, setDraft] = useState<Draft>(settings.rules as unknown as Draft)
  const [chosen, setChosen] = useState(settings.defaults[0]?.name ?? '')
  const [faults, setFaults] = useState<PolicyFault[]>([])
  const [failed, setFailed] = useState('')
  const [preview, setPreview] = useState<RulePreview | 'asked' | null>(null)
  const rules = draft as unknown as AlertRules
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settings.rules)
  // an answer to what stood there before is none
  const asked = useRef(0)
  const forget = () => {
    asked.current++
    setPreview(null)
  }
  const set = (path: Path, value: unknown) => {
    forget()
    setDraft((before) => tidy(withValue(before, path, value)))
  }
  const choose = (name: string) => {
    forget()
    setChosen(name)
  }
  const told = <T,>(sent: Sent<T>): sent is { ok: true; body: T } => {
    setFailed(sent.ok ? '' : sent.reason)
    setFaults(sent.ok ? [] : sent.faults)
    return sent.ok
  }
  const look = async () => {
    const mine = ++asked.current
    setPreview('asked')
    const sent = await previewRule(workspace, draft, nameOf(rules, chosen))
    if (mine !== asked.current) return
    setPreview(told(sent) ? sent.body : null)
  }
  const add = () => {
    const own = [...rules.own, { ...firstOwn }]
    setDraft({ ...draft, own })
    choose(`own/${own.length - 1}`)
  }
  // fields look for their faults where the policy's stand
  const found = faults.map((fault) => ({ ...fault, path: fault.path.replace(/^\/rules/, '/policy') }))
  return (
    <EditingContext value={{ draft, faults: found, set }}>
      <div className="rule-choice">
        <RuleChoice {...{ settings, rules, chosen, choose }} />
        {settings.may_write && (
          <button type="button" className="button" onClick={add}>
            Add a rule of your own
          </button>
        )}
      </div>
      <Chosen {...{ settings, rules, chosen, choose, set }} />
      <div className="rule-look">
        {settings.defaults.some(({ name, has_preview }) => name === chosen && !has_preview) ? (
          <p className="quiet">{NO_PREVIEW}</p>
        ) : (
          <button type="button" className="button" disabled={preview === 'asked'} onClick={() => void look()}>
            {preview === 'asked' ? 'Looking at 7 days …' : 'What would it have done in the last 7 days?'}
          </button>
        )}
      </div>
      {preview !== null && preview !== 'asked' && <PreviewShown preview={preview} />}
      {failed !== '' && (
        <div className="field-fault" role="alert">
          <p>{failed}</p>
          <ul>
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path.replace(/^\/rules\/(changed\/)?/, '')}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isChanged && settings.may_write && (
        <Save
          version={settings.version + 1}
          discard={() => setDraft(settings.rules as unknown as Draft)}
          save={async (note) => told(await saveRules(workspace, draft, note, settings.version)) && reload()}
        />
      )}
      {!settings.may_write && <p className="quiet">Your key may look at the rules and try them, not change them.</p>}
      <Versions
        {...{ versions, settings }}
        rollBack={async (to, note) => {
          if (told(await rollBackRules(workspace, to, note, settings.version))) reload()
        }}
      />
    </EditingContext>
  )
}

const firstOwn: OwnRule = { name: '', title: '', metric: '', column: '', comparison: 'over', threshold: 0 }

/** A rule of which nothing is changed any more is not changed. */
function tidy(draft: Draft): Draft {
  const changed = Object.entries((draft.changed ?? {}) as Record<string, object>)
  return { ...draft, changed: Object.fromEntries(changed.filter(([, one]) => Object.keys(one).length > 0)) }
}

const ownAt = (chosen: string): number => (chosen.startsWith('own/') ? Number(chosen.slice(4)) : -1)
const nameOf = ({ own }: AlertRules, chosen: string): string => own[ownAt(chosen)]?.name || chosen

interface ChosenProps {
  settings: RuleSettings
  rules: AlertRules
  chosen: string
  choose(name: string): void
}

function RuleChoice({ settings, rules, chosen, choose }: ChosenProps) {
  const id = useId()
  const marks = (name: string) => {
    const change = rules.changed[name]
    return change === undefined ? '' : change.enabled === false ? ' (off)' : ' (changed)'
  }
  return (
    <div className="field">
      <label htmlFor={id}>Rule</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        <optgroup label="Baton's">
          {settings.defaults.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
              {marks(name)}
            </option>
          ))}
        </optgroup>
        {rules.own.length > 0 && (
          <optgroup label="Your own">
            {rules.own.map((rule, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its place is what it is chosen by
              <option key={i} value={`own/${i}`}>
                {rule.title || 'A new rule'}
                {rule.enabled === false ? ' (off)' : ''}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  )
}

function Chosen({ settings, rules, chosen, choose, set }: ChosenProps & { set(path: Path, value: unknown): void }) {
  const [scope] = useScope()
  const index = ownAt(chosen)
  const own = rules.own[index]
  const watched = useAlerts().rules?.find((one) => ruleOfAlert(one.rule) === chosen)?.metric
  const usual = settings.defaults.find(({ name }) => name === chosen)
  const at: Path = own === undefined ? ['changed', chosen] : ['own', index]
  const isOff = (own ?? rules.changed[chosen])?.enabled === false
  const remove = () => {
    choose(settings.defaults[0]?.name ?? '')
    set(['own'], rules.own.toSpliced(index, 1))
  }
  return (
    <fieldset className="rule-chosen" disabled={!settings.may_write}>
      <legend className="sr-only">The rule</legend>
      <div className="rule-switch">
        <label>
          <input
            type="checkbox"
            checked={!isOff}
            onChange={(event) => set([...at, 'enabled'], event.target.checked ? undefined : false)}
          />{' '}
          On
        </label>
        <a href={own === undefined ? `/v1/alerts/runbooks/${chosen}` : hrefIn(scope, `/sql?metric=${own.metric}`)}>
          {own === undefined ? 'What to do when it fires' : 'Open the SQL'}
        </a>
        {own === undefined && watched !== undefined && watched !== PIPELINE_LAG && (
          <OpenSql of={`metric=${watched}`} className="behind" />
        )}
        {own === undefined && rules.changed[chosen] !== undefined && (
          <button type="button" className="button button-quiet" onClick={() => set(at, undefined)}>
            As Baton has it
          </button>
        )}
        {own !== undefined && (
          <button type="button" className="button button-quiet" onClick={remove}>
            Remove
          </button>
        )}
      </div>
      {own !== undefined && <OwnFields at={at} settings={settings} />}
      <RuleFields key={chosen} at={at} settings={settings} usual={usual ?? null} />
    </fieldset>
  )
}
